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
    public static void WriteList(HtmlBuilder html, GlossList list, ImmutableArray<Language> languages, Language glosses)
    {
        if (list.IsEmpty)
            return;
        html.Open("dl", ("class", "terms")).Line();
        foreach (var (term, calls) in list.Terms)
        {
            html.Open("div", ("id", list.IdOf(term))).Line();
            foreach (var language in languages)
            {
                if (term.Rendering[language] is { } words)
                    html.Element("dt", words, ("lang", language.Tag)).Line();
            }

            html.Element("dd", term.Gloss!, ("lang", glosses.Tag)).Line();
            WriteWaysBack(html, calls);
            html.Close("div").Line();
        }

        html.Close("dl").Line();
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
