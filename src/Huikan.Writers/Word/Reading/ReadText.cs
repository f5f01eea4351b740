using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>The running texts of a Word document in the order of reading, each with the passage that it is part of.</summary>
/// <param name="Leaves">The running texts.</param>
/// <param name="Author">Who saved the document last, or null.</param>
internal sealed record ReadText(ImmutableArray<OwnedLeaf> Leaves, string? Author)
{
    /// <summary>The passages, in the order in which they begin.</summary>
    public IEnumerable<IGrouping<PassageKey, ReadLeaf>> Passages => Leaves
        .Where(owned => owned.Owner is not null)
        .GroupBy(owned => owned.Owner!.Value, owned => owned.Leaf);
}

/// <summary>A running text and whose it is.</summary>
/// <param name="Owner">The passage; null for what the template wrote, or what is new.</param>
/// <param name="Language">The language of the column that it stands in; null outside the columns of parallel text.</param>
/// <param name="Leaf">The text.</param>
internal sealed record OwnedLeaf(PassageKey? Owner, Language? Language, ReadLeaf Leaf);

/// <summary>A passage in one language.</summary>
/// <param name="Anchor">Its anchor: <c>wanzhou.p3</c>.</param>
/// <param name="Language">The language.</param>
internal readonly record struct PassageKey(string Anchor, Language Language)
{
    /// <summary>Whether it is a line of front matter.</summary>
    public bool IsLine => Anchor[(Anchor.IndexOf('.') + 1)..] is "title" or "role" or "subtitle" or "heading" or "credit";
}
