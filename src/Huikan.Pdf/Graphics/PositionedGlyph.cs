namespace Huikan.Pdf.Graphics;

/// <summary>A glyph where the shaper put it.</summary>
/// <param name="GlyphId">The glyph's number in the font program, 0 to 65535.</param>
/// <param name="Advance">How far the pen moves after the glyph, in points; justification is part of it.</param>
/// <param name="OffsetX">How far right of the pen the glyph is drawn, in points.</param>
/// <param name="OffsetY">How far below the pen the glyph is drawn, in points.</param>
/// <param name="Cluster">The index, in UTF-16 units, of the first character of the run's text that the glyph stands for.</param>
public readonly record struct PositionedGlyph(int GlyphId, double Advance, double OffsetX, double OffsetY, int Cluster);
