using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Pdf.Graphics;
using Huikan.Writers.Pdf.Imposing;

namespace Huikan.Writers.Pdf.Press;

/// <summary>
/// Where everything lies on one side of a sheet, in points. Pages whose backs meet touch; everywhere else pages keep
/// twice the bleed between them, for there they are cut.
/// </summary>
internal sealed class SheetGeometry
{
    /// <summary>The room for marks beyond the bleed.</summary>
    private static readonly Length Slug = Length.Millimetres(10);

    private readonly ImposedSide _side;
    private readonly Length _paper;

    /// <param name="side">What stands on it.</param>
    /// <param name="page">The pages' trim, their bleed, and whether there are marks.</param>
    /// <param name="paper">The thickness of a leaf.</param>
    public SheetGeometry(ImposedSide side, PageStyle page, Length paper)
    {
        _side = side;
        _paper = paper;
        Bleed = page.Bleed.Points;
        Margin = Bleed + (page.Marks == PageMarks.None ? 0 : Slug.Points);
        (Columns, Width) = Cells(side.Columns, page.Width.Points, column => IsSpine(column) ? 0 : 2 * Bleed);
        (Rows, Height) = Cells(side.Rows, page.Height.Points, _ => 2 * Bleed);
    }

    /// <summary>How far ink runs beyond a cut.</summary>
    public double Bleed { get; }

    /// <summary>From the sheet's edge to the first cut: bleed and marks.</summary>
    public double Margin { get; }

    /// <summary>The width of the sheet.</summary>
    public double Width { get; }

    /// <summary>The height of the sheet.</summary>
    public double Height { get; }

    /// <summary>From where to where each column's trim reaches.</summary>
    public ImmutableArray<(double Start, double End)> Columns { get; }

    /// <summary>From where to where each row's trim reaches.</summary>
    public ImmutableArray<(double Start, double End)> Rows { get; }

    /// <summary>All trims together.</summary>
    public PdfRectangle Trim => new(Margin, Margin, Width - (2 * Margin), Height - (2 * Margin));

    /// <summary>The trims with their bleed.</summary>
    public PdfRectangle BleedArea => Grown(Trim, Bleed);

    /// <summary>Whether the backs of two pages meet behind a column.</summary>
    public bool IsSpine(int column) => column + 1 < _side.Columns && !_side[column, 0].SpineIsLeft && _side[column + 1, 0].SpineIsLeft;

    /// <summary>Where the upper left corner of a page's bleed lies, its creep taken back.</summary>
    public PdfPoint CornerOf(int column, int row)
    {
        var slot = _side[column, row];
        var creep = slot.Depth * _paper.Points;
        return new PdfPoint(
            Columns[column].Start - Bleed + (slot.SpineIsLeft ? -creep : creep), Rows[row].Start - Bleed);
    }

    /// <summary>What may show of a page: its bleed too, but not on its neighbour across the back.</summary>
    public PdfRectangle ShownOf(int column, int row)
    {
        var left = Columns[column].Start - (column > 0 && IsSpine(column - 1) ? 0 : Bleed);
        var right = Columns[column].End + (IsSpine(column) ? 0 : Bleed);
        return new PdfRectangle(left, Rows[row].Start - Bleed, right - left, Rows[row].End - Rows[row].Start + (2 * Bleed));
    }

    private static PdfRectangle Grown(PdfRectangle area, double by) =>
        new(area.X - by, area.Y - by, area.Width + (2 * by), area.Height + (2 * by));

    private (ImmutableArray<(double Start, double End)> Cells, double Size) Cells(int count, double size, Func<int, double> gapBehind)
    {
        var cells = ImmutableArray.CreateBuilder<(double, double)>(count);
        var at = Margin;
        for (var cell = 0; cell < count; cell++)
        {
            cells.Add((at, at + size));
            at += size + (cell + 1 < count ? gapBehind(cell) : 0);
        }

        return (cells.MoveToImmutable(), at + Margin);
    }
}
