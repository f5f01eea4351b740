using Huikan.Publications;

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>What the author wrote, counted: every block and every inline, those inside others and in footnotes too.</summary>
internal static class Contents
{
    public static IEnumerable<T> BlocksOf<T>(IEnumerable<Rendition> renditions)
        where T : Block => renditions.SelectMany(rendition => rendition.Blocks).SelectMany(Walk).OfType<T>();

    /// <summary>The footnotes, each once however often it is called.</summary>
    public static IEnumerable<Footnote> NotesOf(IEnumerable<Rendition> renditions) => InlinesOf(renditions)
        .OfType<FootnoteReference>()
        .Select(reference => reference.Footnote)
        .Distinct(ReferenceEqualityComparer.Instance)
        .Cast<Footnote>();

    public static IEnumerable<Inline> InlinesOf(IEnumerable<Rendition> renditions) =>
        renditions.SelectMany(rendition => rendition.Blocks).SelectMany(Walk).SelectMany(Lines).SelectMany(Walk);

    private static IEnumerable<Block> Walk(Block block) => new[] { block }.Concat(block switch
    {
        ListBlock list => list.Items.SelectMany(item => item.Content).SelectMany(Walk),
        Quotation quotation => quotation.Content.SelectMany(Walk),
        _ => Lines(block).SelectMany(Walk).OfType<FootnoteReference>()
            .SelectMany(reference => reference.Footnote.Content).SelectMany(Walk),
    });

    private static IEnumerable<Inline> Lines(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Content,
        Heading heading => heading.Content,
        Figure figure => figure.Caption,
        Table table => table.Caption.Concat(
            table.Rows.Prepend(table.Head).SelectMany(row => row.Cells).SelectMany(cell => cell.Content)),
        _ => [],
    };

    private static IEnumerable<Inline> Walk(Inline inline) => new[] { inline }.Concat(inline switch
    {
        Emphasis emphasis => emphasis.Content.SelectMany(Walk),
        Strong strong => strong.Content.SelectMany(Walk),
        Link link => link.Content.SelectMany(Walk),
        _ => [],
    });
}
