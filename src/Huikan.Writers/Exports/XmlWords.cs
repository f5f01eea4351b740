using System.Text;

namespace Huikan.Writers.Exports;

/// <summary>Words without what XML has no place for (XML 1.0, 2.2): most control characters, and halves of characters.</summary>
internal static class XmlWords
{
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF') < 0)
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= ' ' and not 0xFFFE and not 0xFFFF) or '\t' or '\n')
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }
}
