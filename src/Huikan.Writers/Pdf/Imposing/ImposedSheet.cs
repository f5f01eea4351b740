using System.Collections.Immutable;

namespace Huikan.Writers.Pdf.Imposing;

/// <summary>A sheet. To see the back, turn it over as a leaf is turned: what was left is right.</summary>
/// <param name="Front">The side with the lowest page.</param>
/// <param name="Back">The other side; null when it stays white.</param>
/// <param name="IsFolded">Whether it is folded where its pages meet; otherwise it is cut there.</param>
public sealed record ImposedSheet(ImposedSide Front, ImposedSide? Back, bool IsFolded);

/// <summary>One side of a sheet: a grid of pages of one size.</summary>
/// <param name="Columns">How many stand beside each other.</param>
/// <param name="Rows">How many stand above each other.</param>
/// <param name="Slots">Row by row from the top, each from the left.</param>
public sealed record ImposedSide(int Columns, int Rows, ImmutableArray<PageSlot> Slots)
{
    /// <summary>The slot in a column and a row, counted from nought.</summary>
    public PageSlot this[int column, int row] => Slots[(row * Columns) + column];
}

/// <summary>A page's place.</summary>
/// <param name="Page">The page's number from one; beyond the last page the place stays blank.</param>
/// <param name="IsUpsideDown">Whether its head is at the bottom.</param>
/// <param name="Depth">How many leaves lie around it in the folded sheet: so many papers' thickness it creeps out.</param>
public readonly record struct PageSlot(int Page, bool IsUpsideDown, int Depth)
{
    /// <summary>Whether the back of the book is at its left as the sheet is looked at: odd pages are right-hand pages.</summary>
    public bool SpineIsLeft => (Page % 2 == 1) != IsUpsideDown;
}
