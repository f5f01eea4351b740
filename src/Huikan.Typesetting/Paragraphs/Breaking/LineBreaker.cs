using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Paragraphs.Spacing;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>Chooses where the lines of a paragraph end, all together (Knuth and Plass, <i>Breaking Paragraphs into Lines</i>, 1981).</summary>
/// <remarks>
/// The lines chosen are those whose demerits add up to the least. Every pair of breaks that a line could join is
/// weighed, but for those so near each other that the best line found is better than any between them; so there is
/// no tolerance to tune and no second pass. Only where some line cannot be made to fit are
/// the breaks searched again, with ends allowed inside words too (<see cref="EmergencyBreaks"/>).
/// </remarks>
internal sealed class LineBreaker
{
    /// <summary>No more than two hyphens running: a part of the state is how many the lines so far end with.</summary>
    private const int HyphenStates = 3;

    /// <summary>The other part is how tight the last line is: tight, decent, loose, very loose.</summary>
    private const int FitnessStates = 4;

    private const int States = HyphenStates * FitnessStates;
    private const int Decent = 1;
    private const int Loosest = 3;

    /// <summary>Up to here badness grows by the cube, beyond it straight on: hopeless lines still differ, and none outweighs an overfull one.</summary>
    private const double CubicUpTo = 3;

    /// <summary>A line that cannot grow counts as one with so much play, in ems: the shorter it is, the worse.</summary>
    private const double LeastStretch = 0.005;

    /// <summary>A line of an address that cannot grow is as bad as one grown so many times, at least.</summary>
    private const double RigidAddress = 3;

    // Demerits, in Knuth and Plass's scale: a line of badness b costs (10 + b)².
    private const double LinePenalty = 10;
    private const double HyphenDemerits = 50 * 50;

    /// <summary>Of a line that ends with a written hyphen, <c>well-|being</c> (TeX's <c>\exhyphenpenalty</c>).</summary>
    private const double CompoundDemerits = 50 * 50;

    /// <summary>Of a line that ends inside an address.</summary>
    private const double AddressDemerits = 30 * 30;

    /// <summary>Of a line between a number and its unit, <c>14|个</c>: worse than gaps of a quarter of an em in all the line, which only a narrow column has.</summary>
    private const double UnitDemerits = 10_000.0 * 10_000;

    private const double RunningHyphenDemerits = 3000;

    /// <summary>Of a line beside one that is tighter or looser by more than a class (TeX's <c>\adjdemerits</c>).</summary>
    private const double AdjacentDemerits = 10_000;

    /// <summary>Of a line that squeezes Chinese marks: it mixes them with full ones, and is not worth it for nothing.</summary>
    private const double SqueezeDemerits = 20 * 20;

    /// <summary>Of a line that squeezes the ends of sentences too, which are the last to give way (CLREQ 3.1.9).</summary>
    private const double LastSqueezeDemerits = 60 * 60;

    private const double LastHyphenDemerits = 5000;

    /// <summary>Of an English last line of one short word: as bad as a line of spaces two and a half times as wide.</summary>
    private const double ShortWordDemerits = 4_000_000;

    /// <summary>Of a Chinese last line of one character: as bad as a line with a fifth of an em in all its gaps.</summary>
    private const double LoneHanDemerits = 30_000_000;

    /// <summary>Of a line that parts what <c>word-break: keep-all</c> keeps: more than any raggedness, less than a cut.</summary>
    private const double ReluctantDemerits = 1e10;

    // What is cut because it fits no line is cut in as few places as can be, and those the best there are.
    private const double MarkCutDemerits = 1e13;
    private const double HyphenCutDemerits = 2e13;
    private const double CutDemerits = 1e15;
    private const double OverfullDemerits = 1e18;

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
    private readonly bool _isBalanced;
    private readonly bool _isJustified;
    private readonly bool _isChinese;

    public LineBreaker(ShapedText text, LineMeasure measure)
    {
        _text = text;
        _metrics = text.Metrics;
        _width = measure.Width.Points;
        _firstIndent = measure.FirstLineIndent.Points;
        _isChinese = text.Language.IsChinese;
        _isBalanced = text.Style.TextWrap == TextWrap.Balance;
        _isJustified = text.Style.TextAlign == TextAlign.Justify;
    }

