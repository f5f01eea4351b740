using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Huikan.Typesetting.Fonts;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>
/// Shapes anew what stands where a line is cut: the text was shaped as if it were one endless line, and a kern, or a
/// ligature, may reach over the cut. A hyphen is shaped with the letters before it, whose kern it is.
/// </summary>
/// <remarks>
/// HarfBuzz says which clusters are bound to the one before; only those are shaped again, and only where a line is cut
/// indeed. Where a line might be cut, of which a page of English has thousands, the change is told from the last letter:
/// a kern is in the advance of the letter before it, so that a line's start is changed by a divided ligature alone.
/// </remarks>
internal sealed class LineEdges(ShapedText text)
{
    private static readonly ConditionalWeakTable<Font, ConcurrentDictionary<(char Letter, string Language), HyphenatedLetter>> Hyphenated = [];

    /// <summary>How much longer than in the endless line the cells from a boundary are when a line starts there, in points.</summary>
    public double StartChange(int start) =>
        HasHead(start, text.Cells.Length) && text.Cells[start].GlyphCount == 0 ? HeadOf(start, text.Cells.Length)!.Change : 0;

    /// <summary>How much longer the cells before a boundary are when a line ends there, in points; with its hyphen, where it has one.</summary>
    public double EndChange(int end, bool isHyphenated)
    {
        var letterEnd = text.Metrics.VisibleEnd(0, end);
        if (!isHyphenated && !IsBound(letterEnd))
            return 0;
        var cells = text.Cells.AsSpan();
        ref readonly var last = ref cells[letterEnd - 1];
        var dividesLigature = letterEnd < cells.Length && cells[letterEnd].Item == last.Item && cells[letterEnd].GlyphCount == 0;
        if (last.Item >= 0 && last.GlyphCount == 1 && last.End - last.Start == 1 && !dividesLigature)
        {
            var item = text.Items[last.Item];
            var glyph = text.Glyphs[last.Glyph];
            if (!isHyphenated)
                return (item.Font.AdvanceOf(glyph.Id) - glyph.Advance) * item.Scale;
            var letter = HyphenatedLetterOf(item, text.Characters[last.Start]);
            if (letter.Glyph == glyph.Id)
                return (letter.Advance - glyph.Advance) * item.Scale;
        }

        return TailOf(0, end, isHyphenated)?.Change ?? 0;
    }

    /// <summary>What a line that starts at a cell begins with, shaped anew; null where it is as in the endless line.</summary>
    /// <param name="end">The line's end.</param>
    public LineEdge? HeadOf(int start, int end)
    {
        if (!HasHead(start, end))
            return null;
        var to = start + 1;
        while (to < end && IsBound(to))
            to++;
        return Shape(start, to, isHyphenated: false);
    }

    /// <summary>What a line ends with, shaped anew; null where it is as in the endless line.</summary>
    /// <param name="start">The line's start.</param>
    public LineEdge? TailOf(int start, int end, bool isHyphenated)
    {
        end = text.Metrics.VisibleEnd(start, end);
        if (end <= start || text.Cells[end - 1].Item < 0 || (!isHyphenated && !IsBound(end)))
            return null;
        var from = end - 1;
        while (from > start && IsBound(from))
            from--;
        return Shape(from, end, isHyphenated);
    }

    /// <summary>A piece of a word that is a line, both of its ends cut.</summary>
    public LineEdge WholeOf(int start, int end, bool isHyphenated) => Shape(start, text.Metrics.VisibleEnd(start, end), isHyphenated);

    private bool HasHead(int start, int end) => start < end && IsBound(start);

    /// <summary>Whether shaping reaches over the boundary before a cell.</summary>
    private bool IsBound(int cell)
    {
        var cells = text.Cells.AsSpan();
        if (cell <= 0 || cell >= cells.Length || cells[cell].Item < 0 || cells[cell].Item != cells[cell - 1].Item)
            return false;
        return cells[cell].GlyphCount == 0 || text.Glyphs[cells[cell].Glyph].IsBound;
    }

    private LineEdge Shape(int from, int to, bool isHyphenated)
    {
        var cells = text.Cells.AsSpan();
        var item = text.Items[cells[from].Item];
        var start = cells[from].Start;
        var characters = text.Characters.AsSpan(start, cells[to - 1].End - start);
        var length = characters.Length;
        if (isHyphenated)
            characters = string.Concat(characters, [HyphenOf(item)]);
        var glyphs = ImmutableArray.CreateBuilder<ShapedGlyph>(characters.Length);
        TextShaper.ShapeAlone(characters, start, item, text.Language, glyphs);

        var firstOfHyphen = glyphs.Count;
        while (isHyphenated && firstOfHyphen > 0 && glyphs[firstOfHyphen - 1].Cluster >= start + length)
            firstOfHyphen--;
        var width = 0.0;
        foreach (var glyph in glyphs)
            width += glyph.Advance * item.Scale;
        var change = width;
        for (var i = from; i < to; i++)
            change -= AdvanceOf(cells[i], item);
        return new LineEdge(
            from, to, item, glyphs.DrainToImmutable(), firstOfHyphen, change);
    }

    /// <summary>The advance of a cell's glyphs, in points, without the word spacing and the room of a reading that its width holds too.</summary>
    public double AdvanceOf(in Cell cell, ShapedItem item)
    {
        var advance = 0;
        for (var i = 0; i < cell.GlyphCount; i++)
            advance += text.Glyphs[cell.Glyph + i].Advance;
        return advance * item.Scale;
    }

    private HyphenatedLetter HyphenatedLetterOf(ShapedItem item, char letter) =>
        Hyphenated.GetOrCreateValue(item.Font).GetOrAdd(
            (letter, text.Language.Tag),
            static (key, from) =>
            {
                var glyphs = ImmutableArray.CreateBuilder<ShapedGlyph>(2);
                TextShaper.ShapeAlone([key.Letter, HyphenOf(from.item)], 0, from.item, from.Language, glyphs);
                return new HyphenatedLetter(glyphs[0].Id, glyphs.Sum(glyph => glyph.Advance));
            },
            (item, text.Language));

    private static char HyphenOf(ShapedItem item) => item.Font.Has(new Rune('‐')) ? '‐' : '-';
}

/// <summary>A letter with a hyphen after it.</summary>
/// <param name="Glyph">The letter's glyph.</param>
/// <param name="Advance">Of both, in font units, the kern between them included.</param>
internal readonly record struct HyphenatedLetter(int Glyph, int Advance);

/// <summary>Cells of one item shaped as they stand at a line's edge.</summary>
/// <param name="From">The first cell.</param>
/// <param name="To">After the last.</param>
/// <param name="Glyphs">In order; those of a drawn hyphen last.</param>
/// <param name="FirstOfHyphen">The first of the hyphen's glyphs, or their number where there is none.</param>
/// <param name="Change">How much longer it is than the cells were, in points, the hyphen included.</param>
internal sealed record LineEdge(
    int From, int To, ShapedItem Item, ImmutableArray<ShapedGlyph> Glyphs, int FirstOfHyphen, double Change);
