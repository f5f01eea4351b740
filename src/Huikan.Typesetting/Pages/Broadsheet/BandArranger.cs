using System.Collections.Immutable;

namespace Huikan.Typesetting.Pages.Broadsheet;

/// <summary>
/// Finds how stories that follow each other may share a band of the page: stacks of stories beside each other, all ending
/// level, read stack by stack.
/// </summary>
internal sealed class BandArranger(ImmutableArray<StoryPart> parts, int columns, int gap)
{
    /// <summary>More stories under each other make a column of snippets, more in a band a maze.</summary>
    private const int HighestStack = 4, MostStories = 6;

    /// <summary>What it costs that headlines of equal width stand beside each other, which then read as one.</summary>
    private const double TombstoneCost = 1.5;

    /// <summary>What a story over all columns costs beside one that stands in company: it parts the page like a fence.</summary>
    private const double FenceCost = 12;

    private readonly Dictionary<(int, int, int), ImmutableSortedDictionary<int, Stack>> _stacks = [];
    private readonly Dictionary<(int, int, int), ImmutableSortedDictionary<int, Stacks>> _bands = [];

    /// <summary>The most stories that a band takes.</summary>
    public static int Most => MostStories;

    /// <summary>The best band of the stories from one to before another for each height that they can have together.</summary>
    public IEnumerable<StoryBand> Bands(int from, int to) => Beside(from, to, columns)
        .Select(band => new StoryBand(band.Key, band.Value.Lanes, band.Value.Cost + (to == from + 1 ? FenceCost : 0)));

    private ImmutableSortedDictionary<int, Stacks> Beside(int from, int to, int span)
    {
        if (_bands.TryGetValue((from, to, span), out var known))
            return known;
        var best = new SortedDictionary<int, Stacks>();
        if (to - from <= HighestStack)
        {
            foreach (var (height, whole) in Under(from, to, span))
                best[height] = new Stacks([whole], whole.Cost);
        }

        for (var middle = from + 1; middle < to && middle - from <= HighestStack; middle++)
        {
            for (var width = 1; width < span; width++)
            {
                var others = Beside(middle, to, span - width);
                foreach (var (height, left) in Under(from, middle, width))
                {
                    if (!others.TryGetValue(height, out var right))
                        continue;
                    var cost = left.Cost + right.Cost + (right.Lanes[0].Span == width ? TombstoneCost : 0);
                    if (!best.TryGetValue(height, out var other) || cost < other.Cost)
                        best[height] = new Stacks(right.Lanes.Insert(0, left), cost);
                }
            }
        }

        return _bands[(from, to, span)] = best.ToImmutableSortedDictionary();
    }

    private ImmutableSortedDictionary<int, Stack> Under(int from, int to, int span)
    {
        if (_stacks.TryGetValue((from, to, span), out var known))
            return known;
        var best = new SortedDictionary<int, Stack>();
        if (to == from + 1)
        {
            foreach (var (height, shape) in parts[from].Shapes(span))
                best[height] = new Stack(span, [shape], shape.Cost);
        }
        else
        {
            var others = Under(from + 1, to, span);
            foreach (var (height, shape) in parts[from].Shapes(span))
            {
                foreach (var (below, rest) in others)
                {
                    var sum = height + gap + below;
                    if (!best.TryGetValue(sum, out var other) || shape.Cost + rest.Cost < other.Cost)
                        best[sum] = new Stack(span, rest.Modules.Insert(0, shape), shape.Cost + rest.Cost);
                }
            }
        }

        return _stacks[(from, to, span)] = best.ToImmutableSortedDictionary();
    }

    private sealed record Stacks(ImmutableArray<Stack> Lanes, double Cost);
}

/// <summary>Stacks of stories beside each other, all equally tall.</summary>
/// <param name="Lines">Its height.</param>
internal sealed record StoryBand(int Lines, ImmutableArray<Stack> Stacks, double Cost);

/// <summary>Stories under each other, all equally wide.</summary>
internal sealed record Stack(int Span, ImmutableArray<ModuleShape> Modules, double Cost);
