using System.Collections.Immutable;

namespace Huikan.Changes;

/// <summary>
/// Which part of one sequence is which of another: equal parts first, and between them the likeliest pairs, so that a
/// paragraph that came in the middle is one that came, and not a change of all that follow.
/// </summary>
public static class Alignment
{
    /// <summary>The most pairs that are looked at between two equal parts; beyond it nothing there is taken for edited.</summary>
    private const int MostPairs = 1_000_000;

    /// <summary>The pairs in order, what is gone before what came in its place.</summary>
    /// <param name="was">The keys of the first sequence; equal keys are equal parts.</param>
    /// <param name="now">The keys of the second.</param>
    /// <param name="likeness">
    /// How like two parts are, by their places, from 0 to 1; 0 for parts that cannot be a pair.
    /// </param>
    public static ImmutableArray<AlignedPair> Of(
        IReadOnlyList<string> was, IReadOnlyList<string> now, Func<int, int, double> likeness)
    {
        var pairs = ImmutableArray.CreateBuilder<AlignedPair>();
        var (wasAt, nowAt) = (0, 0);
        foreach (var hunk in Difference.Between(was, now))
        {
            while (wasAt < hunk.WasStart)
                pairs.Add(new AlignedPair(wasAt++, nowAt++));
            AddLikely(pairs, hunk, likeness);
            (wasAt, nowAt) = (hunk.WasEnd, hunk.NowEnd);
        }

        while (wasAt < was.Count)
            pairs.Add(new AlignedPair(wasAt++, nowAt++));
        return pairs.DrainToImmutable();
    }

    /// <summary>The pairs, in order, whose likenesses have the greatest sum.</summary>
    private static void AddLikely(ImmutableArray<AlignedPair>.Builder pairs, Hunk hunk, Func<int, int, double> likeness)
    {
        var (height, width) = (hunk.WasLength, hunk.NowLength);
        if ((long)height * width > MostPairs)
        {
            for (var i = 0; i < height; i++)
                pairs.Add(new AlignedPair(hunk.WasStart + i, null));
            for (var j = 0; j < width; j++)
                pairs.Add(new AlignedPair(null, hunk.NowStart + j));
            return;
        }

        // best[i, j]: the greatest sum for what stands from i and j on.
        var alike = new double[height, width];
        var best = new double[height + 1, width + 1];
        for (var i = height - 1; i >= 0; i--)
        {
            for (var j = width - 1; j >= 0; j--)
            {
                alike[i, j] = likeness(hunk.WasStart + i, hunk.NowStart + j);
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (alike[i, j] >= Likeness.Edited)
                    best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + alike[i, j]);
            }
        }

        var (was, now) = (0, 0);
        var came = new List<AlignedPair>();
        while (was < height || now < width)
        {
            if (was < height && now < width && alike[was, now] >= Likeness.Edited
                && best[was, now] == best[was + 1, now + 1] + alike[was, now])
            {
                Flush();
                pairs.Add(new AlignedPair(hunk.WasStart + was++, hunk.NowStart + now++));
            }
            else if (now == width || (was < height && best[was, now] == best[was + 1, now]))
            {
                pairs.Add(new AlignedPair(hunk.WasStart + was++, null));
            }
            else
            {
                came.Add(new AlignedPair(null, hunk.NowStart + now++));
            }
        }

        Flush();

        void Flush()
        {
            pairs.AddRange(came);
            came.Clear();
        }
    }
}

/// <summary>A part of two sequences, or of one of them.</summary>
/// <param name="Was">Its place in the first; null where it came.</param>
/// <param name="Now">Its place in the second; null where it is gone.</param>
public readonly record struct AlignedPair(int? Was, int? Now);
