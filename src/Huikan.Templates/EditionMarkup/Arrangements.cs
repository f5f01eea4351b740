using Huikan.Editions;

namespace Huikan.Templates.EditionMarkup;

/// <summary>The words of the markup for how languages stand.</summary>
internal static class Arrangements
{
    public static readonly IReadOnlyDictionary<string, Arrangement> ByName = new OrderedDictionary<string, Arrangement>
    {
        ["side-by-side"] = Arrangement.SideBySide,
        ["interleaved"] = Arrangement.Interleaved,
        ["facing"] = Arrangement.Facing,
        ["successive"] = Arrangement.Successive,
        ["single"] = Arrangement.Single,
    };

    public static string NameOf(Arrangement arrangement) => ByName.First(pair => pair.Value == arrangement).Key;

    /// <summary>Whether as many languages can stand that way.</summary>
    public static bool Suit(Arrangement arrangement, int languages) =>
        arrangement == Arrangement.Single ? languages == 1 : languages == 2;
}
