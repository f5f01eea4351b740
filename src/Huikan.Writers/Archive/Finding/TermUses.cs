using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Archive.Finding;

/// <summary>A passage that uses a term.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Speech">The speech, or null where it is the editor's note.</param>
/// <param name="Passage">The passage.</param>
internal sealed record TermUse(Issue Issue, Speech? Speech, Passage Passage);

/// <summary>
/// Finds the passages that use each term: those in whose original its rendering stands. Where two terms begin at the same
/// character the longer is meant: 榨菜集团 is no use of 榨菜.
/// </summary>
internal sealed class TermUses
{
    private readonly Dictionary<Language, Dictionary<char, List<(string Words, int Term)>>> _byLanguage = [];
    private readonly List<TermUse>[] _uses;

    /// <param name="terms">The terms.</param>
    /// <param name="issues">The issues, the newest first.</param>
    public TermUses(ImmutableArray<Term> terms, ImmutableArray<Issue> issues)
    {
        _uses = new List<TermUse>[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            _uses[i] = [];
            foreach (var (language, words) in terms[i].Rendering.Values)
                Add(language, words, i);
        }

        foreach (var byFirst in _byLanguage.Values)
        {
            foreach (var renderings in byFirst.Values)
                renderings.Sort((one, other) => other.Words.Length != one.Words.Length ? other.Words.Length - one.Words.Length : one.Term - other.Term);
        }

        foreach (var issue in issues)
        {
            foreach (var passage in issue.Note)
                Search(new TermUse(issue, null, passage));
            foreach (var speech in issue.Speeches)
            {
                foreach (var passage in speech.Passages)
                    Search(new TermUse(issue, speech, passage));
            }
        }
    }

    /// <summary>The passages that use the term of a number, in the order of issues, speeches and passages.</summary>
    public IReadOnlyList<TermUse> Of(int term) => _uses[term];

    /// <summary>Where words stand in a text, whatever their case, and in Latin script whole; or −1.</summary>
    public static int Find(string text, string words)
    {
        for (var start = 0; words.Length > 0 && (start = text.IndexOf(words, start, StringComparison.OrdinalIgnoreCase)) >= 0; start++)
        {
            if (IsWhole(text, start, words.Length))
                return start;
        }

        return -1;
    }

    private void Add(Language language, string words, int term)
    {
        if (words.Length == 0)
            return;
        if (!_byLanguage.TryGetValue(language, out var byFirst))
            _byLanguage.Add(language, byFirst = []);
        var lower = words.ToLowerInvariant();
        if (!byFirst.TryGetValue(lower[0], out var renderings))
            byFirst.Add(lower[0], renderings = []);
        renderings.Add((lower, term));
    }

    private void Search(TermUse use)
    {
        // The first rendition is the original, or what there is in its place.
        if (use.Passage.Renditions is not [var original, ..] || !_byLanguage.TryGetValue(original.Language, out var byFirst))
            return;
        var text = PlainText.Of(original.Blocks).ToLowerInvariant();
        for (var start = 0; start < text.Length;)
            start += byFirst.TryGetValue(text[start], out var renderings) ? Match(text, start, renderings, use) : 1;
    }

    /// <summary>Notes the longest rendering that stands at a place. Returns how far to go on.</summary>
    private int Match(string text, int start, List<(string Words, int Term)> renderings, TermUse use)
    {
        foreach (var (words, term) in renderings)
        {
            if (string.CompareOrdinal(text, start, words, 0, words.Length) != 0 || !IsWhole(text, start, words.Length))
                continue;
            if (_uses[term] is not [.., var last] || last.Passage != use.Passage)
                _uses[term].Add(use);
            return words.Length;
        }

        return 1;
    }

    /// <summary>Latin words and figures end where no letter or figure follows; Chinese has no such ends.</summary>
    private static bool IsWhole(string text, int start, int length) =>
        !(IsLatin(text[start]) && start > 0 && IsLatin(text[start - 1]))
        && !(IsLatin(text[start + length - 1]) && start + length < text.Length && IsLatin(text[start + length]));

    private static bool IsLatin(char character) => char.IsLetterOrDigit(character) && character < '\u0250';
}
