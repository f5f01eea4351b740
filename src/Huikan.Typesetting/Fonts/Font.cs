using System.Text;

namespace Huikan.Typesetting.Fonts;

/// <summary>A font face, loaded. Safe to share between threads and documents.</summary>
public sealed class Font
{
    public string PostScriptName => throw new NotImplementedException();

    /// <summary>The family that the stylesheet gives it.</summary>
    public string Family => throw new NotImplementedException();

    /// <summary>From 1 to 1000.</summary>
    public int Weight => throw new NotImplementedException();

    public bool Italic => throw new NotImplementedException();

    public int UnitsPerEm => throw new NotImplementedException();

    public FontMetrics Metrics => throw new NotImplementedException();

    /// <summary>A glyph's own advance in font units.</summary>
    public double AdvanceOf(int glyph) => throw new NotImplementedException();

    /// <summary>Whether the face has a glyph for the character.</summary>
    public bool Has(Rune character) => throw new NotImplementedException();

    /// <summary>The face with these glyphs alone.</summary>
    public FontSubset Subset(IReadOnlyCollection<int> glyphs) => throw new NotImplementedException();
}
