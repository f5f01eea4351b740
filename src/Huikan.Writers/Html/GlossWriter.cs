using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes the glosses of a page's terms, at its end.</summary>
internal static class GlossWriter
{
    /// <param name="html">Takes the list; nothing where no term is marked.</param>
    /// <param name="list">The terms.</param>
    /// <param name="languages">All languages of the publication, those of the page first.</param>
    /// <param name="glosses">The language of the glosses.</param>
    /// <param name="addressOf">Where a term has a page of its own; null for one that has none.</param>
    public static void WriteList(
        HtmlBuilder html, GlossList list, ImmutableArray<Language> languages, Language glosses, Func<Term, string?> addressOf)
    {
        if (list.IsEmpty)
            return;
        html.Open("dl", ("class", "terms")).Line();
        foreach (var (term, calls) in list.Terms)
        {
            html.Open("div", ("id", list.IdOf(term))).Line();
            WriteName(html, term, languages, addressOf(term));
            html.Element("dd", term.Gloss!, ("lang", glosses.Tag)).Line();
            WriteWaysBack(html, calls);
            html.Close("div").Line();
        }

        html.Close("dl").Line();
    }

    /// <summary>One name for all languages: a formula like 5+10+X is said alike in each, and said once.</summary>
    private static void WriteName(HtmlBuilder html, Term term, ImmutableArray<Language> languages, string? address)
    {
        html.Open("dt");
        if (address is not null)
            html.Open("a", ("href", address));
        var renderings = languages
            .Select(language => (Language: language, Words: term.Rendering[language]))
            .Where(rendering => rendering.Words is not null)
            .DistinctBy(rendering => rendering.Words, StringComparer.Ordinal);
        foreach (var (index, (language, words)) in renderings.Index())
        {
            if (index > 0)
                html.Text(" ");
            html.Element("span", words!, ("lang", language.Tag));
        }

        if (address is not null)
            html.Close("a");
        html.Close("dt").Line();
    }

    private static void WriteWaysBack(HtmlBuilder html, ImmutableArray<GlossCall> calls)
    {
        html.Open("dd", ("class", "ways-back"));
        foreach (var (id, language, words) in calls)
        {
            html.Element(
                "a",
                "↩",
                ("href", Fragment.Reference(id)),
                ("role", "doc-backlink"),
                ("lang", HtmlWords.Spoken(language).Tag),
                ("aria-label", HtmlWords.WayBackToTerm(words).In(language)));
        }

        html.Close("dd").Line();
    }
}
