namespace Huikan.Pdf.Fonts;

/// <summary>The outlines of an embedded font program.</summary>
public enum FontFormat
{
    /// <summary>A TrueType file (<c>glyf</c> outlines), embedded as FontFile2.</summary>
    TrueType,

    /// <summary>A bare <c>CFF</c> table whose CIDs are the glyph ids, embedded as CIDFontType0C.</summary>
    Cff,
}
