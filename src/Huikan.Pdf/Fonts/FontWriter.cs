using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Fonts;

/// <summary>
/// Embeds a font as a Type 0 font with Identity-H: the codes in the page content are glyph ids, whatever the subset did
/// to them (ISO 32000-1, 9.7).
/// </summary>
internal static class FontWriter
{
    public static void Write(FileWriter file, PdfReference reference, PdfFont font)
    {
        var program = font.Program;
        // Glyph 0 must be there for the program to be valid, though no page may show it.
        int[] glyphs = [.. font.UsedGlyphs().Prepend(0).Distinct()];
        var subset = program.Subset(glyphs);
        var name = $"{SubsetTag.Of(program.PostScriptName, glyphs)}+{program.PostScriptName}";

        var programFile = WriteProgram(file, subset);
        var descriptor = WriteDescriptor(file, name, program, subset.Format, programFile);
        var descendant = WriteDescendant(file, name, font, glyphs, subset, descriptor);
        var toUnicode = file.DefineStream(ToUnicodeMap.Write(font, glyphs), StreamCoding.Flate, static _ => { });

        file.Define(reference, font => font.BeginDictionary()
            .Key("Type").Name("Font")
            .Key("Subtype").Name("Type0")
            .Key("BaseFont").Name(subset.Format == FontFormat.Cff ? name + "-Identity-H" : name)
            .Key("Encoding").Name("Identity-H")
            .Key("DescendantFonts").References([descendant])
            .Key("ToUnicode").Reference(toUnicode)
            .EndDictionary());
    }

    private static PdfReference WriteProgram(FileWriter file, FontSubset subset) =>
        file.DefineStream(subset.Program, StreamCoding.Flate, entries =>
        {
            if (subset.Format == FontFormat.Cff) entries.Key("Subtype").Name("CIDFontType0C");
            else entries.Key("Length1").Integer(subset.Program.Length);
        });

    private static PdfReference WriteDescriptor(
        FileWriter file, string name, IFontProgram program, FontFormat format, PdfReference programFile)
    {
        var metrics = program.Metrics;
        double Scaled(double units) => Math.Round(units * 1000 / program.UnitsPerEm);

        return file.Define(descriptor => descriptor.BeginDictionary()
            .Key("Type").Name("FontDescriptor")
            .Key("FontName").Name(name)
            .Key("Flags").Integer(FlagsOf(metrics))
            .Key("FontBBox").Numbers(
                Scaled(metrics.Box.Left), Scaled(metrics.Box.Bottom), Scaled(metrics.Box.Right), Scaled(metrics.Box.Top))
            .Key("ItalicAngle").Number(metrics.ItalicAngle)
            .Key("Ascent").Number(Scaled(metrics.Ascent))
            .Key("Descent").Number(Scaled(metrics.Descent))
            .Key("CapHeight").Number(Scaled(metrics.CapHeight))
            .Key("StemV").Number(metrics.StemV)
            .Key("FontWeight").Integer(metrics.Weight)
            .Key(format == FontFormat.Cff ? "FontFile3" : "FontFile2").Reference(programFile)
            .EndDictionary());
    }

    /// <summary>Table 123; always symbolic, for an Identity-H font is not confined to the standard Latin set.</summary>
    private static int FlagsOf(FontMetrics metrics) =>
        (metrics.IsFixedPitch ? 1 : 0) | (metrics.IsSerif ? 2 : 0) | 4 | (metrics.IsItalic ? 64 : 0);

    private static PdfReference WriteDescendant(
        FileWriter file, string name, PdfFont font, int[] glyphs, FontSubset subset, PdfReference descriptor)
    {
        PdfReference? map = subset is { Format: FontFormat.TrueType, NewGlyphIds: { } renumbered }
            ? file.DefineStream(GlyphMap(glyphs, renumbered), StreamCoding.Flate, static _ => { })
            : null;

        return file.Define(descendant =>
        {
            descendant.BeginDictionary()
                .Key("Type").Name("Font")
                .Key("Subtype").Name(subset.Format == FontFormat.Cff ? "CIDFontType0" : "CIDFontType2")
                .Key("BaseFont").Name(name)
                .Key("CIDSystemInfo").BeginDictionary()
                .Key("Registry").Text("Adobe").Key("Ordering").Text("Identity").Key("Supplement").Integer(0)
                .EndDictionary()
                .Key("FontDescriptor").Reference(descriptor);
            WidthArray.Write(descendant, glyphs, font);
            if (map is { } stream) descendant.Key("CIDToGIDMap").Reference(stream);
            else if (subset.Format == FontFormat.TrueType) descendant.Key("CIDToGIDMap").Name("Identity");
            descendant.EndDictionary();
        });
    }

    /// <summary>Two bytes for each code up to the highest: the glyph's number in the subset (table 117).</summary>
    private static byte[] GlyphMap(int[] glyphs, IReadOnlyDictionary<int, int> newGlyphIds)
    {
        var map = new byte[(glyphs[^1] + 1) * 2];
        foreach (var glyph in glyphs)
        {
            var renumbered = newGlyphIds[glyph];
            map[glyph * 2] = (byte)(renumbered >> 8);
            map[(glyph * 2) + 1] = (byte)renumbered;
        }

        return map;
    }
}
