namespace Huikan.Pdf.Fonts;

/// <summary>What a font descriptor says about a face, in font units unless stated.</summary>
public sealed record FontMetrics
{
    /// <summary>Height above the baseline.</summary>
    public required double Ascent { get; init; }

    /// <summary>Depth below the baseline, negative.</summary>
    public required double Descent { get; init; }

    /// <summary>Height of flat capitals.</summary>
    public required double CapHeight { get; init; }

    /// <summary>Degrees counter-clockwise from upright; negative for an italic.</summary>
    public double ItalicAngle { get; init; }

    /// <summary>The box around all glyphs.</summary>
    public required FontBox Box { get; init; }

    /// <summary>Thickness of vertical stems; the default is a regular weight's at 1000 units.</summary>
    public double StemV { get; init; } = 80;

    /// <summary>CSS weight, 100 to 900.</summary>
    public int Weight { get; init; } = 400;

    /// <summary>Whether the face has serifs.</summary>
    public bool IsSerif { get; init; }

    /// <summary>Whether the face slants.</summary>
    public bool IsItalic { get; init; }

    /// <summary>Whether all glyphs are equally wide.</summary>
    public bool IsFixedPitch { get; init; }
}
