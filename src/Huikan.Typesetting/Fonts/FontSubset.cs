namespace Huikan.Typesetting.Fonts;

/// <summary>A font program that holds only the glyphs asked for, each under the index it has in the full face.</summary>
/// <param name="Data">A TrueType font file; embed it as <c>FontFile2</c> with an identity <c>CIDToGIDMap</c>.</param>
public sealed record FontSubset(ReadOnlyMemory<byte> Data);
