using System.Collections.Immutable;
using Huikan.Pdf.Graphics;

namespace Huikan.Pdf.Conformance;

/// <summary>What PDF/X-4 asks of a document that this writer could get wrong.</summary>
internal static class PressCheck
{
    private const string Standard = "ISO 15930-7";

    /// <summary>What rounding may do to a corner, in points.</summary>
    private const double Tolerance = 0.001;

    public static void Check(PdfDocument document, ImmutableArray<Violation>.Builder violations)
    {
        if (string.IsNullOrWhiteSpace(document.Options.Title))
            violations.Add(new(Standard, "The document has no title."));
        if (document.Pages.Count == 0)
            violations.Add(new("ISO 32000-1, 7.7.3", "The document has no pages."));
        if (document.OutputIntent is not { Space: PdfColorSpace.Cmyk, IsPress: true })
            violations.Add(new(Standard, "The output intent's profile is not that of a press with four inks."));
        foreach (var page in document.Pages) Check(page, violations);
    }

    private static void Check(PdfPage page, ImmutableArray<Violation>.Builder violations)
    {
        var number = page.Index + 1;
        var sheet = new PdfRectangle(0, 0, page.Width, page.Height);
        var bleed = page.BleedBox ?? sheet;
        if (page.TrimBox is not { } trim)
            violations.Add(new(Standard, $"Page {number} has no trim box."));
        else if (!Holds(bleed, trim))
            violations.Add(new(Standard, $"The trim box of page {number} is not within its bleed box."));
        if (!Holds(sheet, bleed))
            violations.Add(new(Standard, $"The bleed box of page {number} is not within its sheet."));
        if (page.PaintsRgb)
            violations.Add(new(Standard, $"Page {number} paints in RGB, which has no meaning on the press."));
        if (page.Links.Count > 0)
            violations.Add(new(Standard, $"Page {number} has links."));
    }

    private static bool Holds(PdfRectangle outer, PdfRectangle inner) =>
        inner.X >= outer.X - Tolerance && inner.Y >= outer.Y - Tolerance
        && inner.Right <= outer.Right + Tolerance && inner.Bottom <= outer.Bottom + Tolerance;
}
