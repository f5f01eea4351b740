using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Spacing;

/// <summary>
/// Puts the white between cells: what marks give up where they meet, what stands between Han and Latin, and how
/// far each gap may shrink and grow when its line is justified.
/// </summary>
/// <remarks>
/// A full-width mark keeps its whole advance in its cell; all squeezing is said by the gaps, which may be
/// negative. The glyph after a squeezed gap comes nearer by as much, whichever of the two marks was empty there,
/// so that a line needs to move a glyph inside its own cell only where it opens the line.
/// </remarks>
internal static class SpacingRules
{
    private const double Half = 0.5;

    // text-autospace, in ems: CLREQ 3.1.10 asks for a quarter, from an eighth to a third when justified.
    private const double Autospace = 1.0 / 4;
    private const double LeastAutospace = 1.0 / 8;
    private const double MostAutospace = 1.0 / 3;

    // Word spaces among Chinese, in ems (CLREQ 3.1.9).
    private const double LeastWordSpace = 1.0 / 4;
    private const double MostWordSpace = 1.0 / 2;

    // Word spaces among English, in parts of the face's own: near what TeX's fonts say (1/3 and 1/2), but less
    // shrink, as modern text faces have narrower spaces than Computer Modern's third of an em.
    private const double LatinSpaceShrink = 1.0 / 4;
    private const double LatinSpaceStretch = 1.0 / 2;

    public static void Apply(Span<Cell> cells, ImmutableArray<ShapedItem> items, ImmutableArray<ShapedGlyph>.Builder glyphs, Style style, bool isChinese)
    {
        if (style.TextSpacingTrim == TextSpacingTrim.TrimBoth)
        {
            foreach (ref var cell in cells)
                FindEmptyHalves(ref cell, items, glyphs);
        }

        for (var i = 0; i < cells.Length; i++)
        {
            var meetsHan = cells[i].IsFullWidth || (i + 1 < cells.Length && cells[i + 1].IsFullWidth);
            if (isChinese || (meetsHan && !IsWordSpace(cells[i])))
                cells[i].After = GapOf(cells, i, items, style, isChinese);
            else
                cells[i].After = LatinGapOf(cells, i, items);
        }
    }

    /// <summary>The empty half of a mark, as far as its ink leaves it empty: <c>halt</c> by measure, for faces without it.</summary>
    private static void FindEmptyHalves(ref Cell cell, ImmutableArray<ShapedItem> items, ImmutableArray<ShapedGlyph>.Builder glyphs)
    {
        if (!cell.IsFullWidth || cell.GlyphCount != 1 || !IsMark(cell.Class))
            return;
        var item = items[cell.Item];
        var glyph = glyphs[cell.Glyph];
        if (item.Font.InkOf(glyph.Id) is not var (left, right))
            return;
        var emptyLeft = Math.Max(0, left + glyph.OffsetX) * item.Scale;
        var emptyRight = Math.Max(0, (glyph.Advance - right - glyph.OffsetX) * item.Scale);
        var half = Half * cell.Em;
        switch (cell.Class)
        {
            case CharacterClass.Opening or CharacterClass.OpeningQuote:
                cell.EmptyLeft = Math.Min(half, emptyLeft);
                break;
            case CharacterClass.Interpunct:
                // Its ink is in the middle: a quarter on either side.
                cell.EmptyLeft = Math.Min(half / 2, emptyLeft);
                cell.EmptyRight = Math.Min(half / 2, emptyRight);
                break;
            default:
                cell.EmptyRight = Math.Min(half, emptyRight);
                break;
        }
    }

    private static Gap LatinGapOf(ReadOnlySpan<Cell> cells, int index, ImmutableArray<ShapedItem> items)
    {
        ref readonly var cell = ref cells[index];
        var gap = new Gap { Natural = LetterSpacingAfter(cells, index, items) };
        if (!IsWordSpace(cell))
            return gap;
        gap.Shrink[(int)ShrinkStep.WordSpace] = (float)(cell.Width * LatinSpaceShrink);
        gap.WordStretch = (float)(cell.Width * LatinSpaceStretch);
        gap.Stretches = true;
        return gap;
    }

    private static Gap GapOf(ReadOnlySpan<Cell> cells, int index, ImmutableArray<ShapedItem> items, Style style, bool isChinese)
    {
        ref readonly var cell = ref cells[index];
        var gap = new Gap { Natural = LetterSpacingAfter(cells, index, items) };
        if (IsWordSpace(cell))
        {
            gap.Shrink[(int)ShrinkStep.WordSpace] = (float)Math.Max(0, cell.Width - LeastWordSpace * cell.Em);
            gap.WordStretch = (float)Math.Max(0, MostWordSpace * cell.Em - cell.Width);
            gap.Stretches = true;
            return gap;
        }

        if (index + 1 == cells.Length || cells[index + 1].Item < 0 || cell.Item < 0)
            return gap;
        ref readonly var next = ref cells[index + 1];
        var trim = style.TextSpacingTrim == TextSpacingTrim.TrimBoth ? TrimBetween(cell, next) : 0;
        gap.Natural += (isChinese ? InterpunctMargin(cell) + InterpunctMargin(next) : 0) - trim;
        // What the meeting took first came from the left mark's empty half.
        var fromLeft = Math.Min(trim, cell.EmptyRight);
        gap.Shrink[(int)StepOf(cell)] += (float)(cell.EmptyRight - fromLeft);
        gap.Shrink[(int)StepOf(next)] += (float)(next.EmptyLeft - (trim - fromLeft));
        if (style.TextAutospace == TextAutospace.Normal && IsAutospaced(cell, next))
        {
            var em = IsHan(cell) ? cell.Em : next.Em;
            gap.Natural += Autospace * em;
            gap.Shrink[(int)ShrinkStep.Autospace] += (float)((Autospace - LeastAutospace) * em);
            gap.AutospaceStretch = (float)((MostAutospace - Autospace) * em);
        }

        gap.Stretches = Stretches(cell, next);
        return gap;
    }

