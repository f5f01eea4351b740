using System.Buffers;

namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>
/// The cheapest ways known from the first place of a segment to each of the others. There is one for each state that a
/// way may end in, for what comes after depends on it: how many lines running end with a hyphen, and how tight the last
/// line is.
/// </summary>
internal ref struct LineWays
{
    /// <summary>No more than two hyphens running.</summary>
    private const int HyphenStates = 3;

    private const int States = HyphenStates * LineWeight.Fitnesses;
    private const double RunningHyphenDemerits = 3000;

    /// <summary>Of a line beside one that is tighter or looser by more than a class (TeX's <c>\adjdemerits</c>).</summary>
    private const double AdjacentDemerits = 10_000;

    private readonly ReadOnlySpan<BreakPlace> _places;
    private readonly double[] _costs;
    private readonly int[] _origins;

    // The cheapest way to each place, whatever its state.
    private readonly double[] _least;

    // The places that are cheaper to reach than every later one: the first of them that is not before some place is the
    // cheapest from there on.
    private readonly int[] _cheapest;
    private int _firstCheapest;
    private int _cheapestEnd;

    // The last place before the one that is looked at where a line ends with a hyphen.
    private int _lastHyphenated = -1;

    /// <summary>Begins at the first place, as if a decent line had ended there.</summary>
    public LineWays(ReadOnlySpan<BreakPlace> places)
    {
        _places = places;
        _costs = ArrayPool<double>.Shared.Rent(places.Length * States);
        _origins = ArrayPool<int>.Shared.Rent(places.Length * States);
        _least = ArrayPool<double>.Shared.Rent(places.Length);
        _cheapest = ArrayPool<int>.Shared.Rent(places.Length);
        _costs.AsSpan(0, places.Length * States).Fill(double.PositiveInfinity);
        _costs[LineWeight.Decent] = 0;
        Settle(0);
    }

    /// <summary>Says that all ways to a place are known.</summary>
    public void Settle(int place)
    {
        var least = double.PositiveInfinity;
        foreach (var cost in _costs.AsSpan(place * States, States))
            least = cost < least ? cost : least;
        _least[place] = least;
        while (_cheapestEnd > _firstCheapest && _least[_cheapest[_cheapestEnd - 1]] >= least)
            _cheapestEnd--;
        _cheapest[_cheapestEnd++] = place;
        if (_places[place].IsHyphenated)
            _lastHyphenated = place;
    }

    /// <summary>Says that no line begins before a place any more.</summary>
    public void Forget(int place)
    {
        while (_firstCheapest < _cheapestEnd && _cheapest[_firstCheapest] < place)
            _firstCheapest++;
    }

    /// <summary>Whether no shorter line to a place, from one after the line's start, can be on a cheaper way than those known.</summary>
    public readonly bool IsHopelessAfter(int from, int to, in LineWeight line) =>
        line.LeastOfShorter + LeastFrom(from + 1) > DearestVeryLoose(from, to);

    /// <summary>The cheapest way to a place that is settled and not before the one given.</summary>
    private readonly double LeastFrom(int place)
    {
        var at = _firstCheapest;
        while (at < _cheapestEnd && _cheapest[at] < place)
            at++;
        return at < _cheapestEnd ? _least[_cheapest[at]] : double.PositiveInfinity;
    }

    /// <summary>The dearest of the ways found to a place that a very loose line, shorter than that from another, could still better.</summary>
    private readonly double DearestVeryLoose(int from, int to)
    {
        const int oneHyphen = LineWeight.Fitnesses;
        var veryLoose = to * States + LineWeight.Loosest;
        return !_places[to].IsHyphenated ? _costs[veryLoose]
            : _lastHyphenated <= from ? _costs[veryLoose + oneHyphen]
            : Math.Max(_costs[veryLoose + oneHyphen], _costs[veryLoose + 2 * oneHyphen]);
    }

    /// <summary>Goes from one place to another by a line, wherever that is cheaper than the ways known; of ways that cost the same, by the shortest line.</summary>
    public readonly void Reach(int from, int to, in LineWeight line)
    {
        if (IsDearer(from, to, line))
            return;
        // Only a line that ends with a hyphen has hyphens running, and it has one at least.
        var (firstHyphens, lastHyphens) = _places[from].IsHyphenated ? (1, HyphenStates - 1) : (0, 0);
        var isHyphenated = _places[to].IsHyphenated;
        var (best, origin) = (double.PositiveInfinity, 0);
        for (var hyphens = firstHyphens; hyphens <= lastHyphens; hyphens++)
        {
            if (isHyphenated && hyphens == HyphenStates - 1)
                continue;
            var running = isHyphenated ? hyphens * RunningHyphenDemerits : 0;
            var states = from * States + hyphens * LineWeight.Fitnesses;
            for (var previous = 0; previous < LineWeight.Fitnesses; previous++)
            {
                var cost = _costs[states + previous] + line.Demerits + running
                    + (Math.Abs(previous - line.Fitness) > 1 ? AdjacentDemerits : 0);
                if (cost < best)
                    (best, origin) = (cost, states + previous);
            }

            if (!isHyphenated && hyphens < lastHyphens)
                continue;
            var reached = to * States + (isHyphenated ? hyphens + 1 : 0) * LineWeight.Fitnesses + line.Fitness;
            if (best <= _costs[reached] && !double.IsInfinity(best))
                (_costs[reached], _origins[reached]) = (best, origin);
            best = double.PositiveInfinity;
        }
    }

    /// <summary>Whether even the cheapest way to a line's start makes it dearer than the ways known to its end: most lines are.</summary>
    private readonly bool IsDearer(int from, int to, in LineWeight line)
    {
        var reached = to * States + line.Fitness;
        var dearest = _places[to].IsHyphenated
            ? Math.Max(_costs[reached + LineWeight.Fitnesses], _costs[reached + 2 * LineWeight.Fitnesses])
            : _costs[reached];
        return _least[from] + line.Demerits > dearest;
    }

    /// <summary>Writes the cheapest lines; false where one of them does not fit and no emergency was declared.</summary>
    public bool Trace(bool isEmergency, List<BrokenLine> lines)
    {
        var state = (_places.Length - 1) * States;
        var last = state;
        for (var i = 0; i < States; i++)
        {
            if (_costs[state + i] < _costs[last])
                last = state + i;
        }

        if (!isEmergency && !(_costs[last] < LineWeight.OverfullDemerits))
            return false;
        var first = lines.Count;
        for (var at = last; at >= States; at = _origins[at])
        {
            var end = _places[at / States];
            var start = _places[_origins[at] / States];
            lines.Add(new BrokenLine(
                start.Cell,
                end.Cell,
                end.IsHyphenated,
                EndsSegment: at / States == _places.Length - 1,
                IsForced: end.IsCut)
            {
                CutsWord = end.IsCut || end.Kind == BreakKind.Reluctant,
            });
        }

        lines.Reverse(first, lines.Count - first);
        return true;
    }

    /// <summary>Gives the room back.</summary>
    public readonly void Release()
    {
        ArrayPool<double>.Shared.Return(_costs);
        ArrayPool<int>.Shared.Return(_origins);
        ArrayPool<double>.Shared.Return(_least);
        ArrayPool<int>.Shared.Return(_cheapest);
    }
}
