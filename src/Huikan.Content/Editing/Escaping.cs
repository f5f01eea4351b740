using System.Text;

namespace Huikan.Content.Editing;

/// <summary>Plain characters as Markdown that reads back as them (CommonMark 0.31.2 §2.4).</summary>
internal static class Escaping
{
    /// <summary>Escapes what would be markup inside running text, and nothing that would not.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="before">The character before them in the line, or a null character at its start.</param>
    /// <param name="inCell">Whether they stand in a table, where <c>|</c> ends a cell.</param>
    public static string Of(string text, char before, bool inCell)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var previous = i > 0 ? text[i - 1] : before;
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (NeedsEscape(text[i], previous, next, inCell))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>Escapes what would make a paragraph something else at its beginning: a heading, a list, a quotation.</summary>
    public static string AtStart(string paragraph)
    {
        if (paragraph.Length == 0)
            return paragraph;
        if (paragraph[0] is '#' or '>' or '-' or '+' or '=' or '~' or '|' or ':')
            return "\\" + paragraph;
        var digits = 0;
        while (digits < paragraph.Length && char.IsAsciiDigit(paragraph[digits]))
            digits++;
        // A list's number has at most nine digits (§5.2).
        return digits is > 0 and <= 9 && digits < paragraph.Length && paragraph[digits] is '.' or ')'
            ? paragraph.Insert(digits, "\\")
            : paragraph;
    }

    private static bool NeedsEscape(char character, char previous, char next, bool inCell) => character switch
    {
        '\\' => next == '\0' || char.IsAsciiLetterOrDigit(next) is false,
        '*' or '`' or '[' or ']' or '<' => true,
        // Inside a word an underscore stresses nothing (§6.2, rule 2).
        '_' => !(char.IsLetterOrDigit(previous) && char.IsLetterOrDigit(next)),
        '&' => char.IsAsciiLetterOrDigit(next) || next == '#',
        '{' => true,
        '|' => inCell,
        '!' => next == '[' || next == '\0',
        _ => false,
    };
}
