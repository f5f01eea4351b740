using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Huikan.Writers.Archive.Search;

/// <summary>What people type for a name when they type pinyin: <c>yuhuiwen</c>, <c>yhw</c>, and each syllable.</summary>
internal static partial class PinyinKeys
{
    /// <param name="pinyin">The name in pinyin, with or without tone marks: Yú Huìwén.</param>
    /// <param name="syllables">How many characters the name has in Chinese; it parts xian into one or two.</param>
    /// <returns>The whole name in one, the initials, the words and the syllables; the words alone where they are no pinyin.</returns>
    public static ImmutableArray<string> Of(string pinyin, int syllables)
    {
        var words = Plain(pinyin).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var keys = new List<string> { string.Concat(words).Replace("'", "", StringComparison.Ordinal) };
        if (Part(words, syllables) is { } parts)
        {
            if (parts.Length > 1)
                keys.Add(string.Concat(parts.Select(part => part[0])));
            keys.AddRange(parts);
        }

        keys.AddRange(words.Select(word => word.Replace("'", "", StringComparison.Ordinal)));

        // Input methods take v for ü; a table of names takes u.
        if (pinyin.AsSpan().IndexOfAny("üǖǘǚǜ") >= 0)
            keys.Add(string.Concat(Plain(Umlaut().Replace(pinyin, "v")).Split(' ', '\'')));
        return [.. keys.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Letters without tones; whatever is neither a letter nor an apostrophe parts words.</summary>
    private static string Plain(string pinyin)
    {
        var plain = new StringBuilder();
        foreach (var rune in pinyin.EnumerateRunes())
        {
            if (Folding.IsMark(rune))
                continue;
            foreach (var letter in Folding.Fold(rune))
                plain.Append(char.IsAsciiLetterLower(letter) || letter == '\'' ? letter : letter == '’' ? '\'' : ' ');
        }

        return plain.ToString();
    }

    /// <summary>The syllables of all words, as many as asked for, or null where they do not come out.</summary>
    private static string[]? Part(string[] words, int syllables)
    {
        // An apostrophe and a space part syllables; between them as many as the name has characters, each the longest that lets the rest be syllables.
        var pieces = string.Join(' ', words).Replace('\'', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (syllables is < 1 or > 12)
            return null;

        // Within a word a syllable that begins with a vowel has an apostrophe before it: fangan is fan gan (GB/T 16159, 6.5).
        // Not everybody writes it, so that where nothing else comes out, Xian may be xi an.
        return (Part(pieces, 0, 0, syllables, isStrict: true) ?? Part(pieces, 0, 0, syllables, isStrict: false))?.ToArray();
    }

    private static IEnumerable<string>? Part(string[] pieces, int piece, int start, int left, bool isStrict)
    {
        if (piece == pieces.Length)
            return left == 0 ? [] : null;
        if (start == pieces[piece].Length)
            return Part(pieces, piece + 1, 0, left, isStrict);
        if (left == 0)
            return null;
        for (var length = Math.Min(6, pieces[piece].Length - start); length > 0; length--)
        {
            var syllable = pieces[piece].Substring(start, length);
            if (isStrict && start > 0 && syllable[0] is ('a' or 'e' or 'o'))
                return null;
            if (Syllable().IsMatch(syllable) && Part(pieces, piece, start + length, left - 1, isStrict) is { } rest)
                return rest.Prepend(syllable);
        }

        return null;
    }

    [GeneratedRegex("[üǖǘǚǜ]")]
    private static partial Regex Umlaut();

    /// <summary>An initial, or none, and a final of Hanyu Pinyin (GB/T 16159); looser than the table of syllables that there are.</summary>
    [GeneratedRegex("^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?a(?:ng|n|i|o)?|e(?:ng|n|i|r)?|i(?:ng|n|e|u)?|i?ong|o(?:u)?|u(?:ang|an|ai|a|e|i|n|o)?|ia|iao|ian|iang|ue)$")]
    private static partial Regex Syllable();
}
