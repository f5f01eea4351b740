using System.Text;
using HarfBuzzSharp;
using Huikan.Editions.Styles;

namespace Huikan.Typesetting.Fonts;

/// <summary>A font face, loaded. Safe to share between threads and documents.</summary>
public sealed class Font : IDisposable
{
    private readonly FontFile _file;
    private readonly Face _face;
    private readonly Lazy<FontMetrics> _metrics;

    // What HarfBuzz was asked for before: every character and glyph is asked for on every line. Threads may ask twice, and
    // are told the same.
    private readonly int[] _advances;
    private readonly int[] _glyphs = Answers(0x1_0000);

    /// <summary>In place of an answer that is not known yet.</summary>
    private const int Unknown = int.MinValue;

    private Font(FontFace declared, FontFile file, Face face)
    {
        _file = file;
        _face = face;
        Shaper = new HarfBuzzSharp.Font(face);
        Family = declared.Family;
        Weight = declared.Weight;
        Italic = declared.Italic;
        UnitsPerEm = face.UnitsPerEm;
        PostScriptName = ReadPostScriptName(face) ?? declared.Family.Replace(" ", "", StringComparison.Ordinal);
        _metrics = new Lazy<FontMetrics>(() => FontMetricsReader.Read(_face, PostScriptName, Weight));
        _advances = Answers((int)face.GlyphCount);
        HasHan = Has(new Rune('一'));
    }

    /// <summary>The font's own name, without spaces.</summary>
    public string PostScriptName { get; }

    /// <summary>The family that the stylesheet gives it.</summary>
    public string Family { get; }

    /// <summary>From 1 to 1000, as the stylesheet says.</summary>
    public int Weight { get; }

    public bool Italic { get; }

    public int UnitsPerEm { get; }

    public FontMetrics Metrics => _metrics.Value;

    /// <summary>Whether it is a face for Chinese: it has U+4E00 一.</summary>
    internal bool HasHan { get; }

    /// <summary>The face as HarfBuzz shapes with it, in font units.</summary>
    internal HarfBuzzSharp.Font Shaper { get; }

    /// <summary>The face of a file, mapped into memory, or null where the file is not a font, or not a whole one.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static Font? Open(FontFace declared)
    {
        if (!File.Exists(declared.Path))
            throw new FileNotFoundException(null, declared.Path);
        if (FontFile.Map(declared.Path) is not { } file)
            return null;
        var face = new Face(file.Blob, 0);
        if (face.GlyphCount > 0)
            return new Font(declared, file, face);
        face.Dispose();
        file.Dispose();
        return null;
    }

    /// <summary>A glyph's own advance in font units.</summary>
    public double AdvanceOf(int glyph) => (uint)glyph < (uint)_advances.Length
        ? _advances[glyph] is not Unknown and var known ? known : _advances[glyph] = AskAdvance(glyph)
        : AskAdvance(glyph);

    /// <summary>Whether the face has a glyph for the character.</summary>
    public bool Has(Rune character) => GlyphOf(character) != 0;

    /// <summary>The glyph of a character, or zero, the box, where it has none.</summary>
    internal int GlyphOf(Rune character) => character.IsBmp
        ? _glyphs[character.Value] is not Unknown and var known ? known : _glyphs[character.Value] = AskGlyph(character)
        : AskGlyph(character);

    private int AskAdvance(int glyph) => Shaper.GetHorizontalGlyphAdvance((uint)glyph);

    private int AskGlyph(Rune character) =>
        Shaper.TryGetNominalGlyph((uint)character.Value, out var glyph) ? (int)glyph : 0;

    private static int[] Answers(int count)
    {
        var answers = new int[count];
        answers.AsSpan().Fill(Unknown);
        return answers;
    }

    /// <summary>The face with these glyphs alone, and those that they are composed of.</summary>
    public FontSubset Subset(IReadOnlyCollection<int> glyphs) => new(FontSubsetter.Subset(_face, glyphs));

    /// <summary>The left and right edges of a glyph's ink in font units, from its origin; null where it has none.</summary>
    internal (int Left, int Right)? InkOf(int glyph)
    {
        if (!Shaper.TryGetGlyphExtents((uint)glyph, out var extents) || extents.Width == 0)
            return null;
        return (extents.XBearing, extents.XBearing + extents.Width);
    }

    /// <summary>The box around a glyph's ink; null where it has none.</summary>
    internal GlyphBounds? BoundsOf(int glyph)
    {
        if (!Shaper.TryGetGlyphExtents((uint)glyph, out var extents) || extents.Width == 0)
            return null;
        // HarfBuzz measures heights downwards from the upper edge.
        return new GlyphBounds(
            extents.XBearing, extents.YBearing + extents.Height, extents.XBearing + extents.Width, extents.YBearing);
    }

    /// <summary>The middle of a glyph's ink in font units, from its origin, y upwards.</summary>
    internal (double X, double Y) MiddleOf(int glyph)
    {
        Shaper.TryGetGlyphExtents((uint)glyph, out var extents);
        return (extents.XBearing + extents.Width / 2.0, extents.YBearing + extents.Height / 2.0);
    }

    public void Dispose()
    {
        Shaper.Dispose();
        _face.Dispose();
        _file.Dispose();
    }

    public override string ToString() => PostScriptName;

    private static unsafe string? ReadPostScriptName(Face face)
    {
        const uint postScriptName = 6;
        var buffer = stackalloc char[128];
        uint size = 128;
        var length = HarfBuzzNative.NameOf(face.Handle, postScriptName, 0, ref size, buffer);
        return length == 0 ? null : new string(buffer, 0, (int)Math.Min(size, 127));
    }
}
