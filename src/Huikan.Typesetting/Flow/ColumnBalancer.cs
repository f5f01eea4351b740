using System.Collections.Immutable;

namespace Huikan.Typesetting.Flow;

/// <summary>
/// Divides a text into columns of given depths, each ending level with the others: where lines are wanting, paragraphs are
/// set in one line more, or white that is there anyway grows; where nothing helps, a column ends short.
/// </summary>
/// <remarks>
/// A shortest path. Its places are the text's strips, beside each paragraph the strips of its longer setting; its steps
/// put a strip under the one before or at the head of the next column.
/// </remarks>
internal sealed class ColumnBalancer
{
    /// <summary>What a paragraph in one line more costs, and what each part of stretch in it: five in a hundred cost 2.5.</summary>
    private const double LongerCost = 1, StretchCost = 30;

    /// <summary>What a line more of white between blocks costs.</summary>
    private const double WhiteCost = 1.5;

    /// <summary>
    /// What a column that ends a line short costs, by the square: between full columns a step is seen at once, at the end
    /// of the last the eye expects one.
    /// </summary>
    private const double ShortCost = 60, LastShortCost = 5;

    /// <summary>So many beginnings of a column are followed up, the best.</summary>
    private const int MostBeginnings = 24;

    private readonly ImmutableArray<Place> _places;
    private readonly double _line;

    /// <summary>From each place on: all lines, and those that are not white, which may vanish between columns.</summary>
    private readonly int[] _lines, _words;

    /// <param name="text">The text, in strips that are rounded up to whole lines.</param>
    /// <param name="line">The height of a line of the grid, in points.</param>
    public ColumnBalancer(Column text, double line)
    {
        _line = line;
        var places = ImmutableArray.CreateBuilder<Place>();
        for (var i = 0; i < text.Strips.Length;)
        {
            var longer = text.Strips[i].Longer;
            var count = longer?.Count ?? 1;
            var next = places.Count + count + (longer?.Strips.Length ?? 0);
            for (var k = 0; k < count; k++)
                Add(text.Strips[i + k], k == count - 1 ? next : places.Count + 1, k == 0 && longer is not null ? places.Count + count : -1);
            for (var k = 0; k < (longer?.Strips.Length ?? 0); k++)
            {
                var isLast = k == longer!.Strips.Length - 1;

                // Whether what follows keeps with the paragraph was said of its best setting.
                var strip = isLast ? longer.Strips[k] with { MayBreakAfter = text.Strips[i + count - 1].MayBreakAfter } : longer.Strips[k];
                Add(strip, isLast ? next : places.Count + 1, -1);
            }

            i += count;

            void Add(Strip strip, int after, int other) =>
                places.Add(new Place(strip, LinesOf(strip), after, other, longer?.Stretch ?? 0));
        }

        _places = places.DrainToImmutable();
        (_lines, _words) = (new int[_places.Length + 1], new int[_places.Length + 1]);
        for (var i = _places.Length - 1; i >= 0; i--)
        {
            var place = _places[i];
            _lines[i] = _lines[place.Next] + place.Lines;
            _words[i] = _words[place.Next] + (place.Strip.IsWhite ? 0 : place.Lines);
        }
    }

    private int LinesOf(Strip strip) => (int)Math.Ceiling((strip.Height / _line) - 1e-6);

    /// <summary>The place after the last.</summary>
    public int End => _places.Length;

    /// <summary>How many lines the text from a place on takes in one column.</summary>
    public int LinesFrom(int place) => _lines[AfterWhite(place)];

    /// <summary>The first strip from a place on, or null at the end.</summary>
    public Strip? StripAt(int place) => place < End ? _places[place].Strip : null;

    /// <summary>All the text from a place on in columns of these depths, or null where they cannot hold it.</summary>
    public SetColumns? Balance(int from, IReadOnlyList<int> depths) => Solve(from, depths, mayGoOn: false);

    /// <summary>As much of the text from a place on as fills columns of these depths; null where none does.</summary>
    public SetColumns? Fill(int from, IReadOnlyList<int> depths) => Solve(from, depths, mayGoOn: true);

