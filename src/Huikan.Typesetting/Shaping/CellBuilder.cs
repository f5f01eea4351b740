using System.Collections.Immutable;
using Huikan.Typesetting.Paragraphs.Breaking;

namespace Huikan.Typesetting.Shaping;

/// <summary>Groups shaped glyphs into cells.</summary>
internal static class CellBuilder
{
    /// <summary>A full-width glyph advances by an em; some faces are a few units off.</summary>
    private const double FullWidthInEms = 0.9;

    /// <summary>One list a thread: cells are large, and a list that grows anew for each text costs twice what they do.</summary>
    [ThreadStatic]
    private static List<Cell>? t_cells;

    /// <summary>The cells in order; line ends are cells without glyphs.</summary>
    public static Cell[] Build(
        StyledText text,
        ImmutableArray<ShapedItem> items,
        ImmutableArray<ShapedGlyph>.Builder glyphs,
        ReadOnlySpan<int> itemGlyphEnds,
        ReadOnlySpan<CharacterClass> classes,
        ReadOnlySpan<BreakKind> before)
    {
        var cells = t_cells ??= [];
        cells.Clear();
        var position = 0;
        var glyph = 0;
        for (var item = 0; item < items.Length; item++)
        {
            // What shaping leaves nothing of, a joiner between two faces, is bare too.
            if (glyph == itemGlyphEnds[item])
                continue;
            AddBare(cells, ref position, items[item].Start, classes, before);
            while (glyph < itemGlyphEnds[item])
                AddCluster(cells, text, items, item, glyphs, ref glyph, itemGlyphEnds[item], classes, before);
            position = items[item].End;
        }

        AddBare(cells, ref position, text.Characters.Length, classes, before);
        return [.. cells];
    }

    private static void AddCluster(
        List<Cell> cells,
        StyledText text,
        ImmutableArray<ShapedItem> items,
        int item,
        ImmutableArray<ShapedGlyph>.Builder glyphs,
        ref int glyph,
        int glyphEnd,
        ReadOnlySpan<CharacterClass> classes,
        ReadOnlySpan<BreakKind> before)
    {
        var first = glyph;
        var start = glyphs[glyph].Cluster;
        var advance = 0;
        while (glyph < glyphEnd && glyphs[glyph].Cluster == start)
            advance += glyphs[glyph++].Advance;
        var shaped = items[item];
        var style = shaped.Span.Style;
        var kind = classes[start];
        var width = advance * shaped.Scale;
        if (kind is CharacterClass.Space or CharacterClass.Glue && advance > 0)
            width += style.WordSpacing.Points;
        var clusterEnd = glyph < glyphEnd ? glyphs[glyph].Cluster : shaped.End;
        var end = NextBreak(start, clusterEnd, before);
        cells.Add(new Cell
        {
            Start = start,
            End = end,
            Glyph = first,
            GlyphCount = (ushort)(glyph - first),
            Item = item,
            Class = kind,
            IsFullWidth = shaped.IsHan && width >= FullWidthInEms * style.FontSize.Points,
            EndsSentence = text.Characters[start] is '。' or '？' or '！',
            IsStopOrComma = text.Characters[start] is '。' or '，' or '、' or '．' or ',' or '.',
            Before = before[start],
            Width = width,
            Em = style.FontSize.Points,
        });

        // A line may end inside a ligature (of-fice): its glyph is the first cell's, and the cells of its other parts
        // have none. Who cuts it shapes both sides anew.
        while (end < clusterEnd)
        {
            var partStart = end;
            end = NextBreak(partStart, clusterEnd, before);
            cells.Add(new Cell
            {
                Start = partStart,
                End = end,
                Glyph = glyph,
                Item = item,
                Class = classes[partStart],
                Before = before[partStart],
                Em = style.FontSize.Points,
            });
        }
    }

    /// <summary>The first place after the start where a line may end, or else the cluster's end.</summary>
    private static int NextBreak(int start, int clusterEnd, ReadOnlySpan<BreakKind> before)
    {
        var end = start + 1;
        while (end < clusterEnd && before[end] == BreakKind.Never)
            end++;
        return end;
    }

    /// <summary>Characters that nothing draws: line ends, and what no face has.</summary>
    private static void AddBare(
        List<Cell> cells, ref int position, int end, ReadOnlySpan<CharacterClass> classes, ReadOnlySpan<BreakKind> before)
    {
        for (; position < end; position++)
        {
            cells.Add(new Cell
            {
                Start = position,
                End = position + 1,
                Item = -1,
                Class = classes[position],
                Before = before[position],
            });
        }
    }
}
