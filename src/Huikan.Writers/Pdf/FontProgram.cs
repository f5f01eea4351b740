using Huikan.Pdf.Fonts;
using Huikan.Typesetting.Fonts;
using FontMetrics = Huikan.Pdf.Fonts.FontMetrics;
using FontSubset = Huikan.Pdf.Fonts.FontSubset;

namespace Huikan.Writers.Pdf;

/// <summary>A face of the typesetter as the PDF layer sees it.</summary>
internal sealed class FontProgram(Font font) : IFontProgram
{
    public string PostScriptName => font.PostScriptName;

    public int UnitsPerEm => font.UnitsPerEm;

    public FontMetrics Metrics { get; } = MetricsOf(font);

    public double AdvanceOf(int glyph) => font.AdvanceOf(glyph);

    public FontSubset Subset(IReadOnlyCollection<int> glyphs) => new(font.Subset(glyphs).Data, FontFormat.TrueType);

    private static FontMetrics MetricsOf(Font font)
    {
        var metrics = font.Metrics;
        var bounds = metrics.Bounds;
        return new FontMetrics
        {
            Ascent = metrics.Ascent,
            Descent = metrics.Descent,
            CapHeight = metrics.CapHeight,
            ItalicAngle = metrics.ItalicAngle,
            Box = new FontBox(bounds.Left, bounds.Bottom, bounds.Right, bounds.Top),
            StemV = metrics.StemV,
            Weight = font.Weight,
            IsSerif = metrics.IsSerif,
            IsItalic = font.Italic,
            IsFixedPitch = metrics.IsFixedPitch,
        };
    }
}
