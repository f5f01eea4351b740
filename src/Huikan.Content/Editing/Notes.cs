using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>Finds the footnotes that blocks call.</summary>
internal static class Notes
{
    /// <summary>The marks, in the order of reading.</summary>
    public static IEnumerable<FootnoteReference> In(ImmutableArray<Block> blocks) => blocks.SelectMany(In);

    public static IEnumerable<FootnoteReference> In(ImmutableArray<Inline> content) => content.SelectMany(inline => inline switch
    {
        FootnoteReference reference => [reference],
        Strong strong => In(strong.Content),
        Emphasis emphasis => In(emphasis.Content),
        Link link => In(link.Content),
        Text or Code or LineBreak or Remark or Ruby => [],
        _ => throw new UnreachableKindException(inline),
    });

    private static IEnumerable<FootnoteReference> In(Block block) => block switch
    {
        Paragraph paragraph => In(paragraph.Content),
        Heading heading => In(heading.Content),
        ListBlock list => list.Items.SelectMany(item => In(item.Content)),
        Quotation quotation => In(quotation.Content),
        Table table => In(table.Caption).Concat(table.Rows.Prepend(table.Head).SelectMany(row => row.Cells).SelectMany(cell => In(cell.Content))),
        Figure figure => In(figure.Caption),
        ThematicBreak => [],
        _ => throw new UnreachableKindException(block),
    };
}
