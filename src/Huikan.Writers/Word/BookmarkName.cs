using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Huikan.Writers.Word;

/// <summary>The bookmark that stands for an anchor in Word. It depends on the anchor alone, so the way back from Word can find it.</summary>
public static partial class BookmarkName
{
    /// <summary>Word's limit, in characters.</summary>
    private const int MostCharacters = 40;

    private const int HashCharacters = 8;

    /// <summary>
    /// The name for an anchor such as <c>wanzhou</c> or <c>wanzhou.p3</c>: at most 40 letters, digits and
    /// underscores, a letter first. A full stop is one underscore (<c>wanzhou_p3</c>), a hyphen two. Anchors that
    /// this would make alike, and those that are too long, end in a hash; capitals count among them because Word
    /// does not tell them from small letters.
    /// </summary>
    public static string Of(string anchor)
    {
        var readable = anchor.Replace("-", "__", StringComparison.Ordinal).Replace('.', '_');
        if (Plain().IsMatch(anchor) && readable.Length <= MostCharacters)
            return readable;
        var start = NotInNames().Replace(readable.ToLowerInvariant(), "_");
        if (start.Length == 0 || !char.IsAsciiLetter(start[0]))
            start = "b" + start;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(anchor)))[..HashCharacters];
        var room = MostCharacters - HashCharacters - 1;
        return $"{start[..Math.Min(start.Length, room)]}_{hash}";
    }

    [GeneratedRegex("^[a-z][a-z0-9]*([.-][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("[^a-z0-9_]", RegexOptions.CultureInvariant)]
    private static partial Regex NotInNames();
}
