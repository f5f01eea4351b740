using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Archive;

/// <summary>The images that the texts of an issue show.</summary>
internal static class FigureImages
{
    /// <summary>Each image once, in the order that a reader meets them.</summary>
    public static IEnumerable<ImageResource> Of(Issue issue) =>
        FiguresOf(issue).Select(figure => figure.Image).DistinctBy(image => image.Path, StringComparer.Ordinal);

    /// <summary>Every figure in every language, in the order that a reader meets them.</summary>
    public static IEnumerable<Figure> FiguresOf(Issue issue) =>
        issue.Note
            .Concat(issue.Speeches.SelectMany(speech => speech.Passages))
            .SelectMany(passage => passage.Renditions)
            .SelectMany(rendition => Of(rendition.Blocks));

    private static IEnumerable<Figure> Of(ImmutableArray<Block> blocks) => blocks.SelectMany(Of);

    private static IEnumerable<Figure> Of(Block block) => block switch
    {
        Figure figure => [figure, .. Of(figure.Caption)],
        Paragraph paragraph => Of(paragraph.Content),
        Heading heading => Of(heading.Content),
        ListBlock list => list.Items.SelectMany(item => Of(item.Content)),
        Quotation quotation => Of(quotation.Content),
        Table table => table.Rows.Prepend(table.Head).SelectMany(row => row.Cells)
            .SelectMany(cell => Of(cell.Content)).Concat(Of(table.Caption)),
        ThematicBreak => [],
        _ => throw new UnreachableKindException(block),
    };

    /// <summary>Running text has no images, but a note that it calls may.</summary>
    private static IEnumerable<Figure> Of(ImmutableArray<Inline> content) => content.SelectMany(inline => inline switch
    {
        FootnoteReference reference => Of(reference.Footnote.Content),
        Emphasis emphasis => Of(emphasis.Content),
        Strong strong => Of(strong.Content),
        Link link => Of(link.Content),
        Text or Code or Ruby or LineBreak or Remark => [],
        _ => throw new UnreachableKindException(inline),
    });
}
