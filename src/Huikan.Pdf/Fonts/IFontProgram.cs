namespace Huikan.Pdf.Fonts;

/// <summary>A font as the PDF layer sees it; the one who shapes text implements it.</summary>
public interface IFontProgram
{
    /// <summary>The face's PostScript name, without a subset tag.</summary>
    string PostScriptName { get; }

    /// <summary>Font units in one em.</summary>
    int UnitsPerEm { get; }

    /// <summary>The face's measures.</summary>
    FontMetrics Metrics { get; }

    /// <summary>The advance of a glyph in font units; it must be the one the embedded program states (ISO 19005-2, 6.2.11.5).</summary>
    double AdvanceOf(int glyph);

    /// <summary>
    /// A code point the font's character map gives this glyph, or null. Asked only for glyphs that were never drawn for a
    /// text of their own, such as the hyphen at a line's end; readers then have a character for each glyph.
    /// </summary>
    int? CodePointOf(int glyph) => null;

    /// <summary>The program with these glyphs (in ascending order, glyph 0 among them) and what they are composed of.</summary>
    FontSubset Subset(IReadOnlyCollection<int> glyphs);
}
