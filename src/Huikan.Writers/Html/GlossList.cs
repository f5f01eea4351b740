using System.Collections.Immutable;
using System.Globalization;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>The terms that the texts of a page have marked, in the order of their first mention, and the places that did.</summary>
internal sealed class GlossList
{
    private readonly Dictionary<Term, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Term Term, List<GlossCall> Calls)> _terms = [];

    public bool IsEmpty => _terms.Count == 0;

    /// <summary>The terms, and for each its first mention in every language that has one.</summary>
    public IEnumerable<(Term Term, ImmutableArray<GlossCall> Calls)> Terms => _terms.Select(term => (term.Term, term.Calls.ToImmutableArray()));

    /// <summary>Records the first mention of a term in a language.</summary>
    /// <returns>The id of the place that mentions it: <c>page-termref-zh-1</c>.</returns>
    public string Call(Term term, Language language, string words)
    {
        if (!_numbers.TryGetValue(term, out var number))
        {
            _numbers.Add(term, number = _terms.Count + 1);
            _terms.Add((term, []));
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"page-termref-{language.Primary}-{number}");
        _terms[number - 1].Calls.Add(new GlossCall(id, language, words));
        return id;
    }

    /// <summary>The id of a term's gloss: <c>page-term-1</c>.</summary>
    public string IdOf(Term term) => string.Create(CultureInfo.InvariantCulture, $"page-term-{_numbers[term]}");
}
