using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Huikan.Writers.Archive.Search;

/// <summary>
/// The plain letters of a character: é e, Ａ a, ﬁ fi, ③ 3, ǚ u. Case is folded as well.
/// The program runs without the system's culture data, so NFKD comes from a table, <c>Folding.txt</c>; it covers the blocks
/// that <c>search-words.js</c> folds with the browser's own, and a test compares the two.
/// </summary>
internal static class Folding
{
    private static readonly FrozenDictionary<int, string> Table = Read();

    /// <summary>Whether a character only marks the one before it, and is nothing to a search.</summary>
    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether a character is part of a word or a number.</summary>
    public static bool IsWord(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Whether a character is written without spaces between words: Han, and kana.</summary>
    public static bool IsHan(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x2FDF)
        or (>= 0x3005 and <= 0x3007)
        or (>= 0x3021 and <= 0x3029)
        or (>= 0x3038 and <= 0x303B)
        or (>= 0x3040 and <= 0x30FF)
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>What a character folds to, or null where it is only made lower case.</summary>
    public static string? Of(Rune rune) =>
        rune.Value >= 0xA0 && Table.TryGetValue(rune.Value, out var plain) ? plain : null;

    /// <summary>The folded text of a character, as a string.</summary>
    public static string Fold(Rune rune) => Of(rune) ?? Rune.ToLowerInvariant(rune).ToString();

    private static FrozenDictionary<int, string> Read()
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("Folding.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var table = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            var end = line.IndexOf(' ', StringComparison.Ordinal);
            table[int.Parse(line.AsSpan(0, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = line[(end + 1)..];
        }

        return table.ToFrozenDictionary();
    }
}
