using Huikan.Changes;

namespace Huikan.CommandLine.Importing;

/// <summary>Words as they were and as they are to be, marked up: what stays, what goes, what comes.</summary>
internal static class MarkedUp
{
    /// <summary>The parts in order; of long stretches that stay, only what stands round the changes.</summary>
    /// <param name="was">The words as they were.</param>
    /// <param name="now">The words as they are to be.</param>
    /// <param name="context">How many unchanged words stand on either side of a change.</param>
    public static IEnumerable<MarkedPart> Of(IReadOnlyList<string> was, IReadOnlyList<string> now, int context)
    {
        var at = 0;
        foreach (var hunk in Difference.Between(was, now))
        {
            if (hunk.WasStart > at || at == 0)
                yield return new MarkedPart(PartKind.Same, Shortened(was, at, hunk.WasStart, context, isFirst: at == 0));
            if (hunk.WasLength > 0)
                yield return new MarkedPart(PartKind.Gone, Join(was, hunk.WasStart, hunk.WasEnd));
            if (hunk.NowLength > 0)
                yield return new MarkedPart(PartKind.Come, Join(now, hunk.NowStart, hunk.NowEnd));
            at = hunk.WasEnd;
        }

        if (at < was.Count)
            yield return new MarkedPart(PartKind.Same, was.Count - at > context ? Join(was, at, at + context) + "…" : Join(was, at, was.Count));
    }

    private static string Shortened(IReadOnlyList<string> words, int start, int end, int context, bool isFirst)
    {
        if (isFirst)
            return end - start > context ? "…" + Join(words, end - context, end) : Join(words, start, end);
        return end - start > 2 * context
            ? Join(words, start, start + context) + "…" + Join(words, end - context, end)
            : Join(words, start, end);
    }

    private static string Join(IReadOnlyList<string> words, int start, int end) =>
        string.Concat(words.Skip(start).Take(end - start));
}

/// <summary>Words of one kind.</summary>
internal readonly record struct MarkedPart(PartKind Kind, string Words);

/// <summary>What becomes of words.</summary>
internal enum PartKind
{
    Same,
    Gone,
    Come,
}
