using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive;

/// <summary>A page of a speech: all languages side by side, or one alone.</summary>
internal static class SpeechPage
{
    /// <summary>The way from a speech's page to its issue's folder.</summary>
    private const string IssueFolder = "../";

    public static Page Compose(
        Publication publication,
        Issue issue,
        int index,
        SpeechView view,
        IssueLinks links,
        DiagnosticBag diagnostics)
    {
        var speech = issue.Speeches[index];
        var language = view.Languages[0];
        var views = SpeechView.Of(publication);
        var path = $"{issue.Id}/{speech.Id}/{view.FileName}";
        ImmutableArray<HtmlScope> scopes =
        [
            .. view.Languages.Select(shown => new HtmlScope(
                shown,
                topHeading: 2,
                target => links.Resolve(target, IssueFolder, view.FileName),
                IssueFolder,
                diagnostics)),
        ];
        var model = PageFrame.Compose(
            publication,
            path,
            view.Languages,
            $"{Lines.Plain(speech.Title, language)} · {speech.Speaker.Name.In(language)}",
            speech.Passages is [var opening, ..] ? opening.PlainText(language) : "",
            [.. views.Where(other => !other.IsParallel).Select(other => (other.Languages[0].Tag, other.FileName))]);
        model["issue"] = new Model
        {
            ["href"] = IssueFolder + SpeechView.Index,
            ["numbers"] = Model.List(view.Languages.Select(l => Model.Said(l, Dates.SayNumber(issue, l)))),
        };
        model["speech"] = new Model
        {
            ["number"] = speech.Number,
            ["parallel"] = view.IsParallel,
            ["titles"] = Lines.Write(speech.Title, scopes),
            ["bylines"] = Lines.WriteBylines(speech, scopes),
            ["passages"] = WritePassages(speech, view, scopes, publication.SourceLanguage),
        };

        // Written last: by now every line and passage of the page has called its notes.
        model["has_footnotes"] = scopes.Any(scope => !scope.Footnotes.IsEmpty);
        model["footnotes"] = WriteFootnotes(scopes);
        model["views"] = Model.List(views.Length < 2 ? [] : views.Select(other => Describe(other, view)));
        model["previous"] = Model.List(Neighbour(issue, index - 1, view));
        model["next"] = Model.List(Neighbour(issue, index + 1, view));
        return new Page(path, "speech", model);
    }

    /// <summary>The notes that the page's texts have called; empty where there are none.</summary>
    public static Markup WriteFootnotes(ImmutableArray<HtmlScope> scopes)
    {
        var html = new HtmlBuilder();
        FootnoteWriter.WriteNotes(html, scopes);
        return new Markup(html.ToString());
    }

    private static Markup WritePassages(
        Speech speech, SpeechView view, ImmutableArray<HtmlScope> scopes, Language source)
    {
        var html = new HtmlBuilder();
        var original = view.IsParallel ? null : $"{source.Primary}.html";
        PassageWriter.Write(html, speech.Passages, scopes, source, original);
        return new Markup(html.ToString());
    }

    private static Model Describe(SpeechView view, SpeechView current) => new()
    {
        ["href"] = view.FileName,
        ["lang"] = view.Languages[0].Tag,
        ["name"] = view.IsParallel
            ? ChromeWords.Say(new Wording("对照", "Side by side"), current.Languages[..1])
            : LanguageNames.Of(view.Languages[0]),
        ["parallel"] = view.IsParallel,
        ["current"] = view == current,
    };

    private static IEnumerable<Model> Neighbour(Issue issue, int index, SpeechView view)
    {
        if (index < 0 || index >= issue.Speeches.Length)
            yield break;
        var speech = issue.Speeches[index];
        yield return new Model
        {
            ["href"] = $"{IssueFolder}{Address.Encode(speech.Id)}/{view.FileName}",
            ["titles"] = Lines.WriteUnlinked(speech.Title, view.Languages),
        };
    }
}
