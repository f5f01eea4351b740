using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>Chooses where the lines of a paragraph end, all together (Knuth and Plass, <i>Breaking Paragraphs into Lines</i>, 1981).</summary>
/// <remarks>
/// The lines chosen are those whose demerits add up to the least. Every pair of breaks that a line could join is
/// weighed, but for those so near each other that the best line found is better than any between them; so there is
/// no tolerance to tune and no second pass. Only where some line cannot be made to fit are
/// the breaks searched again, with ends allowed inside words too (<see cref="EmergencyBreaks"/>). The parts:
/// <see cref="BreakPlaces"/> says where a line may end, <see cref="LineWeigher"/> what a line costs, and
/// <see cref="LineWays"/> remembers the cheapest lines to each place.
/// </remarks>
internal sealed class LineBreaker(ShapedText text, LineMeasure measure)
{
    // One list a thread, of the segment that is being broken: it grows to the longest and stays.
    [ThreadStatic]
    private static List<BreakPlace>? t_places;

    private readonly BreakPlaces _places = new(text);
    private readonly LineWeigher _weigher = new(text, measure);

    /// <summary>The lines, as ranges of cells that follow each other; at least one.</summary>
    public ImmutableArray<BrokenLine> Break()
    {
        var lines = new List<BrokenLine>();
        var start = 0;
        var cells = text.Cells.AsSpan();
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
        var places = t_places ??= [];
        places.Clear();
        _places.FindIn(start, end, isEmergency, places);
        return Search(CollectionsMarshal.AsSpan(places), isEmergency, lines);
    }

    private bool Search(ReadOnlySpan<BreakPlace> places, bool isEmergency, List<BrokenLine> lines)
    {
        var ways = new LineWays(places);
        var hasAddress = false;
        foreach (ref readonly var place in places)
            hasAddress |= place.IsInAddress;

        // From the longest line that fits to the shortest: those that are far too short are given up together.
        var longest = 0;
        for (var to = 1; to < places.Length; to++)
        {
            for (var from = longest; from < to; from++)
            {
                var line = _weigher.Weigh(places, from, to);
                if (line.Overfull > 0 && from < to - 1)
                {
                    if (from == longest && _weigher.IsSurelyOverfull(line))
                        ways.Forget(++longest);
                    continue;
                }

                ways.Reach(from, to, line);
                if (line.Fitness == LineWeight.Loosest && to < places.Length - 1 && !hasAddress && ways.IsHopelessAfter(from, to, line))
                    break;
            }

            ways.Settle(to);
        }

        var isSolved = ways.Trace(isEmergency, lines);
        ways.Release();
        return isSolved;
    }
}
