namespace Huikan.Typesetting.Fonts;

/// <summary>What a face says of itself as a whole, in font units, y upwards.</summary>
/// <param name="Ascent">Of the typical line box, above the baseline.</param>
/// <param name="Descent">Of the typical line box; below the baseline, hence negative.</param>
/// <param name="CapHeight">The height of flat capitals.</param>
/// <param name="XHeight">The height of flat small letters.</param>
/// <param name="ItalicAngle">In degrees, counter-clockwise from the vertical; an italic's is negative.</param>
/// <param name="Bounds">The box that holds every glyph.</param>
/// <param name="StemV">The width of upright stems; guessed from the weight, as no table of the font says it.</param>
/// <param name="IsSerif">Whether strokes have serifs, by the font's own classification.</param>
/// <param name="IsFixedPitch">Whether all glyphs have one advance.</param>
public sealed record FontMetrics(
    int Ascent,
    int Descent,
    int CapHeight,
    int XHeight,
    double ItalicAngle,
    GlyphBounds Bounds,
    int StemV,
    bool IsSerif,
    bool IsFixedPitch);

/// <summary>A box in font units, y upwards.</summary>
public readonly record struct GlyphBounds(int Left, int Bottom, int Right, int Top);
