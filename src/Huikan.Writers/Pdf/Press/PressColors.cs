using Huikan.Editions.Styles;
using Huikan.Pdf.Graphics;

namespace Huikan.Writers.Pdf.Press;

/// <summary>Colours in ink.</summary>
internal static class PressColors
{
    /// <summary>All four inks: marks by which the plates are laid on one another.</summary>
    public static PdfColor Registration { get; } = PdfColor.Cmyk(1, 1, 1, 1);

    public static PdfColor Of(Color color) => Of(color.InInks);

    public static PdfColor Of(Inks inks) => PdfColor.Cmyk(inks.Cyan, inks.Magenta, inks.Yellow, inks.Black);
}
