using Huikan.Editions.Styles;
using Huikan.Pdf;
using Huikan.Pdf.Graphics;

namespace Huikan.Writers.Pdf.Press;

/// <summary>Patches that a printer measures: solids, one ink over another, halves, and a grey made of three inks.</summary>
internal sealed class ColorBar(PdfPage sheet)
{
    private static readonly double Patch = Length.Millimetres(5).Points;

    private static readonly Inks[] Patches =
    [
        new(1, 0, 0, 0), new(0, 1, 0, 0), new(0, 0, 1, 0), new(0, 0, 0, 1),
        new(1, 1, 0, 0), new(1, 0, 1, 0), new(0, 1, 1, 0),
        new(0.5, 0, 0, 0), new(0, 0.5, 0, 0), new(0, 0, 0.5, 0), new(0, 0, 0, 0.5),
        new(0.5, 0.4, 0.4, 0),
    ];

    /// <summary>Draws as many patches as there is room for.</summary>
    /// <param name="start">The middle of the first one's left edge.</param>
    /// <param name="room">The width that is free.</param>
    public void Draw(PdfPoint start, double room)
    {
        for (var i = 0; i < Patches.Length && (i + 1) * Patch <= room; i++)
            sheet.FillRectangle(new PdfRectangle(start.X + (i * Patch), start.Y - (Patch / 2), Patch, Patch), PressColors.Of(Patches[i]));
    }
}
