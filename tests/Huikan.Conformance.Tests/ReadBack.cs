using System.Text;
using Huikan.Publications;

namespace Huikan.Conformance.Tests;

/// <summary>Compares text that somebody's program read back with what the author wrote.</summary>
internal static class ReadBack
{
    /// <summary>Fails where a passage of either language is not in the text, whole.</summary>
    /// <param name="issue">The issue and its passages.</param>
    /// <param name="text">The text read back; how it is cut into lines does not matter.</param>
    public static void AssertHoldsEveryPassage(BuiltIssue issue, string text)
    {
        var missing = new List<string>();
        var squeezed = Squeeze(text);
        foreach (var passage in issue.Passages)
        {
            foreach (var language in issue.Publication.Languages)
            {
                var words = passage.PlainText(language);
                Assert.NotEqual("", words);
                if (!squeezed.Contains(Squeeze(words), StringComparison.Ordinal))
                    missing.Add($"{passage.Id} [{language}] from “{FirstDifference(squeezed, Squeeze(words))}”");
            }
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    /// <summary>Fails where a line of a passage (a paragraph, an item, a cell) is not in the text, whole and in its turn.</summary>
    /// <param name="passages">The passages that must be there.</param>
    /// <param name="languages">The languages that the text shows.</param>
    /// <param name="text">The text read back, without marks of notes and labels of lists.</param>
    public static void AssertHoldsEveryLine(
        IEnumerable<Passage> passages, IReadOnlyCollection<Language> languages, string text)
    {
        var missing = new List<string>();
        var squeezed = Squeeze(text);
        foreach (var (passage, language) in passages.SelectMany(passage => languages.Select(language => (passage, language))))
        {
            var at = 0;
            foreach (var line in passage.PlainText(language).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Squeeze))
            {
                var found = squeezed.IndexOf(line, at, StringComparison.Ordinal);
                if (found < 0)
                    missing.Add($"{passage.Id} [{language}] from “{FirstDifference(squeezed, line)}”");
                else
                    at = found + line.Length;
            }
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    /// <summary>Where a passage stops agreeing with the text: some of what was wanted, and what was found instead.</summary>
    private static string FirstDifference(string text, string words)
    {
        var length = words.Length;
        while (length > 0 && !text.Contains(words[..length], StringComparison.Ordinal))
            length--;
        var at = text.IndexOf(words[..length], StringComparison.Ordinal) + length;
        return $"{words[Math.Max(0, length - 12)..Math.Min(words.Length, length + 12)]}”, found “{text[Math.Max(0, at - 12)..Math.Min(text.Length, at + 12)]}";
    }

    /// <summary>
    /// White space is a line's business, not the author's: it is one space, and between two Chinese characters none.
    /// </summary>
    private static string Squeeze(string text)
    {
        var result = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                pending = true;
                continue;
            }

            if (pending && result.Length > 0 && !(IsWide(c) || IsWide(result[^1])))
                result.Append(' ');
            pending = false;
            result.Append(c);
        }

        return result.ToString();
    }

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF' or '“' or '”' or '—';
}
