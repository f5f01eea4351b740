namespace Huikan.Pdf.Fonts;

/// <summary>A font of one document: the program, the glyphs drawn with it, and the text each stands for.</summary>
public sealed class PdfFont
{
    private const int GlyphLimit = 65_536;
    private double[] widths = [];

    internal PdfFont(int index, IFontProgram program)
    {
        Index = index;
        Program = program;
    }

    /// <summary>The program it draws with.</summary>
    public IFontProgram Program { get; }

    internal int Index { get; }

    internal GlyphTexts Texts { get; } = new();

    /// <summary>The advance in thousandths of an em, as the file states it; asking marks the glyph as used.</summary>
    internal double WidthOf(int glyph)
    {
        if ((uint)glyph < (uint)widths.Length)
        {
            var known = widths[glyph];
            if (!double.IsNaN(known)) return known;
        }

        return Use(glyph);
    }

    /// <summary>The glyphs drawn, in ascending order.</summary>
    internal IEnumerable<int> UsedGlyphs()
    {
        for (var glyph = 0; glyph < widths.Length; glyph++)
            if (!double.IsNaN(widths[glyph])) yield return glyph;
    }

    private double Use(int glyph)
    {
        if ((uint)glyph >= GlyphLimit)
            throw new ArgumentOutOfRangeException(nameof(glyph), glyph, "A glyph id has sixteen bits.");

        if (glyph >= widths.Length)
        {
            var known = widths.Length;
            Array.Resize(ref widths, Math.Min(GlyphLimit, Math.Max(glyph + 1, known * 2)));
            widths.AsSpan(known).Fill(double.NaN);
        }

        // Rounded as it will be written, so that the reader's pen and ours agree to the last digit.
        return widths[glyph] = Math.Round(Program.AdvanceOf(glyph) * 1000 / Program.UnitsPerEm, 4);
    }
}
