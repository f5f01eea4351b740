using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>Collects an editor's changes, and decides which differences are an editor's.</summary>
/// <param name="edition">The edition that the document shows.</param>
/// <param name="texts">Its texts.</param>
/// <param name="marks">What the document was made from; null where it does not say.</param>
/// <param name="author">Who saved the document last, or null.</param>
internal sealed class ChangeBook(Edition edition, EditionTexts texts, SourceMarks? marks, string? author)
{
    private readonly ImmutableArray<WordChange>.Builder _changes = ImmutableArray.CreateBuilder<WordChange>();
    private readonly ImmutableArray<WordRefusal>.Builder _refused = ImmutableArray.CreateBuilder<WordRefusal>();

    /// <summary>The changes so far.</summary>
    public ImmutableArray<WordChange> Changes => _changes.ToImmutable();

    /// <summary>What has no place so far.</summary>
    public ImmutableArray<WordRefusal> Refused => _refused.ToImmutable();

    /// <summary>Whether the document says what it was made from.</summary>
    public bool KnowsItsSource => marks is not null;

    public void Refuse(string words, int page, Wording reason) => _refused.Add(new WordRefusal(words, page, reason));

    public void Refuse(IEnumerable<WordRefusal> refused) => _refused.AddRange(refused);

    /// <summary>Whether a passage or a line came into the content after the document was made, which so cannot lack it.</summary>
    public bool IsYounger(PassageKey key) => marks is not null && MarkOf(key) is null;

    /// <summary>
    /// Whether a difference is the editor's. Where the content was changed after the document was made, what still says
    /// what it said then is not; and what says a third thing is neither's to decide.
    /// </summary>
    /// <param name="key">The passage or line.</param>
    /// <param name="content">What the content says.</param>
    /// <param name="now">What the document says.</param>
    /// <param name="leaves">The document's words, to show where the difference is refused.</param>
    public bool IsMine(PassageKey key, ImmutableArray<Block> content, ImmutableArray<Block> now, ImmutableArray<ReadLeaf> leaves)
    {
        if (MarkOf(key) is not { } then || then == Fingerprint.Of(content))
            return true;
        if (then != Fingerprint.Of(now))
            RefuseBoth(leaves[0]);
        return false;
    }

    /// <summary>Refuses what was changed in the source, too.</summary>
    public void RefuseBoth(ReadLeaf leaf) => Refuse(leaf.Words, leaf.Page, new Wording(
        "导出之后，此段在源文件里也改了；请比较后自行决定。", "The passage was changed in its source, too, since the file was made; compare the two and decide."));

    /// <summary>Adds a change.</summary>
    public void Tell(
        Passage passage, Language language, ImmutableArray<Block> was, ImmutableArray<Block> now, ImmutableArray<ReadLeaf> leaves)
    {
        var authors = leaves.SelectMany(leaf => leaf.Authors).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToImmutableArray();

        // The publisher is what we ourselves wrote there: nobody has saved the document since.
        if (authors.IsEmpty && author is { } last && last != edition.Publication.Publisher.In(edition.Languages[0]))
            authors = [last];
        _changes.Add(new WordChange(passage.Id, language, was, now, authors, leaves.Select(leaf => leaf.Page).FirstOrDefault()));
    }

    private string? MarkOf(PassageKey key) =>
        marks?.Of(key) ?? (texts.OrdinalOf(key.Anchor) is { } ordinal ? marks?.Of(key with { Anchor = ordinal }) : null);
}
