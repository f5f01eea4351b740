using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Archive.Finding;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Pages;

/// <summary>A page of a speech: all languages side by side, or one alone.</summary>
internal static class SpeechPage
{
    /// <summary>The way from a speech's page to its issue's folder.</summary>
    private const string IssueFolder = "../";

    public static Page Compose(ArchiveContext context, Issue issue, int index, PageView view, IssueLinks links)
    {
        var publication = context.Publication;
        var speech = issue.Speeches[index];
        var language = view.Languages[0];
        var folder = $"{issue.Id}/{speech.Id}/";
        ImmutableArray<HtmlScope> scopes =
        [
            .. view.Languages.Select(shown => new HtmlScope(
                shown,
                topHeading: 2,
                target => links.Resolve(target, IssueFolder, view.FileName),
                IssueFolder,
                context.Diagnostics)),
        ];
        var glosses = new GlossList();
        var notes = new CorrectionNotes(speech);
        var model = PageFrame.Compose(
            publication,
            folder,
            view,
            $"{Lines.Plain(speech.Title, language)} · {speech.Speaker.Name.In(language)}",
            speech.Passages is [var opening, ..] ? opening.PlainText(language) : "");
        model["issue"] = new Model
        {
            ["href"] = IssueFolder + view.FileName,
            ["numbers"] = Model.List(view.Languages.Select(l => Model.Said(l, Dates.SayNumber(issue, l)))),
        };
        model["speech"] = new Model
        {
            ["number"] = speech.Number,
            ["titles"] = Lines.Write(speech.Title, scopes),
            ["bylines"] = Lines.WriteBylines(speech, scopes, SubjectLinks.ToSpeaker(context, speech, view)),
            ["places"] = SubjectLinks.ToPlace(context, speech, view),
            ["topics"] = SubjectLinks.ToTopics(context, speech, view),
            ["states"] = notes.DescribeDrafts(view.Languages),
            ["corrections"] = notes.Describe(view.Languages),
            ["passages"] = WritePassages(
                speech,
                notes,
                view,
                [.. scopes.Select(scope => scope.With(new GlossMarks(context.Terms, glosses, scope.Language, publication.SourceLanguage)))],
                publication.SourceLanguage),
        };

        model["cite"] = CitePart.Compose(publication, issue, speech, view);

        // Written last: by now every line and passage of the page has called its notes.
        model["has_footnotes"] = scopes.Any(scope => !scope.Footnotes.IsEmpty);
        model["footnotes"] = WriteFootnotes(scopes);
        model["has_terms"] = !glosses.IsEmpty;
        model["terms"] = WriteGlosses(context, view, glosses);
        model["previous"] = Model.List(context.Neighbours.Before(issue, index, view));
        model["next"] = Model.List(context.Neighbours.After(issue, index, view));
        ((Model)model["page"]!)["type"] = "article";
        StructuredData.Put(model, StructuredData.OfSpeech(publication, issue, speech, view));
        return new Page(folder + view.FileName, "speech", model);
    }

    /// <summary>The notes that the page's texts have called; empty where there are none.</summary>
    public static Markup WriteFootnotes(ImmutableArray<HtmlScope> scopes)
    {
        var html = new HtmlBuilder();
        FootnoteWriter.WriteNotes(html, scopes);
        return new Markup(html.ToString());
    }

    /// <summary>Glosses explain the terms to readers of the translation, and are written in its language.</summary>
    private static Markup WriteGlosses(ArchiveContext context, PageView view, GlossList glosses)
    {
        var html = new HtmlBuilder();
        var languages = context.Publication.Languages;
        GlossWriter.WriteList(
            html,
            glosses,
            [.. view.Languages.Union(languages)],
            languages[^1],
            term => context.TermsWithPages.Contains(term) ? $"{IssueFolder}../terms/{Address.Encode(term.Key)}/{view.FileName}" : null);
        return new Markup(html.ToString());
    }

    private static Markup WritePassages(
        Speech speech, CorrectionNotes notes, PageView view, ImmutableArray<HtmlScope> scopes, Language source)
    {
        var html = new HtmlBuilder();
        var original = view.IsParallel ? null : $"{source.Primary}.html";
        PassageWriter.Write(html, speech.Passages, scopes, source, original, notes.Write);
        return new Markup(html.ToString());
    }
}
