namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>
/// Where addresses of the web and of mail may end a line (The Chicago Manual of Style, 7.46): after a colon or a
/// run of solidi, before every other mark, and nowhere inside a word or at a hyphen, which the reader could take
/// for a part of the address or for none.
/// </summary>
internal static class WebAddresses
{
    /// <summary>Sets the breaks inside every address of the text.</summary>
    public static void Break(string text, Span<BreakKind> before)
    {
        for (var i = 0; i < text.Length;)
        {
            var mark = text.AsSpan(i).IndexOfAny('/', '@', '.');
            if (mark < 0)
                return;
            mark += i;
            var start = mark;
            while (start > i && IsOfAddress(text[start - 1]))
                start--;
            var end = mark + 1;
            while (end < text.Length && IsOfAddress(text[end]))
                end++;
            // Its last stop is the sentence's.
            while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?')
                end--;
            if (IsAddress(text.AsSpan(start, Math.Max(0, end - start))))
                BreakWithin(text, start, end, before);
            i = Math.Max(end, mark + 1);
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || word.IndexOf("://") > 0)
            return true;
        var at = word.IndexOf('@');
        return at > 0 && word[at..].Contains('.');
    }

    private static void BreakWithin(string text, int start, int end, Span<BreakKind> before)
    {
        for (var i = start + 1; i < end; i++)
            before[i] = MayPart(text[i - 1], text[i]) ? BreakKind.Discouraged : BreakKind.Never;
    }

    private static bool MayPart(char left, char right)
    {
        if (right is '/')
            return false;
        return left is '/' or ':' || right is '.' or '?' or '#' or '%' or '&' or '=' or '_' or '~' or '@' or ',' or ';';
    }

    /// <summary>What an address is written in (RFC 3986, 2), without the brackets that often stand around it.</summary>
    private static bool IsOfAddress(char character) =>
        character is > ' ' and < '\u007F' and not ('<' or '>' or '"' or '(' or ')' or '{' or '}' or '|' or '\\' or '^' or '`');
}
