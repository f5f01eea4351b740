using System.Collections.Immutable;
using System.Globalization;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Archive.Finding;
using Huikan.Writers.Exports.AkomaNtoso;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Pages;

/// <summary>The page of an issue: its title, the editor's note in all languages, its speeches and its downloads.</summary>
internal static class IssuePage
{
    public static Page Compose(ArchiveContext context, Issue issue, PageView view, IssueLinks links)
    {
        var languages = view.Languages;
        var folder = $"{issue.Id}/";
        ImmutableArray<HtmlScope> scopes =
        [
            .. languages.Select(language => new HtmlScope(
                language,
                topHeading: 3,
                target => links.Resolve(target, folder: "", view.FileName),
                imageFolder: "",
                context.Diagnostics)),
        ];
        var model = PageFrame.Compose(
            context.Publication,
            folder,
            view,
            Lines.Plain(issue.Title, languages[0]),
            issue.Note is [var opening, ..] ? opening.PlainText(languages[0]) : "");
        model["issue"] = new Model
        {
            ["iso_date"] = Dates.Iso(issue.Date),
            ["numbers"] = Model.List(languages.Select(l => Model.Said(l, Dates.SayNumber(issue, l)))),
            ["datelines"] = Dates.WriteDatelines(issue, languages),
            ["titles"] = Lines.Write(issue.Title, scopes),
            ["subtitles"] = Lines.Write(issue.Subtitle, scopes),
            ["note_headings"] = Lines.Write(issue.NoteHeading, scopes),
            ["has_note"] = !issue.Note.IsEmpty,
            ["note"] = WriteNote(issue, view, scopes, context.Publication.SourceLanguage),
            ["credits"] = Lines.Write(issue.Credit, scopes),
        };
        model["speeches"] = Model.List(issue.Speeches.Select(speech => SpeechEntry.Describe(speech, issueFolder: "", view)));
        model["downloads"] = Model.List(context.Downloads
            .Where(download => download.IssueId == issue.Id)
            .Select(download => Describe(download, languages)));
        model["data"] = Model.List(Data(context.Publication, issue));
        model["checksums"] = IssueExports.ChecksumsName;

        // Written last: by now every line and passage of the page has called its notes.
        model["has_footnotes"] = scopes.Any(scope => !scope.Footnotes.IsEmpty);
        model["footnotes"] = SpeechPage.WriteFootnotes(scopes);
        model["previous"] = Model.List(context.Neighbours.Before(issue, "../", view));
        model["next"] = Model.List(context.Neighbours.After(issue, "../", view));
        StructuredData.Put(model, StructuredData.OfIssue(context.Publication, issue, view));
        return new Page(folder + view.FileName, "issue", model);
    }

    private static Markup WriteNote(
        Issue issue, PageView view, ImmutableArray<HtmlScope> scopes, Language source)
    {
        var html = new HtmlBuilder();
        var original = view.IsParallel ? null : $"{source.Primary}.html";
        PassageWriter.Write(html, issue.Note, scopes, source, original);
        return new Markup(html.ToString());
    }

    /// <summary>The issue as data; the language is empty where a file has all.</summary>
    private static IEnumerable<Model> Data(Publication publication, Issue issue) => publication.Languages
        .Select(language => (Name: AkomaNtosoWriter.FileName(issue, language), Format: "Akoma Ntoso", Media: "application/akn+xml", Language: LanguageNames.Of(language), language.Tag))
        .Prepend((Name: IssueExports.JsonName, Format: "JSON", Media: "application/json", Language: "", Tag: ""))
        .Select(file => new Model
        {
            ["href"] = Address.Encode(file.Name),
            ["type"] = file.Media,
            ["format"] = file.Format,
            ["lang"] = file.Tag,
            ["language"] = file.Language,
        });

    private static Model Describe(ArchiveDownload download, ImmutableArray<Language> languages) => new()
    {
        ["file"] = download.FileName,
        ["sha256"] = download.Sha256,
        ["href"] = Address.Encode(download.FileName),
        ["type"] = TypeOf(download).Media,
        ["format"] = TypeOf(download).Name,
        ["labels"] = Model.List(languages.Select(l => Model.Said(l, download.Label.In(l)))),
        ["size"] = FileSize.Say(download.Bytes),
        ["pages"] = download.Pages is not { } pages
            ? Model.List([])
            : Model.List(languages.Select(l => Model.Said(l, SayPages(pages, l)))),
    };

    private static (string Name, string Media) TypeOf(ArchiveDownload download) =>
        System.IO.Path.GetExtension(download.FileName).ToLowerInvariant() switch
        {
            ".pdf" => ("PDF", "application/pdf"),
            ".epub" => ("EPUB", "application/epub+zip"),
            ".docx" => ("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            var other => (other.TrimStart('.').ToUpperInvariant(), "application/octet-stream"),
        };

    private static string SayPages(int pages, Language language) => language.IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{pages}页")
        : string.Create(CultureInfo.InvariantCulture, $"{pages}\u00A0{(pages == 1 ? "page" : "pages")}");
}
