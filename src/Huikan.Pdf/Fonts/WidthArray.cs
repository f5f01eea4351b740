using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Fonts;

/// <summary>The widths of a CIDFont (ISO 32000-1, 9.7.4.3): the commonest as DW, the others by runs of glyph ids.</summary>
internal static class WidthArray
{
    public static void Write(SyntaxWriter dictionary, ReadOnlySpan<int> glyphs, PdfFont font)
    {
        var commonest = Commonest(glyphs, font);
        dictionary.Key("DW").Number(commonest);

        var begun = false;
        for (var first = 0; first < glyphs.Length; first++)
        {
            if (font.WidthOf(glyphs[first]) == commonest) continue;
            if (!begun) dictionary.Key("W").BeginArray();
            begun = true;

            dictionary.Integer(glyphs[first]).BeginArray().Number(font.WidthOf(glyphs[first]));
            while (first + 1 < glyphs.Length && glyphs[first + 1] == glyphs[first] + 1 && font.WidthOf(glyphs[first + 1]) != commonest)
                dictionary.Number(font.WidthOf(glyphs[++first]));
            dictionary.EndArray();
        }

        if (begun) dictionary.EndArray();
    }

    private static double Commonest(ReadOnlySpan<int> glyphs, PdfFont font)
    {
        var counts = new SortedDictionary<double, int>();
        foreach (var glyph in glyphs)
        {
            var width = font.WidthOf(glyph);
            counts[width] = counts.GetValueOrDefault(width) + 1;
        }

        return counts.MaxBy(static pair => pair.Value).Key;
    }
}
