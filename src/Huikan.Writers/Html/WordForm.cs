namespace Huikan.Writers.Html;

/// <summary>
/// An English word without the endings that its place in a sentence gives it: of plural, possessive, tense and participle.
/// It need be no word itself, only the same for all forms: strive, strives, striving and strived are “striv”.
/// </summary>
internal static class WordForm
{
    /// <summary>What is shorter keeps its letters: “is” is not the plural of “i”, nor “king” a form of “k”.</summary>
    private const int ShortestStem = 3;

    public static string Of(string word)
    {
        var form = WithoutPossessive(word.ToLowerInvariant());
        form = WithoutPlural(form);
        form = WithoutTense(form);
        return form.Length > ShortestStem && form[^1] == 'e' ? form[..^1] : form;
    }

    private static string WithoutPossessive(string word) =>
        word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    private static string WithoutPlural(string word) => word switch
    {
        _ when word.Length <= ShortestStem => word,
        [.. var stem, 'i', 'e', 's'] => stem + "y",
        [.. var stem, 's' or 'x' or 'z', 'e', 's'] => word[..^2],
        [.. var stem, 'c' or 's', 'h', 'e', 's'] => word[..^2],
        [.., 's' or 'u' or 'i', 's'] => word,
        [.. var stem, 's'] => stem,
        _ => word,
    };

    private static string WithoutTense(string word) => word switch
    {
        [.. var stem, 'i', 'e', 'd'] when stem.Length >= 2 => stem + "y",
        [.. var stem, 'e', 'd'] when stem.Length >= ShortestStem => Undoubled(stem),
        [.. var stem, 'i', 'n', 'g'] when stem.Length >= ShortestStem => Undoubled(stem),
        _ => word,
    };

    /// <summary>Planned and planning have a letter more than plan; called and pressing have not.</summary>
    private static string Undoubled(string stem) =>
        stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'f') && !"aeiou".Contains(stem[^1]) ? stem[..^1] : stem;
}
