using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>
/// Finds the terms of <c>data/terms.yml</c> in running text, the longest where several begin at one place, in one passage
/// over the text however many terms there are: the terms of a language are one tree of words, and Chinese characters are
/// words of their own. Made once for a publication, and safe to share between threads.
/// </summary>
internal sealed class TermFinder
{
    private readonly ImmutableDictionary<Language, Node> _trees;

    /// <param name="terms">The terms; of two that are said alike, the first is meant.</param>
    public TermFinder(IEnumerable<Term> terms)
    {
        var trees = ImmutableDictionary.CreateBuilder<Language, Node>();
        foreach (var term in terms)
        {
            foreach (var (language, words) in term.Rendering.Values)
            {
                if (!trees.TryGetValue(language, out var root))
                    trees.Add(language, root = new Node());
                root.Add(TermWords.Of(words), term);
            }
        }

        _trees = trees.ToImmutable();
    }

    /// <summary>The terms in a text, in reading order; none overlaps another.</summary>
    public IEnumerable<TermMention> Find(string text, Language language)
    {
        if (!_trees.TryGetValue(language, out var root))
            yield break;
        var words = TermWords.Of(text);
        for (var first = 0; first < words.Length;)
        {
            var (term, length) = root.Longest(words.AsSpan()[first..]);
            if (term is not null)
                yield return new TermMention(term, words[first].Start, words[first + length - 1].End);
            first += Math.Max(length, 1);
        }
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> _next = new(StringComparer.Ordinal);
        private Term? _term;

        public void Add(ImmutableArray<TermWord> words, Term term)
        {
            var node = this;
            foreach (var word in words)
            {
                if (!node._next.TryGetValue(word.Form, out var next))
                    node._next.Add(word.Form, next = new Node());
                node = next;
            }

            // A rendering without a word would stand everywhere.
            if (node != this)
                node._term ??= term;
        }

        public (Term? Term, int Length) Longest(ReadOnlySpan<TermWord> words)
        {
            var (node, found) = (this, ((Term?)null, 0));
            for (var length = 0; length < words.Length && node._next.TryGetValue(words[length].Form, out var next); node = next)
            {
                length++;
                if (next._term is { } term)
                    found = (term, length);
            }

            return found;
        }
    }
}
