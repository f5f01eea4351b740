namespace Huikan.Diagnostics;

/// <summary>Finds what an author probably meant by a word that is not known.</summary>
public static class Suggestion
{
    /// <summary>The known word nearest to <paramref name="written"/>, or null when none is near enough to offer.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = Math.Max(1, written.Length / 3) + 1;
        foreach (var word in known)
        {
            var distance = EditDistance(written, word);
            if (distance < bestDistance)
                (best, bestDistance) = (word, distance);
        }

        return best;
    }

    /// <summary>“Did you mean …?” as a hint, or the list of what is known when nothing is near.</summary>
    public static Wording Hint(string written, IReadOnlyCollection<string> known) =>
        Nearest(written, known) is { } near
            ? new Wording($"是否应为“{near}”？", $"Did you mean “{near}”?")
            : new Wording($"可用的有：{string.Join("、", known)}。", $"Known here: {string.Join(", ", known)}.");

    /// <summary>The optimal string alignment distance: one step for an insertion, deletion, substitution or swap of neighbours.</summary>
    private static int EditDistance(string a, string b)
    {
        var distances = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            distances[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            distances[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                var distance = Math.Min(
                    Math.Min(distances[i - 1, j] + 1, distances[i, j - 1] + 1),
                    distances[i - 1, j - 1] + substitution);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, distances[i - 2, j - 2] + 1);
                distances[i, j] = distance;
            }
        }

        return distances[a.Length, b.Length];
    }
}