    private SetColumns? Solve(int from, IReadOnlyList<int> depths, bool mayGoOn)
    {
        var ends = new Dictionary<int, Ending> { [from] = new(0, null, null) };
        var room = depths.Sum();
        for (var column = 0; column < depths.Count; column++)
        {
            var isLast = column == depths.Count - 1;
            room -= depths[column];
            var next = new Dictionary<int, Ending>();
            foreach (var (start, before) in ends.OrderBy(end => end.Value.Cost).ThenBy(end => end.Key).Take(MostBeginnings))
            {
                foreach (var (end, cost, trail) in EndsOf(start, depths[column], isLast && !mayGoOn ? LastShortCost : ShortCost))
                {
                    // Where the rest of the text has no room in the columns to come, this end leads nowhere.
                    if (!mayGoOn && _words[end] > room)
                        continue;
                    var sum = before.Cost + cost;
                    if (!next.TryGetValue(end, out var known) || sum < known.Cost)
                        next[end] = new Ending(sum, trail, before);
                }
            }

            ends = next;
        }

        var best = ends
            .Where(end => mayGoOn ? end.Key < End : end.Key == End)
            .OrderBy(end => end.Value.Cost)
            .ThenByDescending(end => end.Key)
            .Select(end => ((int, Ending)?)(end.Key, end.Value))
            .FirstOrDefault();
        return best is var (place, ending) ? new SetColumns(ColumnsOf(ending), place, ending.Cost) : null;
    }

    /// <summary>Where a column of a depth may end that begins at a place, at what cost.</summary>
    private List<(int End, double Cost, Trail? Trail)> EndsOf(int start, int depth, double shortCost)
    {
        var ends = new Dictionary<int, (double Cost, Trail? Trail)>();
        var pending = new SortedDictionary<int, Dictionary<int, (double Cost, Trail? Trail)>>();
        start = AfterWhite(start);
        if (start == End)
            return [(End, depth == 0 ? 0 : shortCost * depth * depth, null)];
        var head = _places[start].Strip.RepeatedHead;
        Reach(start, head is null ? 0 : LinesOf(head), 0, head is null ? null : new Trail(0, head, null));
        while (pending.Count > 0)
        {
            var (at, states) = pending.First();
            pending.Remove(at);
            foreach (var (lines, (cost, trail)) in states)
                Step(at, lines, cost, trail);
        }

        return [.. ends.OrderBy(end => end.Key).Select(end => (end.Key, end.Value.Cost, end.Value.Trail))];

        void Step(int at, int lines, double cost, Trail? trail)
        {
            var place = _places[at];
            if (place.Longer >= 0)
                Reach(place.Longer, lines, cost + LongerCost + (StretchCost * place.Stretch), trail);
            var below = lines + place.Lines;
            if (below > depth)
                return;
            if (place.Strip.IsWhite)
            {
                Reach(place.Next, below, cost, trail);
                Reach(place.Next, below + 1, cost + WhiteCost, trail);
                return;
            }

            var longer = new Trail(lines, place.Strip, trail);
            if (place.Strip.MayBreakAfter || place.Next == End)
                Close(place.Next, cost + (shortCost * (depth - below) * (depth - below)), longer);
            Reach(place.Next, below, cost, longer);
        }

        void Reach(int at, int lines, double cost, Trail? trail)
        {
            if (at == End || lines > depth)
                return;
            if (!pending.TryGetValue(at, out var states))
                pending[at] = states = [];
            if (!states.TryGetValue(lines, out var known) || cost < known.Cost)
                states[lines] = (cost, trail);
        }

        void Close(int end, double cost, Trail trail)
        {
            if (!ends.TryGetValue(end, out var known) || cost < known.Cost)
                ends[end] = (cost, trail);
        }
    }

    private int AfterWhite(int place)
    {
        while (place < End && _places[place].Strip.IsWhite)
            place = _places[place].Next;
        return place;
    }

    private static ImmutableArray<ImmutableArray<LevelStrip>> ColumnsOf(Ending ending)
    {
        var columns = new List<ImmutableArray<LevelStrip>>();
        for (var at = ending; at.Before is not null; at = at.Before)
        {
            var strips = new List<LevelStrip>();
            for (var trail = at.Trail; trail is not null; trail = trail.Before)
                strips.Add(new LevelStrip(trail.Line, trail.Strip));
            strips.Reverse();
            columns.Add([.. strips]);
        }

        columns.Reverse();
        return [.. columns];
    }

    /// <param name="Longer">Where the longer setting begins of the paragraph that begins here, or −1.</param>
    private readonly record struct Place(Strip Strip, int Lines, int Next, int Longer, double Stretch);

    private sealed record Ending(double Cost, Trail? Trail, Ending? Before);

    private sealed record Trail(int Line, Strip Strip, Trail? Before);
}
