using System.Text;
using System.Text.RegularExpressions;
using Huikan.Publications;

namespace Huikan.Content.Markup;

/// <summary>Tells in which language a reading is written, which voices and search engines want to know.</summary>
internal static class ReadingLanguage
{
    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
    private const string Plain = "aaaaeeeeiiiioooouuuuüüüünnnm";

    // A tone may be a mark of its own behind its letter.
    private const string ToneMarks = "\u0300\u0301\u0304\u030C";

    // Finals after any initial, and those that no b, p or f stands before: café is not pinyin.
    private const string Finals =
        "[iuü]?ang?|[iu]?ong|u?eng?|[iuü]ng?|[iu]?ao|u?ai|[iuü]an|[iuü]e|u?ei|ui|iu|[iu]?a|u?o|ou|io|[iuü]";

    private const string OpenFinals = "er?|ê|m|ng?";

    private static readonly Regex Syllables = new(
        $"^(?:(?:[bpf](?:{Finals})|(?:zh|ch|sh|[mdtnlgkhjqxrzcsyw])?(?:{Finals}|{OpenFinals}))r?[ '’·-]?)+$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>
    /// Pinyin where every word is made of its syllables and a tone is marked (GB/T 16159—2012): without one, <c>line</c>
    /// would be pinyin. In other languages' texts a gloss in Han is Chinese. Anything else is as the text.
    /// </summary>
    public static Language Of(string reading, Language text)
    {
        if (IsPinyin(reading))
            return Language.Pinyin;
        return text.IsChinese || !reading.EnumerateRunes().Any(IsHan) ? text : Language.Chinese;
    }

    private static bool IsPinyin(string reading)
    {
        var letters = new StringBuilder(reading.Length);
        var hasTone = false;
        foreach (var character in reading.ToLowerInvariant())
        {
            var tone = Toned.IndexOf(character, StringComparison.Ordinal);
            hasTone |= tone >= 0 || ToneMarks.Contains(character, StringComparison.Ordinal);
            if (!ToneMarks.Contains(character, StringComparison.Ordinal))
                letters.Append(tone >= 0 ? Plain[tone] : character);
        }

        return hasTone && Syllables.IsMatch(letters.ToString());
    }

    private static bool IsHan(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
}
