namespace Huikan.Changes;

/// <summary>What a text is like: how often each pair of neighbouring words stands in it.</summary>
/// <remarks>
/// Pairs rather than words: two Chinese texts share most of their commonest characters whatever they are about. The measure
/// is L. R. Dice's coefficient, “Measures of the Amount of Ecologic Association Between Species”, Ecology 26 (1945).
/// </remarks>
public sealed class Likeness
{
    /// <summary>From here on one text counts as the other, edited.</summary>
    public const double Edited = 0.35;

    private readonly Dictionary<(string, string), int> _pairs = [];
    private readonly int _count;

    public Likeness(string text)
    {
        var before = "";
        foreach (var word in Words.Of(text).Where(word => !string.IsNullOrWhiteSpace(word)))
        {
            _pairs[(before, word)] = _pairs.GetValueOrDefault((before, word)) + 1;
            before = word;
            _count++;
        }
    }

    /// <summary>From 0, nothing in common, to 1; two texts without words are alike.</summary>
    public double To(Likeness other)
    {
        if (_count + other._count == 0)
            return 1;
        var common = 0;
        foreach (var (pair, times) in _pairs)
        {
            if (other._pairs.TryGetValue(pair, out var others))
                common += Math.Min(times, others);
        }

        return 2.0 * common / (_count + other._count);
    }
}
