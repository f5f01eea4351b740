using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>Every inline of a text in reading order, those inside others and in footnotes included.</summary>
internal static class ContentWalk
{
    public static IEnumerable<Inline> Inlines(ImmutableArray<Block> blocks) => blocks.SelectMany(Inlines);

    private static IEnumerable<Inline> Inlines(Block block) => block switch
    {
        Paragraph paragraph => Inlines(paragraph.Content),
        Heading heading => Inlines(heading.Content),
        ListBlock list => list.Items.SelectMany(item => Inlines(item.Content)),
        Quotation quotation => Inlines(quotation.Content),
        Table table => Inlines(table.Caption).Concat(
            table.Rows.Prepend(table.Head).SelectMany(row => row.Cells).SelectMany(cell => Inlines(cell.Content))),
        Figure figure => Inlines(figure.Caption),
        ThematicBreak => [],
        _ => throw new UnreachableKindException(block),
    };

    private static IEnumerable<Inline> Inlines(ImmutableArray<Inline> content) =>
        content.SelectMany(inline => Children(inline).Prepend(inline));

    private static IEnumerable<Inline> Children(Inline inline) => inline switch
    {
        Emphasis emphasis => Inlines(emphasis.Content),
        Strong strong => Inlines(strong.Content),
        Link link => Inlines(link.Content),
        FootnoteReference reference => Inlines(reference.Footnote.Content),
        Text or Code or Ruby or LineBreak or Remark => [],
        _ => throw new UnreachableKindException(inline),
    };
}
