using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Rubies;

/// <summary>Sets readings, and makes each as wide as its words or the words as wide as it (CSS Ruby 1; CLREQ 3.3; JLREQ 3.3).</summary>
/// <remarks>
/// The words stay cells among cells, so that breaking, spacing and the text that a reader finds know nothing of ruby. What
/// changes is that no line ends inside a pair, that nothing inside it is stretched or squeezed, and that words
/// shorter than their reading stand apart. A reading does not hang over its neighbours: pinyin over a character that it
/// does not belong to would be read as that character's. Over a mark that holds to the words, whose ink is low or whose
/// half is empty, it may (JLREQ 3.3.8): no line ends between them, so that it never leaves its line.
/// </remarks>
internal static class RubySetter
{
    /// <summary>The least white between two Latin readings, in their ems: a word space, so that two syllables stay two.</summary>
    private const double LatinSpace = 1.0 / 4;

    /// <summary>How far a reading may hang over a mark beside its words, in ems of the mark: its half.</summary>
    private const double Overhang = 1.0 / 2;

    /// <summary>Sets every reading of a text and fits its cells to it.</summary>
    public static ImmutableArray<RubyBox> Set(
        StyledText text,
        ImmutableArray<ShapedItem> items,
        Span<Cell> cells,
        ImmutableArray<ShapedGlyph>.Builder glyphs,
        Itemizer itemizer)
    {
        if (text.Rubies.IsEmpty)
            return [];
        var boxes = ImmutableArray.CreateBuilder<RubyBox>(text.Rubies.Length);
        var first = 0;
        FitReading? previous = null;
        foreach (var ruby in text.Rubies)
        {
            while (first < cells.Length && cells[first].Start < ruby.Start)
                first++;
            var end = first;
            while (end < cells.Length && cells[end].Start < ruby.End)
                end++;
            // What no face has was reported, and leaves nothing to stand over.
            if (end == first || cells[first].Item < 0)
                continue;
            var before = first > 0 && IsOpening(cells[first - 1]) ? Overhang * cells[first - 1].Em : 0;
            var after = end < cells.Length && IsClosing(cells[end]) ? Overhang * cells[end].Em : 0;
            var fit = Set(ruby, items, cells[first..end], before, after, glyphs, itemizer);
            if (previous is not null && previous.Box.End == ruby.Start)
                Part(ref cells[first - 1].After, previous, fit);
            boxes.Add(fit.Box);
            previous = fit;
            first = end;
        }

        return boxes.DrainToImmutable();
    }

    private static FitReading Set(
        RubySpan ruby,
        ImmutableArray<ShapedItem> items,
        Span<Cell> words,
        double overhangBefore,
        double overhangAfter,
        ImmutableArray<ShapedGlyph>.Builder glyphs,
        Itemizer itemizer)
    {
        Tie(words);
        var reading = ParagraphPreparer.Prepare(
            ruby.Reading,
            ruby.Style with { TextAlign = TextAlign.Justify, TextAlignLast = TextAlign.Justify, TextIndent = Length.Zero },
            ruby.Language,
            itemizer.In(ruby.Language));
        var extent = reading.Metrics.Of(0, reading.Cells.Length);
        var natural = WidthOf(words);
        var width = Math.Max(natural, extent.Natural);
        var around = Share.Of(ruby.Style.RubyAlign, width - natural, GapsIn(words));
        var hung = new Share(Math.Max(0, around.Edge - overhangBefore), Math.Max(0, around.FarEdge - overhangAfter), around.Gap);
        if (width > natural)
            Spread(words, items, glyphs, hung);

        var share = Share.Of(ruby.Style.RubyAlign, width - extent.Natural, extent.Stretching);
        var line = new LineSetter(reading, new LineMeasure(new Length(width - share.FarEdge), new Length(share.Edge)))
            .Set(new BrokenLine(0, reading.Cells.Length, IsHyphenated: false, EndsSegment: true, IsForced: false), isFirst: true, isLast: true);
        var box = new RubyBox(
            ruby.Start,
            ruby.End,
            [.. line.Items.Select(item => item.MovedBy(new Point(hung.Edge - around.Edge, 0)))],
            ruby.Style.RubyPosition,
            RubyDistance.Of(ruby.Style.RubyPosition, items[words[0].Item], reading.Items[0]) - ruby.Shift);
        return new FitReading(box, reading.Cells[0], reading.Cells[^1], share.Edge + hung.Edge - around.Edge, share.FarEdge + hung.FarEdge - around.FarEdge);
    }

