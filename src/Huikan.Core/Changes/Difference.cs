namespace Huikan.Changes;

/// <summary>What turns one sequence into another: the stretches that differ, in order, with equal ones between them.</summary>
/// <remarks>
/// E. W. Myers, “An O(ND) Difference Algorithm and Its Variations”, Algorithmica 1 (1986), greedy variant, after equal ends
/// are taken off. Two sequences with more than <see cref="MostEdits"/> differences count as wholly different between their
/// equal ends, so that memory and time stay bounded.
/// </remarks>
public static class Difference
{
    private const int MostEdits = 2_000;

    /// <summary>The stretches that differ.</summary>
    public static List<Hunk> Between<T>(IReadOnlyList<T> was, IReadOnlyList<T> now)
        where T : notnull
    {
        var equal = EqualityComparer<T>.Default;
        var start = 0;
        while (start < was.Count && start < now.Count && equal.Equals(was[start], now[start]))
            start++;
        var end = 0;
        while (end < was.Count - start && end < now.Count - start && equal.Equals(was[^(end + 1)], now[^(end + 1)]))
            end++;
        var (wasLength, nowLength) = (was.Count - start - end, now.Count - start - end);
        if (wasLength == 0 && nowLength == 0)
            return [];
        if (wasLength == 0 || nowLength == 0 || Trace(was, now, start, wasLength, nowLength) is not { } trace)
            return [new Hunk(start, wasLength, start, nowLength)];
        return Hunks(trace, start, wasLength, nowLength);
    }

    /// <summary>The furthest reaching paths after each number of edits, or null where there are too many.</summary>
    private static List<int[]>? Trace<T>(IReadOnlyList<T> was, IReadOnlyList<T> now, int start, int wasLength, int nowLength)
    {
        var equal = EqualityComparer<T>.Default;
        var trace = new List<int[]>();
        var reach = new int[3];
        for (var edits = 0; edits <= Math.Min(MostEdits, wasLength + nowLength); edits++)
        {
            // Diagonals run from -edits to edits; one more at each end stands for what is not reached.
            var next = new int[(2 * edits) + 3];
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = edits == 0 ? 0 : IsInsertion(reach, k, edits) ? At(reach, k + 1, edits - 1) : At(reach, k - 1, edits - 1) + 1;
                while (x < wasLength && x - k < nowLength && x - k >= 0 && equal.Equals(was[start + x], now[start + x - k]))
                    x++;
                next[k + edits + 1] = x;
                if (x >= wasLength && x - k >= nowLength)
                {
                    trace.Add(next);
                    return trace;
                }
            }

            trace.Add(next);
            reach = next;
        }

        return null;
    }

    private static int At(int[] reach, int k, int edits) => reach[k + edits + 1];

    private static bool IsInsertion(int[] before, int k, int edits) =>
        k == -edits || (k != edits && At(before, k - 1, edits - 1) < At(before, k + 1, edits - 1));

    private static List<Hunk> Hunks(List<int[]> trace, int start, int wasLength, int nowLength)
    {
        var steps = new List<(int Was, int Now, bool IsInsertion)>();
        var (x, y) = (wasLength, nowLength);
        for (var edits = trace.Count - 1; edits > 0; edits--)
        {
            var k = x - y;
            var insertion = IsInsertion(trace[edits - 1], k, edits);
            var from = insertion ? k + 1 : k - 1;
            x = At(trace[edits - 1], from, edits - 1);
            y = x - from;
            steps.Add((x, y, insertion));
        }

        steps.Reverse();
        var hunks = new List<Hunk>();
        foreach (var (wasAt, nowAt, insertion) in steps)
        {
            var step = new Hunk(start + wasAt, insertion ? 0 : 1, start + nowAt, insertion ? 1 : 0);
            if (hunks is [.., var last] && last.WasEnd == step.WasStart && last.NowEnd == step.NowStart)
                hunks[^1] = new Hunk(last.WasStart, last.WasLength + step.WasLength, last.NowStart, last.NowLength + step.NowLength);
            else
                hunks.Add(step);
        }

        return hunks;
    }
}

/// <summary>A stretch of two sequences that differs.</summary>
/// <param name="WasStart">Where it begins in the first.</param>
/// <param name="WasLength">How much of the first goes.</param>
/// <param name="NowStart">Where it begins in the second.</param>
/// <param name="NowLength">How much of the second comes.</param>
public readonly record struct Hunk(int WasStart, int WasLength, int NowStart, int NowLength)
{
    public int WasEnd => WasStart + WasLength;

    public int NowEnd => NowStart + NowLength;
}