    /// <summary>Two marks that meet take an em and a half (CLREQ 3.1.6).</summary>
    private static double TrimBetween(in Cell cell, in Cell next)
    {
        var meet = IsClosing(cell) && (IsClosing(next) || IsOpening(next) || IsInterpunct(next))
            || (IsOpening(cell) || IsInterpunct(cell)) && IsOpening(next);
        if (!meet)
            return 0;
        var half = Half * Math.Min(cell.Em, next.Em);
        return Math.Min(half, cell.EmptyRight + next.EmptyLeft);
    }

    /// <summary>An interpunct that a face draws narrow still takes half an em, its ink in the middle (GB/T 15834—2011, 5.1.6).</summary>
    private static double InterpunctMargin(in Cell cell) =>
        cell.Class == CharacterClass.Interpunct ? Math.Max(0, (Half * cell.Em - cell.Width) / 2) : 0;

    /// <summary>Whether a quarter-em stands between: Han and letters or digits, on one baseline.</summary>
    private static bool IsAutospaced(in Cell cell, in Cell next) =>
        next.Class != CharacterClass.Attached
        && ((IsHan(cell) && IsLatinWord(next)) || (IsLatinWord(cell) && IsHan(next)));

    /// <summary>
    /// Whether the last, even share of a short line may fall between: never inside what may not be split, nor
    /// around connectors and the solidus (CLREQ 3.1.9).
    /// </summary>
    private static bool Stretches(in Cell cell, in Cell next)
    {
        if (next.Class is CharacterClass.Attached or CharacterClass.Space or CharacterClass.Glue)
            return false;
        if (IsTied(cell.Class) || IsTied(next.Class))
            return false;
        if (cell.Class == next.Class && cell.Class is CharacterClass.Dash or CharacterClass.Ellipsis)
            return false;
        if (cell.Class == CharacterClass.Prefix || next.Class == CharacterClass.Postfix)
            return false;
        return !(IsNarrow(cell) && IsNarrow(next));
    }

    private static double LetterSpacingAfter(ReadOnlySpan<Cell> cells, int index, ImmutableArray<ShapedItem> items)
    {
        var item = cells[index].Item;
        return item < 0 || index + 1 == cells.Length ? 0 : items[item].Span.Style.LetterSpacing.Points;
    }

    private static ShrinkStep StepOf(in Cell cell) => cell.Class switch
    {
        CharacterClass.Interpunct => ShrinkStep.Interpunct,
        CharacterClass.Stop => cell.EndsSentence ? ShrinkStep.Stop : ShrinkStep.Pause,
        _ => ShrinkStep.Bracket,
    };

    private static bool IsMark(CharacterClass kind) =>
        kind is CharacterClass.Opening or CharacterClass.OpeningQuote or CharacterClass.Closing
            or CharacterClass.ClosingQuote or CharacterClass.Stop or CharacterClass.Interpunct;

    private static bool IsOpening(in Cell cell) =>
        cell.IsFullWidth && cell.Class is CharacterClass.Opening or CharacterClass.OpeningQuote;

    private static bool IsClosing(in Cell cell) =>
        cell.IsFullWidth && cell.Class is CharacterClass.Closing or CharacterClass.ClosingQuote or CharacterClass.Stop;

    private static bool IsInterpunct(in Cell cell) => cell.IsFullWidth && cell.Class == CharacterClass.Interpunct;

    private static bool IsHan(in Cell cell) => cell.Class == CharacterClass.Ideograph;

    private static bool IsLatinWord(in Cell cell) =>
        !cell.IsFullWidth && cell.Class is CharacterClass.Letter or CharacterClass.Number or CharacterClass.Prefix
            or CharacterClass.Postfix;

    /// <summary>Whether it is a part of a Latin word or number, or a mark set with one.</summary>
    private static bool IsNarrow(in Cell cell) =>
        !cell.IsFullWidth && cell.Class is not (CharacterClass.Ideograph or CharacterClass.Interpunct);

    private static bool IsTied(CharacterClass kind) =>
        kind is CharacterClass.Hyphen or CharacterClass.Connector or CharacterClass.Solidus or CharacterClass.Glue;

    private static bool IsWordSpace(in Cell cell) =>
        cell.Class is CharacterClass.Space or CharacterClass.Glue && !cell.IsFullWidth && cell.Width > 0;
}