    /// <summary>Makes one piece of the words: no line ends within, no gap within gives way, no edge of theirs is cut.</summary>
    private static void Tie(Span<Cell> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            ref var cell = ref words[i];
            (cell.EmptyLeft, cell.EmptyRight, cell.IsStopOrComma) = (0, 0, false);
            if (i > 0)
                cell.Before = BreakKind.Never;
            if (i < words.Length - 1)
                cell.After = new Gap { Natural = cell.After.Natural };
        }
    }

    /// <summary>Whether words that follow keep to the mark, and may hold their reading over it.</summary>
    private static bool IsOpening(in Cell cell) =>
        cell.IsFullWidth && cell.Class is CharacterClass.Opening or CharacterClass.OpeningQuote;

    private static bool IsClosing(in Cell cell) =>
        cell.IsFullWidth && cell.Class is CharacterClass.Closing or CharacterClass.ClosingQuote or CharacterClass.Stop;

    private static double WidthOf(ReadOnlySpan<Cell> words)
    {
        var width = 0.0;
        for (var i = 0; i < words.Length; i++)
            width += words[i].Width + (i < words.Length - 1 ? words[i].After.Natural : 0);
        return width;
    }

    /// <summary>Widens the gap between two pairs until their readings stand apart.</summary>
    private static void Part(ref Gap gap, FitReading left, FitReading right)
    {
        if (left.Last.IsFullWidth || right.First.IsFullWidth || left.Box.Position != right.Box.Position)
            return;
        var white = left.WhiteAfter + gap.Natural + right.WhiteBefore;
        gap.Natural += Math.Max(0, LatinSpace * Math.Max(left.Last.Em, right.First.Em) - white);
    }

    private static int GapsIn(ReadOnlySpan<Cell> words)
    {
        var gaps = 0;
        for (var i = 1; i < words.Length; i++)
            gaps += MayPart(words[i - 1], words[i]) ? 1 : 0;
        return gaps;
    }

    /// <summary>Whether white may come between: beside Han and after spaces, not inside a Latin word.</summary>
    private static bool MayPart(in Cell cell, in Cell next) =>
        next.Class is not (CharacterClass.Attached or CharacterClass.Space)
        && (cell.Class == CharacterClass.Space || cell.IsFullWidth || next.IsFullWidth);

    /// <summary>
    /// Widens the cells themselves, by half of each gap at either side, so that what is centred on a character, an
    /// emphasis dot, stays so.
    /// </summary>
    private static void Spread(
        Span<Cell> words, ImmutableArray<ShapedItem> items, ImmutableArray<ShapedGlyph>.Builder glyphs, Share share)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var left = i == 0 ? share.Edge : MayPart(words[i - 1], words[i]) ? share.Gap / 2 : 0;
            var right = i == words.Length - 1 ? share.FarEdge : MayPart(words[i], words[i + 1]) ? share.Gap / 2 : 0;
            ref var cell = ref words[i];
            cell.Width += left + right;
            if (left <= 0 || cell.Item < 0)
                continue;
            var shift = (int)Math.Round(left / items[cell.Item].Scale);
            for (var glyph = cell.Glyph; glyph < cell.Glyph + cell.GlyphCount; glyph++)
                glyphs[glyph] = glyphs[glyph] with { OffsetX = glyphs[glyph].OffsetX + shift };
        }
    }

    /// <summary>A reading in its place.</summary>
    /// <param name="First">Its first cell.</param>
    /// <param name="Last">Its last.</param>
    /// <param name="WhiteBefore">From the words' left edge to it, in points.</param>
    /// <param name="WhiteAfter">From it to the words' right edge, in points.</param>
    private sealed record FitReading(RubyBox Box, Cell First, Cell Last, double WhiteBefore, double WhiteAfter);

    /// <summary>How what is too short for its room is placed in it (CSS Ruby 1, 4.3), in points.</summary>
    /// <param name="Edge">Before the first.</param>
    /// <param name="FarEdge">After the last.</param>
    /// <param name="Gap">Between two, where something may come between.</param>
    private readonly record struct Share(double Edge, double FarEdge, double Gap)
    {
        public static Share Of(RubyAlign align, double room, int gaps) => (align, gaps) switch
        {
            (RubyAlign.Start, _) => new Share(0, room, 0),
            (RubyAlign.SpaceBetween, > 0) => new Share(0, 0, room / gaps),
            // Half a gap at either end; one word alone stands in the middle.
            (RubyAlign.SpaceAround, _) => new Share(room / (gaps + 1) / 2, room / (gaps + 1) / 2, room / (gaps + 1)),
            _ => new Share(room / 2, room / 2, 0),
        };
    }
}