    /// <summary>The lines, as ranges of cells that follow each other; at least one.</summary>
    public ImmutableArray<BrokenLine> Break()
    {
        var lines = new List<BrokenLine>();
        var start = 0;
        var cells = _text.Cells.AsSpan();
        for (var i = 1; i < cells.Length; i++)
        {
            if (cells[i].Before != BreakKind.Mandatory)
                continue;
            BreakSegment(start, i, lines);
            start = i;
        }

        BreakSegment(start, cells.Length, lines);
        return [.. lines];
    }

    /// <summary>Breaks what stands between two ends that the author asked for.</summary>
    private void BreakSegment(int start, int end, List<BrokenLine> lines)
    {
        var lineCount = lines.Count;
        if (Search(start, end, isEmergency: false, lines))
            return;
        lines.RemoveRange(lineCount, lines.Count - lineCount);
        Search(start, end, isEmergency: true, lines);
    }

    private bool Search(int start, int end, bool isEmergency, List<BrokenLine> lines)
    {
        var breaks = CollectionsMarshal.AsSpan(BreaksOf(start, end, isEmergency));
        var costs = ArrayPool<double>.Shared.Rent(breaks.Length * States);
        var origins = ArrayPool<int>.Shared.Rent(breaks.Length * States);
        var least = ArrayPool<double>.Shared.Rent(breaks.Length);
        costs.AsSpan(0, breaks.Length * States).Fill(double.PositiveInfinity);
        costs[Decent] = 0;
        least[0] = 0;
        var hasAddress = false;
        foreach (ref readonly var place in breaks)
            hasAddress |= IsInAddress(place);

        // From the longest line that fits to the shortest: those that are far too short are given up together.
        var (longest, lastHyphenated) = (0, -1);
        for (var to = 1; to < breaks.Length; to++)
        {
            for (var from = longest; from < to; from++)
            {
                var line = Weigh(breaks, from, to);
                if (line.Overfull > 0 && from < to - 1)
                {
                    if (from == longest && line.Overfull > SureOverfull * Em)
                        longest++;
                    continue;
                }

                Reach(breaks, from, to, line, costs, origins);
                if (line.Fitness == Loosest && to < breaks.Length - 1 && !hasAddress
                    && line.LeastOfShorter + Least(least.AsSpan(from + 1, to - from - 1)) > Dearest(breaks, from, to, lastHyphenated, costs))
                {
                    break;
                }
            }

            least[to] = Least(costs.AsSpan(to * States, States));
            if (breaks[to].Kind == BreakKind.Hyphenated)
                lastHyphenated = to;
        }

        var isSolved = Trace(breaks, costs, origins, isEmergency, lines);
        ArrayPool<double>.Shared.Return(costs);
        ArrayPool<int>.Shared.Return(origins);
        ArrayPool<double>.Shared.Return(least);
        return isSolved;
    }

    private static double Least(ReadOnlySpan<double> costs)
    {
        var least = double.PositiveInfinity;
        foreach (var cost in costs)
            least = Math.Min(least, cost);
        return least;
    }

    /// <summary>The dearest of the ways found to a place that a very loose line, shorter than that from another, could still better.</summary>
    private static double Dearest(ReadOnlySpan<Place> breaks, int from, int to, int lastHyphenated, double[] costs)
    {
        var veryLoose = to * States + Loosest;
        return breaks[to].Kind != BreakKind.Hyphenated ? costs[veryLoose]
            : lastHyphenated <= from ? costs[veryLoose + FitnessStates]
            : Math.Max(costs[veryLoose + FitnessStates], costs[veryLoose + 2 * FitnessStates]);
    }

    /// <summary>The places where a line of the segment may end, its own ends included.</summary>
    private List<Place> BreaksOf(int start, int end, bool isEmergency)
    {
        var cells = _text.Cells.AsSpan();
        var cuts = isEmergency ? EmergencyBreaks.Find(_text) : null;
        var breaks = new List<Place> { PlaceOf(start, BreakKind.Mandatory) };
        for (var i = start + 1; i < end; i++)
        {
            // Spaces at the start of it all would be a line of nothing.
            if (_metrics.VisibleEnd(start, i) == start)
                continue;
            // A heading of few and even lines does not part a compound if it can help it.
            if (_isBalanced && !isEmergency && IsCompound(i))
                continue;
            if (cells[i].Before != BreakKind.Never)
                breaks.Add(PlaceOf(i, cells[i].Before));
            else if (cuts is not null && cuts[i] != EmergencyKind.Never)
            {
                var kind = cuts[i] == EmergencyKind.Hyphen ? BreakKind.Hyphenated : BreakKind.Allowed;
                breaks.Add(PlaceOf(i, kind, cuts[i]));
            }
        }

        breaks.Add(PlaceOf(end, BreakKind.Mandatory));
        return breaks;
    }

