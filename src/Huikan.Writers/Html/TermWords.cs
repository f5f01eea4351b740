using System.Collections.Immutable;

namespace Huikan.Writers.Html;

/// <summary>
/// Divides text into the words that terms are compared by. White and hyphens only divide, so that “high-quality” is
/// “high quality”; any other mark is a word, so that no term reaches over the end of a sentence.
/// </summary>
internal static class TermWords
{
    public static ImmutableArray<TermWord> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<TermWord>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (IsLetter(text[start]))
            {
                while (end < text.Length && (IsLetter(text[end]) || IsInside(text, end)))
                    end++;
                words.Add(new TermWord(WordForm.Of(text[start..end]), start, end));
            }
            else if (!char.IsWhiteSpace(text[start]) && text[start] is not ('-' or '\u2010' or '\u2011' or '\u00AD'))
            {
                words.Add(new TermWord(text[start..end], start, end));
            }

            start = end;
        }

        return words.DrainToImmutable();
    }

    /// <summary>Letters and figures of scripts that divide words by white; those from the CJK radicals on do not.</summary>
    private static bool IsLetter(char character) => character < '\u2E80' && char.IsLetterOrDigit(character);

    /// <summary>The apostrophe of “editor’s”.</summary>
    private static bool IsInside(string text, int at) =>
        text[at] is '\'' or '\u2019' && at + 1 < text.Length && IsLetter(text[at + 1]);
}
