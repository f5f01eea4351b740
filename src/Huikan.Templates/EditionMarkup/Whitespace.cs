using System.Collections.Immutable;
using System.Text;
using Huikan.Publications;

namespace Huikan.Templates.EditionMarkup;

/// <summary>
/// What becomes of white in a template's words: a run of it is one space, none at the line's ends; in Chinese a run
/// that holds a line end is nothing, so that a long line may be wrapped in the template.
/// </summary>
internal static class Whitespace
{
    private static readonly char[] White = [' ', '\t', '\r', '\n'];

    public static string Collapse(string words, Language language)
    {
        var text = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (!White.Contains(words[i]))
            {
                text.Append(words[i]);
                continue;
            }

            var start = i;
            while (i + 1 < words.Length && White.Contains(words[i + 1]))
                i++;
            if (!language.IsChinese || !words.AsSpan(start, i + 1 - start).Contains('\n'))
                text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>Takes the space from the ends of a line and from around its breaks.</summary>
    public static ImmutableArray<Inline> Trim(ImmutableArray<Inline> content)
    {
        var trimmed = ImmutableArray.CreateBuilder<Inline>(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            var inline = content[i];
            if (inline is Text text)
            {
                var characters = text.Characters;
                if (i == 0 || content[i - 1] is LineBreak)
                    characters = characters.TrimStart(White);
                if (i == content.Length - 1 || content[i + 1] is LineBreak)
                    characters = characters.TrimEnd(White);
                if (characters.Length == 0)
                    continue;
                inline = text with { Characters = characters };
            }

            trimmed.Add(inline);
        }

        return trimmed.ToImmutable();
    }
}