    private Place PlaceOf(int cell, BreakKind kind, EmergencyKind cut = EmergencyKind.Never) => new(
        cell,
        kind,
        cut != EmergencyKind.Never,
        DemeritsOf(cell, kind, cut),
        _text.Edges.StartChange(cell),
        _text.Edges.EndChange(cell, kind == BreakKind.Hyphenated));

    /// <summary>What it costs to end a line at a place, whatever the line.</summary>
    private double DemeritsOf(int cell, BreakKind kind, EmergencyKind cut)
    {
        var demerits = cut switch
        {
            EmergencyKind.Never => 0,
            EmergencyKind.Mark => MarkCutDemerits,
            EmergencyKind.Hyphen => HyphenCutDemerits,
            _ => CutDemerits,
        };
        return demerits + kind switch
        {
            BreakKind.Hyphenated => HyphenDemerits,
            BreakKind.Reluctant => ReluctantDemerits,
            BreakKind.Discouraged => _text.Cells[cell].Class == CharacterClass.Ideograph ? UnitDemerits : AddressDemerits,
            BreakKind.Allowed when IsCompound(cell) => CompoundDemerits,
            _ => 0,
        };
    }

    private bool IsCompound(int cell) => _text.Cells[cell - 1].Class == CharacterClass.Hyphen;

    /// <summary>Weighs the line between two places.</summary>
    private Weight Weigh(ReadOnlySpan<Place> breaks, int from, int to)
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
            return new Weight(overfull, 0, 0, 0);

        var (demerits, leastOfShorter) = (0.0, 0.0);
        var fitness = Decent;
        if (overfull > 0)
        {
            demerits = OverfullDemerits * (1 + overfull);
        }
        else
        {
            var room = isLast && natural <= width ? 0 : width - natural;
            var isOfAddress = IsInAddress(first) || IsInAddress(last);
            var ratio = Ratio(extent, room, shrink, isOfAddress);
            demerits = DemeritsOf(ratio);
            if (_isChinese && room < -Tolerance)
                demerits += room < -extent.EarlyShrink - Tolerance ? LastSqueezeDemerits : SqueezeDemerits;
            fitness = FitnessOf(room < 0 ? -ratio : ratio);

            // A shorter line has less play and more room, but for what a mark at its start, or a ligature, gives up there.
            if (fitness == Loosest && room > Em)
                leastOfShorter = DemeritsOf(Ratio(extent, room - Em, shrink, isOfAddress));
        }

