using System.Collections.Immutable;
using System.Text;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>
/// Shapes anew what stands where a line is cut: the text was shaped as if it were one endless line, and a kern, or a
/// ligature, may reach over the cut. A hyphen is shaped with the letters before it, whose kern it is.
/// </summary>
/// <remarks>HarfBuzz says which clusters are bound to the one before; only those are shaped again.</remarks>
internal sealed class LineEdges(ShapedText text)
{
    // By cell boundary; null until a line is cut there. Two threads that ask at once write the same.
    private double?[]? _starts;
    private double?[]? _ends;

    /// <summary>How much longer than in the endless line the cells from a boundary are when a line starts there, in points.</summary>
    public double StartChange(int start)
    {
        if (!HasHead(start, text.Cells.Length))
            return 0;
        _starts ??= new double?[text.Cells.Length + 1];
        return _starts[start] ??= HeadOf(start, text.Cells.Length)!.Change;
    }

    /// <summary>How much longer the cells before a boundary are when a line ends there, in points; with its hyphen, where it has one.</summary>
    public double EndChange(int end, bool isHyphenated)
    {
        if (!isHyphenated && !IsBound(LetterEnd(0, end)))
            return 0;
        _ends ??= new double?[text.Cells.Length + 1];
        return _ends[end] ??= TailOf(0, end, isHyphenated)?.Change ?? 0;
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
        end = LetterEnd(start, end);
        if (end <= start || text.Cells[end - 1].Item < 0 || (!isHyphenated && !IsBound(end)))
            return null;
        var from = end - 1;
        while (from > start && IsBound(from))
            from--;
        return Shape(from, end, isHyphenated);
    }

    /// <summary>A piece of a word that is a line, both of its ends cut.</summary>
    public LineEdge WholeOf(int start, int end, bool isHyphenated) => Shape(start, LetterEnd(start, end), isHyphenated);

    private bool HasHead(int start, int end) => start < end && IsBound(start);

    /// <summary>The end of what is visible, without the soft hyphens that the author put there: they stay, and print nothing.</summary>
    private int LetterEnd(int start, int end)
    {
        end = text.Metrics.VisibleEnd(start, end);
        while (end > start && text.Cells[end - 1].Class == CharacterClass.SoftHyphen)
            end--;
        return end;
    }

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
        var characters = text.Characters.AsSpan(start, cells[to - 1].End - start).TrimEnd('\u00AD');
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
            change -= WidthOf(cells[i], item);
        return new LineEdge(
            from, to, item, glyphs.DrainToImmutable(), firstOfHyphen, change);
    }

    /// <summary>The advance of a cell's glyphs, without the word spacing that its width holds too.</summary>
    private double WidthOf(in Cell cell, ShapedItem item)
    {
        var advance = 0;
        for (var i = 0; i < cell.GlyphCount; i++)
            advance += text.Glyphs[cell.Glyph + i].Advance;
        return advance * item.Scale;
    }

    private static char HyphenOf(ShapedItem item) => item.Font.Has(new Rune('‐')) ? '‐' : '-';
}

/// <summary>Cells of one item shaped as they stand at a line's edge.</summary>
/// <param name="From">The first cell.</param>
/// <param name="To">After the last.</param>
/// <param name="Glyphs">In order; those of a drawn hyphen last.</param>
/// <param name="FirstOfHyphen">The first of the hyphen's glyphs, or their number where there is none.</param>
/// <param name="Change">How much longer it is than the cells were, in points, the hyphen included.</param>
internal sealed record LineEdge(
    int From, int To, ShapedItem Item, ImmutableArray<ShapedGlyph> Glyphs, int FirstOfHyphen, double Change);
