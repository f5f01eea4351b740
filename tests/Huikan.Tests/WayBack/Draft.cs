using System.Collections.Immutable;

namespace Huikan.Tests.WayBack;

/// <summary>A speech as a test makes it up and edits it, by itself: nothing of the program's own model is in it.</summary>
/// <param name="Titles">Its headline in each language.</param>
/// <param name="Passages">Its passages.</param>
internal sealed record Draft(ImmutableSortedDictionary<string, string> Titles, ImmutableArray<DraftPassage> Passages)
{
    public Draft With(IEnumerable<DraftPassage> passages) => this with { Passages = [.. passages] };
}

/// <summary>A passage in the languages that the speech has; a new one has no number.</summary>
internal sealed record DraftPassage(int? Number, ImmutableSortedDictionary<string, DraftBlock> Blocks)
{
    public DraftPassage With(string language, DraftBlock block) => this with { Blocks = Blocks.SetItem(language, block) };
}

/// <summary>A word of its own, which stands once in the whole speech, and what follows it.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Text">The word, of a footnote its words.</param>
/// <param name="Tail">What stands after it: white, punctuation, a line end (<c>\n</c>) or a hard one (<c>\v</c>).</param>
/// <param name="Extra">A link's address, a reading, a footnote's label.</param>
internal sealed record Bit(Form Form, string Text, string Tail, string Extra = "");

internal enum Form
{
    Plain,
    Strong,
    Emphasis,
    Code,
    Link,
    StrongLink,
    Ruby,
    Note,
    Remark,
}

internal abstract record DraftBlock
{
    /// <summary>The running texts, in the order of reading.</summary>
    public ImmutableArray<ImmutableArray<Bit>> Leaves
    {
        get
        {
            var leaves = ImmutableArray.CreateBuilder<ImmutableArray<Bit>>();
            Map(leaf =>
            {
                leaves.Add(leaf);
                return leaf;
            });
            return leaves.DrainToImmutable();
        }
    }

    /// <summary>The block with one running text in the place of another.</summary>
    public DraftBlock WithLeaf(int index, ImmutableArray<Bit> leaf)
    {
        var at = 0;
        return Map(old => at++ == index ? leaf : old);
    }

    public abstract DraftBlock Map(Func<ImmutableArray<Bit>, ImmutableArray<Bit>> change);
}

internal sealed record DraftParagraph(ImmutableArray<Bit> Words) : DraftBlock
{
    public override DraftBlock Map(Func<ImmutableArray<Bit>, ImmutableArray<Bit>> change) => this with { Words = change(Words) };
}

internal sealed record DraftHeading(int Level, ImmutableArray<Bit> Words) : DraftBlock
{
    public override DraftBlock Map(Func<ImmutableArray<Bit>, ImmutableArray<Bit>> change) => this with { Words = change(Words) };
}

internal sealed record DraftList(bool IsNumbered, ImmutableArray<DraftItem> Items) : DraftBlock
{
    public override DraftList Map(Func<ImmutableArray<Bit>, ImmutableArray<Bit>> change) =>
        this with { Items = [.. Items.Select(item => new DraftItem(change(item.Words), item.Inner?.Map(change)))] };
}

internal sealed record DraftItem(ImmutableArray<Bit> Words, DraftList? Inner);

internal sealed record DraftQuotation(ImmutableArray<ImmutableArray<Bit>> Paragraphs) : DraftBlock
{
    public override DraftBlock Map(Func<ImmutableArray<Bit>, ImmutableArray<Bit>> change) => this with { Paragraphs = [.. Paragraphs.Select(change)] };
}

/// <summary>A table, its head among the rows; without a caption where that is empty.</summary>
internal sealed record DraftTable(ImmutableArray<Bit> Caption, ImmutableArray<ImmutableArray<ImmutableArray<Bit>>> Rows) : DraftBlock
{
    public override DraftBlock Map(Func<ImmutableArray<Bit>, ImmutableArray<Bit>> change) =>
        this with { Caption = change(Caption), Rows = [.. Rows.Select(row => row.Select(change).ToImmutableArray())] };
}

internal sealed record DraftBreak : DraftBlock
{
    public override DraftBlock Map(Func<ImmutableArray<Bit>, ImmutableArray<Bit>> change) => this;
}

/// <summary>A picture; its caption is plain words.</summary>
internal sealed record DraftFigure(ImmutableArray<Bit> Caption) : DraftBlock
{
    public override DraftBlock Map(Func<ImmutableArray<Bit>, ImmutableArray<Bit>> change) => this with { Caption = change(Caption) };
}