        demerits += last.Demerits;
        if (isLast && from > 0 && IsOrphan(first.Cell, last.Cell))
            demerits += _isChinese ? LoneHanDemerits : ShortWordDemerits;
        if (isLast && first.Kind == BreakKind.Hyphenated)
            demerits += LastHyphenDemerits;
        return new Weight(overfull, demerits, fitness, leastOfShorter + last.Demerits);
    }

    /// <summary>Goes from one place to another by a line, wherever that is cheaper than the ways known; of ways that cost the same, by the shortest line.</summary>
    private static void Reach(ReadOnlySpan<Place> breaks, int from, int to, in Weight line, double[] costs, int[] origins)
    {
        // Only a line that ends with a hyphen has hyphens running, and it has one at least.
        var (firstHyphens, lastHyphens) = breaks[from].Kind == BreakKind.Hyphenated ? (1, HyphenStates - 1) : (0, 0);
        var isHyphenated = breaks[to].Kind == BreakKind.Hyphenated;
        var (best, origin) = (double.PositiveInfinity, 0);
        for (var hyphens = firstHyphens; hyphens <= lastHyphens; hyphens++)
        {
            if (isHyphenated && hyphens == HyphenStates - 1)
                continue;
            var running = isHyphenated ? hyphens * RunningHyphenDemerits : 0;
            var states = from * States + hyphens * FitnessStates;
            for (var previous = 0; previous < FitnessStates; previous++)
            {
                var cost = costs[states + previous] + line.Demerits + running
                    + (Math.Abs(previous - line.Fitness) > 1 ? AdjacentDemerits : 0);
                if (cost < best)
                    (best, origin) = (cost, states + previous);
            }

            if (!isHyphenated && hyphens < lastHyphens)
                continue;
            var reached = to * States + (isHyphenated ? hyphens + 1 : 0) * FitnessStates + line.Fitness;
            if (best <= costs[reached] && !double.IsInfinity(best))
                (costs[reached], origins[reached]) = (best, origin);
            best = double.PositiveInfinity;
        }
    }

    private double Em => _text.Style.FontSize.Points;

    private static double DemeritsOf(double ratio)
    {
        var badness = Badness(ratio);
        return (LinePenalty + badness) * (LinePenalty + badness);
    }

    /// <summary>How far the line's play is used.</summary>
    private double Ratio(in LineExtent extent, double room, double shrink, bool isOfAddress)
    {
        var em = Em;
        if (!_isJustified)
            return room / (RaggedStretch * em);
        if (room < 0)
            return -room / Math.Max(shrink, Tolerance);
        var stretch = extent.WordStretch + extent.AutospaceStretch
            + (_isChinese ? extent.Stretching * GapStretch * em : 0);
        // A short line of an address alone is better than holes in the words beside it.
        return stretch < LeastStretch * em && isOfAddress
            ? RigidAddress + room / em
            : room / Math.Max(stretch, LeastStretch * em);
    }

    private bool IsInAddress(in Place place) =>
        place.Kind == BreakKind.Discouraged && _text.Cells[place.Cell].Class != CharacterClass.Ideograph;

    /// <summary>A hundred times the cube of how far the line's play is used.</summary>
    private static double Badness(double ratio) => ratio <= CubicUpTo
        ? 100 * ratio * ratio * ratio
        : 100 * CubicUpTo * CubicUpTo * (3 * ratio - 2 * CubicUpTo);

    /// <summary>The class of tightness of a line that grew, or shrank, by so much of its play (Knuth and Plass, p. 1155).</summary>
    private static int FitnessOf(double ratio) => ratio switch
    {
        < -0.5 => 0,
        <= 0.5 => Decent,
        <= 1 => 2,
        _ => Loosest,
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

        return _metrics.Of(start, end).Natural < leastWordInEms * Em;
    }

    /// <summary>Writes the cheapest lines; false where one of them does not fit and no emergency was declared.</summary>
    private static bool Trace(
        ReadOnlySpan<Place> breaks, double[] costs, int[] origins, bool isEmergency, List<BrokenLine> lines)
    {
        var state = (breaks.Length - 1) * States;
        var last = state;
        for (var i = 0; i < States; i++)
        {
            if (costs[state + i] < costs[last])
                last = state + i;
        }

        if (!isEmergency && !(costs[last] < OverfullDemerits))
            return false;
        var first = lines.Count;
        for (var at = last; at >= States; at = origins[at])
        {
            var end = breaks[at / States];
            var start = breaks[origins[at] / States];
            lines.Add(new BrokenLine(
                start.Cell,
                end.Cell,
                end.Kind == BreakKind.Hyphenated,
                EndsSegment: at / States == breaks.Length - 1,
                IsForced: end.IsCut)
            {
                CutsWord = end.IsCut || end.Kind == BreakKind.Reluctant,
            });
        }

        lines.Reverse(first, lines.Count - first);
        return true;
    }

    /// <param name="IsCut">Whether no line may end there by rights.</param>
    /// <param name="Demerits">What it costs to end a line there.</param>
    /// <param name="StartChange">How much longer a line is because it starts there, in points.</param>
    /// <param name="EndChange">How much longer a line is because it ends there, with its hyphen.</param>
    private readonly record struct Place(
        int Cell, BreakKind Kind, bool IsCut, double Demerits, double StartChange, double EndChange);

    /// <param name="Overfull">By how much the line is too long, in points.</param>
    /// <param name="Demerits">What it costs.</param>
    /// <param name="Fitness">How tight it is.</param>
    /// <param name="LeastOfShorter">What every shorter line to the same place costs at least, where it is very loose.</param>
    private readonly record struct Weight(double Overfull, double Demerits, int Fitness, double LeastOfShorter);
}

/// <summary>A line as broken: its cells.</summary>
/// <param name="EndsSegment">Whether the paragraph, or the author, ends it.</param>
/// <param name="IsForced">Whether a word was cut because it fits no line.</param>
internal readonly record struct BrokenLine(int Start, int End, bool IsHyphenated, bool EndsSegment, bool IsForced)
{
    /// <summary>Whether it ends inside what should be kept together.</summary>
    public bool CutsWord { get; init; }
}
