using System.Buffers.Binary;
using Huikan.Pdf.Fonts;

namespace Huikan.Pdf.Tests;

/// <summary>
/// A valid TrueType font made in code: glyph 0 is empty, each character of <c>characters</c> is a box, and then come
/// as many nameless glyphs as asked for.
/// </summary>
internal sealed class TestFont(string characters, int namelessGlyphs = 0, bool renumbers = false) : IFontProgram
{
    public const int Nameless = 1000;

    private readonly string[] texts = [.. characters.EnumerateRunes().Select(static rune => rune.ToString())];

    public string PostScriptName => "TestFont";

    public int UnitsPerEm => 1000;

    public FontMetrics Metrics { get; } = new()
    {
        Ascent = 800,
        Descent = -200,
        CapHeight = 700,
        Box = new FontBox(0, 0, 1000, 700),
    };

    public List<int[]> Subsets { get; } = [];

    private int GlyphCount => 1 + texts.Length + namelessGlyphs;

    public int GlyphOf(string text) => Array.IndexOf(texts, text) + 1;

    public int NamelessGlyph(int index) => 1 + texts.Length + index;

    public double AdvanceOf(int glyph) => 400 + (glyph % 3 * 100);

    public int? CodePointOf(int glyph) => glyph >= 1 && glyph <= texts.Length ? char.ConvertToUtf32(texts[glyph - 1], 0) : null;

    public FontSubset Subset(IReadOnlyCollection<int> glyphs)
    {
        Subsets.Add([.. glyphs]);
        if (!renumbers) return new FontSubset(TestTrueType.Build([.. Enumerable.Range(0, GlyphCount).Select(AdvanceOf)]), FontFormat.TrueType);

        var kept = glyphs.ToList();
        return new FontSubset(
            TestTrueType.Build([.. kept.Select(AdvanceOf)]),
            FontFormat.TrueType,
            kept.Select(static (glyph, index) => (glyph, index)).ToDictionary(static pair => pair.glyph, static pair => pair.index));
    }
}
