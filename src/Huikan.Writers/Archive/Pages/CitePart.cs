using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Citations;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Pages;

/// <summary>
/// How a speech is cited, for its page to show. GB/T 7714, BibTeX and CSL-JSON take the words of the page's first language;
/// APA, which readers of English ask for, takes the English ones where there are any, and the page that shows them.
/// </summary>
internal static class CitePart
{
    public static Model Compose(Publication publication, Issue issue, Speech speech, PageView view)
    {
        var own = Citation.Of(publication, issue, speech, view.Languages[0], FileOf(view));
        var inEnglish = view.IsParallel
            ? view
            : PageView.Of(publication).FirstOrDefault(face => face.Languages is [var only] && only == Language.English, view);
        var english = inEnglish.Languages.Contains(Language.English)
            ? Citation.Of(publication, issue, speech, Language.English, FileOf(inEnglish))
            : own;
        return new Model
        {
            ["address"] = own.Address ?? "",
            ["lang"] = own.Language.Tag,
            ["gbt"] = WriteGbT(own),
            ["apa_lang"] = english.Language.Tag,
            ["apa_address"] = english.Address ?? "",
            ["apa"] = Apa.Write(english),
            ["bibtex"] = BibTex.Write(own),
            ["csl"] = System.Text.Encoding.UTF8.GetString(CslJson.Write([own]).Span).TrimEnd(),
            ["bibtex_file"] = CitationFiles.BibTexName,
            ["csl_file"] = CitationFiles.CslName,
        };
    }

    private static string FileOf(PageView view) => view.FileName == PageView.Index ? "" : view.FileName;

    /// <summary>The place for the day of access, which a script fills in when the reference is copied, is marked.</summary>
    private static Markup WriteGbT(Citation citation)
    {
        var (before, after) = GbT7714.Write(citation);
        var html = new HtmlBuilder().Text(before);
        if (citation.Address is not null)
            html.Element("span", "", ("class", "accessed"));
        return new Markup(html.Text(after).ToString());
    }
}
