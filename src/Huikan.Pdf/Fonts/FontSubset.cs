namespace Huikan.Pdf.Fonts;

/// <summary>A font program cut down to the glyphs a document uses.</summary>
/// <param name="Program">The bytes to embed.</param>
/// <param name="Format">What the bytes are.</param>
/// <param name="NewGlyphIds">
/// For a TrueType subset that renumbers: the new glyph id of each glyph kept. Null when glyphs kept their ids; for CFF it
/// must be null.
/// </param>
public sealed record FontSubset(ReadOnlyMemory<byte> Program, FontFormat Format, IReadOnlyDictionary<int, int>? NewGlyphIds = null);
