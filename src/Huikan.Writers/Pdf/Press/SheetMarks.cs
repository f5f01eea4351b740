using Huikan.Editions.Styles;
using Huikan.Pdf;
using Huikan.Pdf.Graphics;

namespace Huikan.Writers.Pdf.Press;

/// <summary>Draws the printer's marks; all of them outside the bleed.</summary>
internal sealed class SheetMarks(PdfPage sheet, SheetGeometry geometry)
{
    private const double HairLine = 0.25;

    /// <summary>How far cut and fold marks keep from the bleed.</summary>
    private static readonly double Gap = Length.Millimetres(1).Points;

    private static readonly double MarkLength = Length.Millimetres(6).Points;

    /// <summary>From the bleed to the centre of crosses and of the colour bar.</summary>
    private static readonly double Middle = Length.Millimetres(5).Points;

    private static readonly double CrossRadius = Length.Millimetres(2).Points;

    private static readonly double CrossArm = Length.Millimetres(3.5).Points;

    private double Outside => geometry.Margin - geometry.Bleed;

    public void Draw(PageMarks marks, bool isFolded)
    {
        if (marks.HasFlag(PageMarks.Crop))
        {
            DrawCuts();
            if (isFolded)
                DrawFolds();
        }

        if (marks.HasFlag(PageMarks.Cross))
        {
            DrawCrosses();
            new ColorBar(sheet).Draw(
                new PdfPoint(geometry.Columns[0].Start + Middle, sheet.Height - Outside + Middle),
                ((geometry.Columns[0].End - geometry.Columns[0].Start) / 2) - (2 * Middle));
        }
    }

    private void DrawCuts()
    {
        for (var column = 0; column < geometry.Columns.Length; column++)
        {
            if (column == 0 || !geometry.IsSpine(column - 1))
                DrawUpright(geometry.Columns[column].Start, default);
            if (!geometry.IsSpine(column))
                DrawUpright(geometry.Columns[column].End, default);
        }

        foreach (var (start, end) in geometry.Rows)
        {
            DrawLevel(start, default);
            DrawLevel(end, default);
        }
    }

    private void DrawFolds()
    {
        var dash = new PdfDash(2, 2);
        for (var column = 1; column < geometry.Columns.Length; column++)
            DrawUpright((geometry.Columns[column - 1].End + geometry.Columns[column].Start) / 2, dash);
        for (var row = 1; row < geometry.Rows.Length; row++)
            DrawLevel((geometry.Rows[row - 1].End + geometry.Rows[row].Start) / 2, dash);
    }

    /// <summary>A mark above and one below the sheet's pages.</summary>
    private void DrawUpright(double x, PdfDash dash)
    {
        DrawLine(x, Outside - Gap - MarkLength, x, Outside - Gap, dash);
        DrawLine(x, sheet.Height - Outside + Gap, x, sheet.Height - Outside + Gap + MarkLength, dash);
    }

    /// <summary>A mark at the left and one at the right of the sheet's pages.</summary>
    private void DrawLevel(double y, PdfDash dash)
    {
        DrawLine(Outside - Gap - MarkLength, y, Outside - Gap, y, dash);
        DrawLine(sheet.Width - Outside + Gap, y, sheet.Width - Outside + Gap + MarkLength, y, dash);
    }

    /// <summary>In the middle of the first and last column and row, where no fold or cut is marked.</summary>
    private void DrawCrosses()
    {
        foreach (var x in Middles(geometry.Columns))
        {
            DrawCross(x, Outside - Middle);
            DrawCross(x, sheet.Height - Outside + Middle);
        }

        foreach (var y in Middles(geometry.Rows))
        {
            DrawCross(Outside - Middle, y);
            DrawCross(sheet.Width - Outside + Middle, y);
        }

        static IEnumerable<double> Middles(IReadOnlyList<(double Start, double End)> cells) =>
            ((IEnumerable<(double Start, double End)>)[cells[0], cells[^1]]).Distinct().Select(cell => (cell.Start + cell.End) / 2);
    }

    private void DrawCross(double x, double y)
    {
        DrawLine(x - CrossArm, y, x + CrossArm, y, default);
        DrawLine(x, y - CrossArm, x, y + CrossArm, default);
        sheet.DrawCircle(new PdfPoint(x, y), CrossRadius, HairLine, PressColors.Registration);
    }

    private void DrawLine(double fromX, double fromY, double toX, double toY, PdfDash dash) =>
        sheet.DrawLine(new PdfPoint(fromX, fromY), new PdfPoint(toX, toY), HairLine, PressColors.Registration, dash);
}
