using System.Collections.Immutable;

namespace Huikan.Writers.Pdf.Imposing;

/// <summary>
/// A signature, planned as a binder would: the folded leaves are numbered, then unfolded, last fold first, and read off
/// the flat sheet. The upper side then is the back, for the first page ends face down.
/// </summary>
internal sealed class FoldedSheet
{
    private ImmutableArray<Leaf>[,] _cells;

    private FoldedSheet(int firstPage, int pages)
    {
        var leaves = pages / 2;
        _cells = new ImmutableArray<Leaf>[1, 1]
        {
            {
                [.. Enumerable.Range(0, leaves).Select(
                    leaf => new Leaf(firstPage + (2 * leaf), firstPage + (2 * leaf) + 1, false, Math.Min(leaf, leaves - 1 - leaf)))],
            },
        };
    }

    private int Rows => _cells.GetLength(0);

    private int Columns => _cells.GetLength(1);

    /// <summary>The sheet that folds to so many pages: 4, 8 or 16. The last fold is always the back of the book.</summary>
    public static ImposedSheet Unfold(int firstPage, int pages)
    {
        var sheet = new FoldedSheet(firstPage, pages);
        sheet.UnfoldLeft();
        if (pages >= 8)
            sheet.UnfoldUp();
        if (pages >= 16)
            sheet.UnfoldLeft();
        return new ImposedSheet(
            sheet.Read((row, column) => (row, sheet.Columns - 1 - column), leaf => leaf.Down),
            sheet.Read((row, column) => (row, column), leaf => leaf.Up),
            IsFolded: true);
    }

    /// <summary>Opens the left half, which lay on the right one.</summary>
    private void UnfoldLeft()
    {
        var cells = new ImmutableArray<Leaf>[Rows, Columns * 2];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var stack = _cells[row, column];
                cells[row, Columns - 1 - column] = TurnedOver(stack, upsideDown: false);
                cells[row, Columns + column] = stack[(stack.Length / 2)..];
            }
        }

        _cells = cells;
    }

    /// <summary>Opens the upper half, which lay on the lower one; its pages now stand on their heads.</summary>
    private void UnfoldUp()
    {
        var cells = new ImmutableArray<Leaf>[Rows * 2, Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var stack = _cells[row, column];
                cells[Rows - 1 - row, column] = TurnedOver(stack, upsideDown: true);
                cells[Rows + row, column] = stack[(stack.Length / 2)..];
            }
        }

        _cells = cells;
    }

    private static ImmutableArray<Leaf> TurnedOver(ImmutableArray<Leaf> stack, bool upsideDown) =>
    [
        .. stack[..(stack.Length / 2)].Reverse().Select(
            leaf => new Leaf(leaf.Down, leaf.Up, leaf.IsUpsideDown != upsideDown, leaf.Depth)),
    ];

    private ImposedSide Read(Func<int, int, (int Row, int Column)> place, Func<Leaf, int> page)
    {
        var slots = ImmutableArray.CreateBuilder<PageSlot>(Rows * Columns);
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var (fromRow, fromColumn) = place(row, column);
                var leaf = _cells[fromRow, fromColumn][0];
                slots.Add(new PageSlot(page(leaf), leaf.IsUpsideDown, leaf.Depth));
            }
        }

        return new ImposedSide(Columns, Rows, slots.MoveToImmutable());
    }

    private readonly record struct Leaf(int Up, int Down, bool IsUpsideDown, int Depth);
}
