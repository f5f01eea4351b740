using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Changes;

/// <summary>
/// The running texts of blocks, in the order of reading: what stays when everything about a block but its shape is edited.
/// </summary>
public static class Leaves
{
    /// <summary>The running texts. A table's caption stands over it, a figure's under it; empty captions count.</summary>
    public static ImmutableArray<ImmutableArray<Inline>> Of(ImmutableArray<Block> blocks) => [.. blocks.SelectMany(Of)];

    /// <summary>The same blocks with other running texts, as many as there were.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static ImmutableArray<Block> Replace(ImmutableArray<Block> blocks, IEnumerable<ImmutableArray<Inline>> leaves)
    {
        using var next = leaves.GetEnumerator();
        var replaced = ReplaceAll(blocks, next);
        if (next.MoveNext())
            throw new ArgumentException("There are more running texts than the blocks have.", nameof(leaves));
        return replaced;
    }

    private static IEnumerable<ImmutableArray<Inline>> Of(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        Heading heading => [heading.Content],
        ListBlock list => list.Items.SelectMany(item => Of(item.Content)),
        Quotation quotation => Of(quotation.Content),
        Table table => table.Rows.Prepend(table.Head).SelectMany(row => row.Cells).Select(cell => cell.Content).Prepend(table.Caption),
        Figure figure => [figure.Caption],
        ThematicBreak => [],
        _ => throw new UnreachableKindException(block),
    };

    private static ImmutableArray<Block> ReplaceAll(ImmutableArray<Block> blocks, IEnumerator<ImmutableArray<Inline>> next) =>
        [.. blocks.Select(block => Replace(block, next))];

    private static Block Replace(Block block, IEnumerator<ImmutableArray<Inline>> next) => block switch
    {
        Paragraph paragraph => paragraph with { Content = Take(next) },
        Heading heading => heading with { Content = Take(next) },
        ListBlock list => list with { Items = [.. list.Items.Select(item => item with { Content = ReplaceAll(item.Content, next) })] },
        Quotation quotation => quotation with { Content = ReplaceAll(quotation.Content, next) },
        Table table => ReplaceIn(table, next),
        Figure figure => figure with { Caption = Take(next) },
        ThematicBreak => block,
        _ => throw new UnreachableKindException(block),
    };

    private static Table ReplaceIn(Table table, IEnumerator<ImmutableArray<Inline>> next) => table with
    {
        // In this order, which is that of the running texts.
        Caption = Take(next),
        Head = ReplaceIn(table.Head, next),
        Rows = [.. table.Rows.Select(row => ReplaceIn(row, next))],
    };

    private static TableRow ReplaceIn(TableRow row, IEnumerator<ImmutableArray<Inline>> next) =>
        row with { Cells = [.. row.Cells.Select(cell => cell with { Content = Take(next) })] };

    private static ImmutableArray<Inline> Take(IEnumerator<ImmutableArray<Inline>> next) => next.MoveNext()
        ? next.Current
        : throw new ArgumentException("There are fewer running texts than the blocks have.", nameof(next));
}
