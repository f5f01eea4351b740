using Huikan.Editions.Styles;
using Huikan.Typesetting.Paragraphs.Spacing;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>Weighs lines between two places, in Knuth and Plass's scale: a line of badness b costs (10 + b)².</summary>
internal sealed class LineWeigher
{
    /// <summary>Up to here badness grows by the cube, beyond it straight on: hopeless lines still differ, and none outweighs an overfull one.</summary>
    private const double CubicUpTo = 3;

    /// <summary>A line that cannot grow counts as one with so much play, in ems: the shorter it is, the worse.</summary>
    private const double LeastStretch = 0.005;

    /// <summary>A line of an address that cannot grow is as bad as one grown so many times, at least.</summary>
    private const double RigidAddress = 3;

    private const double LinePenalty = 10;

    /// <summary>Of a line that squeezes Chinese marks: it mixes them with full ones, and is not worth it for nothing.</summary>
    private const double SqueezeDemerits = 20 * 20;

    /// <summary>Of a line that squeezes the ends of sentences too, which are the last to give way (CLREQ 3.1.9).</summary>
    private const double LastSqueezeDemerits = 60 * 60;

    private const double LastHyphenDemerits = 5000;

    /// <summary>Of an English last line of one short word: as bad as a line of spaces two and a half times as wide.</summary>
    private const double ShortWordDemerits = 4_000_000;

    /// <summary>Of a Chinese last line of one character: as bad as a line with a fifth of an em in all its gaps.</summary>
    private const double LoneHanDemerits = 30_000_000;

    /// <summary>A gap of Chinese that grew by this much, in ems, is as bad as a word space grown to its limit.</summary>
    private const double GapStretch = 0.05;

    /// <summary>A ragged line as far short as this, in ems, is as bad as a word space grown to its limit.</summary>
    private const double RaggedStretch = 2;

    /// <summary>A line too long by so much, in ems, is no shorter by any mark or hyphen at a later end.</summary>
    private const double SureOverfull = 2;

    /// <summary>Lines may be longer than the measure by what rounding does, in points.</summary>
    private const double Tolerance = 1e-6;

    private readonly ShapedText _text;
    private readonly LineMetrics _metrics;
    private readonly double _width;
    private readonly double _firstIndent;
    private readonly double _em;
    private readonly bool _isJustified;
    private readonly bool _isChinese;

    public LineWeigher(ShapedText text, LineMeasure measure)
    {
        _text = text;
        _metrics = text.Metrics;
        _width = measure.Width.Points;
        _firstIndent = measure.FirstLineIndent.Points;
        _em = text.Style.FontSize.Points;
        _isChinese = text.Language.IsChinese;
        _isJustified = text.Style.TextAlign == TextAlign.Justify;
    }

    /// <summary>Whether a line is so much too long that no mark or hyphen at a later end makes it shorter.</summary>
    public bool IsSurelyOverfull(in LineWeight line) => line.Overfull > SureOverfull * _em;

    /// <summary>Weighs the line between two places.</summary>
    public LineWeight Weigh(ReadOnlySpan<BreakPlace> breaks, int from, int to)
    {
        ref readonly var first = ref breaks[from];
        ref readonly var last = ref breaks[to];
        var extent = _metrics.Of(first.Cell, last.Cell);
        var isLast = to == breaks.Length - 1;
        var width = _width - (first.Cell == 0 ? _firstIndent : 0);
        var natural = extent.Natural - extent.HangingAt(width) + first.StartChange + last.EndChange;
        var shrink = _isJustified ? extent.Shrink : 0;
        var overfull = natural - shrink > width + Tolerance ? natural - shrink - width : 0;
        if (overfull > 0 && from < to - 1)
            return new LineWeight(overfull, 0, 0, 0);

        var (demerits, leastOfShorter) = (0.0, 0.0);
        var fitness = LineWeight.Decent;
        if (overfull > 0)
        {
            demerits = LineWeight.OverfullDemerits * (1 + overfull);
        }
        else
        {
            var room = isLast && natural <= width ? 0 : width - natural;
            var isOfAddress = first.IsInAddress || last.IsInAddress;
            var ratio = Ratio(extent, room, shrink, isOfAddress);
            demerits = DemeritsOf(ratio);
            if (_isChinese && room < -Tolerance)
                demerits += room < -extent.EarlyShrink - Tolerance ? LastSqueezeDemerits : SqueezeDemerits;
            fitness = FitnessOf(room < 0 ? -ratio : ratio);

            // A shorter line has less play and more room, but for what a mark at its start, or a ligature, gives up there.
            if (fitness == LineWeight.Loosest && room > _em)
                leastOfShorter = DemeritsOf(Ratio(extent, room - _em, shrink, isOfAddress));
        }

        demerits += last.Demerits;
        if (isLast && from > 0 && IsOrphan(first.Cell, last.Cell))
            demerits += _isChinese ? LoneHanDemerits : ShortWordDemerits;
        if (isLast && first.IsHyphenated)
            demerits += LastHyphenDemerits;
        return new LineWeight(overfull, demerits, fitness, leastOfShorter + last.Demerits);
    }

    private static double DemeritsOf(double ratio)
    {
        var badness = Badness(ratio);
        return (LinePenalty + badness) * (LinePenalty + badness);
    }

    /// <summary>How far the line's play is used.</summary>
    private double Ratio(in LineExtent extent, double room, double shrink, bool isOfAddress)
    {
        if (!_isJustified)
            return room / (RaggedStretch * _em);
        if (room < 0)
            return -room / Math.Max(shrink, Tolerance);
        var stretch = extent.WordStretch + extent.AutospaceStretch
            + (_isChinese ? extent.Stretching * GapStretch * _em : 0);
        // A short line of an address alone is better than holes in the words beside it.
        return stretch < LeastStretch * _em && isOfAddress
            ? RigidAddress + room / _em
            : room / Math.Max(stretch, LeastStretch * _em);
    }

    /// <summary>A hundred times the cube of how far the line's play is used.</summary>
    private static double Badness(double ratio) => ratio <= CubicUpTo
        ? 100 * ratio * ratio * ratio
        : 100 * CubicUpTo * CubicUpTo * (3 * ratio - 2 * CubicUpTo);

    /// <summary>The class of tightness of a line that grew, or shrank, by so much of its play (Knuth and Plass, p. 1155).</summary>
    private static int FitnessOf(double ratio) => ratio switch
    {
        < -0.5 => 0,
        <= 0.5 => LineWeight.Decent,
        <= 1 => LineWeight.Decent + 1,
        _ => LineWeight.Loosest,
    };

    /// <summary>Whether a last line is too little to stand alone: fewer than two Han beside its marks (孤字), or one short word.</summary>
    private bool IsOrphan(int start, int end)
    {
        const int leastHan = 2;
        const double leastWordInEms = 2.5;
        var cells = _text.Cells.AsSpan();
        end = _metrics.VisibleEnd(start, end);
        var characters = 0;
        for (var i = start; i < end; i++)
        {
            switch (cells[i].Class)
            {
                case CharacterClass.Ideograph when ++characters == leastHan:
                    return false;
                case CharacterClass.Space:
                    return false;
            }
        }

        return _metrics.Of(start, end).Natural < leastWordInEms * _em;
    }
}
