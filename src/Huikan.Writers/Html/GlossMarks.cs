using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>
/// Which words of a text in one language are marked as terms: the first mention of each that has a gloss.
/// A word of a translation is one only where the original of its passage has the term: “head” renders 一把手, and is
/// often a head.
/// </summary>
/// <param name="finder">Finds terms.</param>
/// <param name="list">The page's terms.</param>
/// <param name="language">The language of the text.</param>
/// <param name="source">The language that the text was written in.</param>
internal sealed class GlossMarks(TermFinder finder, GlossList list, Language language, Language source)
{
    private readonly HashSet<Term> _marked = new(ReferenceEqualityComparer.Instance);
    private HashSet<Term>? _meant;

    /// <summary>Says which passage is written next.</summary>
    public void Enter(Passage passage) => _meant = language == source || passage.In(source) is null
        ? null
        : finder.Find(passage.PlainText(source), source).Select(mention => mention.Term)
            .ToHashSet((IEqualityComparer<Term>)ReferenceEqualityComparer.Instance);

    /// <summary>The terms in some words of the passage that the text has not mentioned before.</summary>
    public IEnumerable<TermMention> FirstMentions(string words) =>
        finder.Find(words, language).Where(mention => _meant?.Contains(mention.Term) != false && _marked.Add(mention.Term));

    /// <summary>Records a mention.</summary>
    /// <returns>The ids of its place and of its gloss.</returns>
    public (string Place, string Gloss) Call(Term term, string words) => (list.Call(term, language, words), list.IdOf(term));
}
