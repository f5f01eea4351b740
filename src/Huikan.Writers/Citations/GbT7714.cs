using System.Globalization;

namespace Huikan.Writers.Citations;

/// <summary>
/// A reference by GB/T 7714—2015, an article in a serial (4.4): <c>于会文. 题名[J/OL]. 会刊, 2023(1)[2026-11-22]. 地址.</c>
/// The day of access, which the standard asks for online (8.4.4), is the reader's and not the bulletin's to say: the
/// reference comes in two parts, and it stands between.
/// </summary>
internal static class GbT7714
{
    /// <returns>What stands before the day of access, and what stands after it.</returns>
    public static (string Before, string After) Write(Citation citation)
    {
        var medium = citation.Address is null ? "J" : "J/OL";
        var before = string.Create(
            CultureInfo.InvariantCulture,
            $"{NameOf(citation.Author)}. {citation.Title}[{medium}]. {citation.Container}, {citation.Date.Year}({citation.Number})");
        return (before, citation.Address is { } address ? $". {address}." : ".");
    }

    /// <summary>A family name in Latin letters comes first and in capitals (8.1.1).</summary>
    private static string NameOf(CitedName name) =>
        name.Family is null ? name.Whole : $"{name.Family.ToUpperInvariant()} {name.Given}";
}
