using System.Collections.Immutable;
using System.Globalization;
using HarfBuzzSharp;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Buffer = HarfBuzzSharp.Buffer;

namespace Huikan.Typesetting.Shaping;

/// <summary>Shapes items with HarfBuzz, in font units.</summary>
internal static class TextShaper
{
    /// <summary>One buffer a thread: it grows to the longest item and stays.</summary>
    [ThreadStatic]
    private static Buffer? t_buffer;

    private static readonly Feature[] NoFeatures = [];

    private static readonly Feature[] TabularLining = [On("tnum"), On("lnum")];

    private static readonly Feature[] OldStyle = [On("onum"), On("pnum")];

    /// <summary>Ligatures and letter spacing exclude each other (CSS Text 3, 8.2).</summary>
    private static readonly Feature[] NoLigatures = [Off("liga"), Off("clig")];

    /// <summary>Appends the glyphs of an item; clusters count from the start of the whole text.</summary>
    public static void Shape(
        string text, ShapedItem item, Huikan.Publications.Language language, ImmutableArray<ShapedGlyph>.Builder glyphs)
    {
        var buffer = t_buffer ??= new Buffer();
        buffer.ClearContents();
        buffer.AddUtf16(text.AsSpan(), item.Start, item.End - item.Start);
        Shape(buffer, item, language, clusterStart: 0, glyphs);
    }

    /// <summary>Appends the glyphs of characters that stand alone: a piece of an item, with a hyphen perhaps.</summary>
    /// <param name="clusterStart">What the first character's cluster is.</param>
    public static void ShapeAlone(
        ReadOnlySpan<char> characters,
        int clusterStart,
        ShapedItem item,
        Huikan.Publications.Language language,
        ImmutableArray<ShapedGlyph>.Builder glyphs)
    {
        var buffer = t_buffer ??= new Buffer();
        buffer.ClearContents();
        buffer.AddUtf16(characters);
        Shape(buffer, item, language, clusterStart, glyphs);
    }

    private static void Shape(
        Buffer buffer,
        ShapedItem item,
        Huikan.Publications.Language language,
        int clusterStart,
        ImmutableArray<ShapedGlyph>.Builder glyphs)
    {
        // A joiner or a selector does its work in shaping; left as a glyph it would be a space without width.
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        buffer.GuessSegmentProperties();
        buffer.Direction = Direction.LeftToRight;
        if (item.IsHan)
            buffer.Script = Script.Han;
        else if (buffer.Script == Script.Common || buffer.Script == Script.Invalid)
            buffer.Script = Script.Latin;
        buffer.Language = LanguageOf(language);
        item.Font.Shaper.Shape(buffer, FeaturesOf(item));
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs.Add(new ShapedGlyph(
                (int)infos[i].Codepoint,
                positions[i].XAdvance,
                positions[i].XOffset,
                positions[i].YOffset,
                (int)infos[i].Cluster + clusterStart,
                infos[i].GlyphFlags.HasFlag(GlyphFlags.UnsafeToBreak)));
        }
    }

    private static Feature[] FeaturesOf(ShapedItem item)
    {
        var style = item.Span.Style;
        var figures = item.IsHan
            ? NoFeatures
            : style.Figures switch
            {
                NumericFigures.TabularLining => TabularLining,
                NumericFigures.OldStyle => OldStyle,
                _ => NoFeatures,
            };
        return !item.IsHan && style.LetterSpacing.Points != 0 ? [.. figures, .. NoLigatures] : figures;
    }

    private static HarfBuzzSharp.Language LanguageOf(Huikan.Publications.Language language) =>
        Languages.GetOrAdd(language.Tag, static tag => new HarfBuzzSharp.Language(tag));

    private static System.Collections.Concurrent.ConcurrentDictionary<string, HarfBuzzSharp.Language> Languages { get; } =
        new(StringComparer.Ordinal);

    private static Feature On(string tag) => new(Tag.Parse(tag), 1);

    private static Feature Off(string tag) => new(Tag.Parse(tag), 0);
}
