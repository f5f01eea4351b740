using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Html;

namespace Huikan.Writers.Epub;

/// <summary>The pages of a book: the cover, the opening with the editor's note, a page a speech, and the contents.</summary>
internal static class BookPages
{
    public static ReadOnlyMemory<byte> Cover(Book book)
    {
        var html = new HtmlBuilder()
            .Open("img", ("class", "cover"), ("src", CoverImage.Name), ("alt", CoverImage.Describe(book))).Line();
        return BookPage.Write(book.Language, book.Publication.Title.In(book.Language), "cover", html);
    }

    public static ReadOnlyMemory<byte> Opening(Book book, DiagnosticBag diagnostics)
    {
        var issue = book.Issue;
        var scopes = book.Scopes(diagnostics);
        var html = new HtmlBuilder().Open("header", ("class", "issue-head")).Line();
        BookText.WriteLine(html, "h1", "title", issue.Title, scopes);
        BookText.WriteLine(html, "p", "subtitle", issue.Subtitle, scopes);
        html.Open("p", ("class", "dateline"));
        foreach (var language in book.Languages)
            html.Element("span", $"{Dates.SayNumber(issue, language)} · {Dates.Say(issue.Date, language)}", ("class", "line"), ("lang", language.Tag)).Line();
        html.Close("p").Line().Close("header").Line();
        if (!issue.Note.IsEmpty)
        {
            html.Open("section", ("epub:type", "foreword"), ("role", "doc-foreword"), ("class", "note")).Line();
            BookText.WriteLine(html, "h2", "label", issue.NoteHeading, scopes);
            BookText.WritePassages(html, issue.Note, scopes, book.Publication.SourceLanguage);
            html.Close("section").Line();
        }

        BookText.WriteLine(html, "p", "credit", issue.Credit, scopes);
        BookText.WriteNotes(html, scopes);
        return BookPage.Write(book.Language, Lines.Plain(issue.Title, book.Language), "frontmatter", html);
    }

    public static ReadOnlyMemory<byte> Speech(Book book, int index, DiagnosticBag diagnostics)
    {
        var speech = book.Issue.Speeches[index];
        var scopes = book.Scopes(diagnostics);
        var html = new HtmlBuilder()
            .Open("section", ("epub:type", "chapter"), ("role", "doc-chapter"), ("aria-labelledby", "page-title")).Line()
            .Open("header", ("class", "speech-head")).Line()
            .Element("p", FormattableString.Invariant($"{speech.Number}"), ("class", "number"), ("aria-hidden", "true")).Line()
            .Open("div", ("id", "page-title")).Line();
        BookText.WriteLine(html, "h1", "title", speech.Title, scopes);
        html.Close("div").Line();
        foreach (var scope in scopes)
            BookText.WriteByline(html, speech, scope);
        html.Close("header").Line();
        BookText.WritePassages(html, speech.Passages, scopes, book.Publication.SourceLanguage);
        BookText.WriteNotes(html, scopes);
        html.Close("section").Line();
        return BookPage.Write(book.Language, Lines.Plain(speech.Title, book.Language), "bodymatter", html);
    }

    public static ReadOnlyMemory<byte> Navigation(Book book)
    {
        var html = new HtmlBuilder().Open("nav", ("epub:type", "toc"), ("role", "doc-toc"), ("id", "toc")).Line();
        html.Element("h1", BookWords.Contents.In(book.Language), ("lang", HtmlWords.Spoken(book.Language).Tag)).Line().Open("ol").Line();
        Entry(html, book, Book.Opening, book.Issue.Title);
        for (var i = 0; i < book.Issue.Speeches.Length; i++)
            Entry(html, book, Book.PageOf(i), book.Issue.Speeches[i].Title);
        html.Close("ol").Line().Close("nav").Line()
            .Open("nav", ("epub:type", "landmarks"), ("hidden", "hidden"), ("aria-label", BookWords.Landmarks.In(book.Language))).Line()
            .Open("ol").Line();
        Landmark(html, "cover", "cover.xhtml", BookWords.Cover.In(book.Language));
        Landmark(html, "toc", "nav.xhtml", BookWords.Contents.In(book.Language));
        Landmark(html, "bodymatter", book.Issue.Speeches.IsEmpty ? Book.Opening : Book.PageOf(0), BookWords.Start.In(book.Language));
        html.Close("ol").Line().Close("nav").Line();
        return BookPage.Write(book.Language, BookWords.Contents.In(book.Language), "frontmatter", html);
    }

    private static void Entry(HtmlBuilder html, Book book, string page, Passage title)
    {
        html.Open("li").Open("a", ("href", page));
        foreach (var rendition in Lines.Of(title, book.Languages))
        {
            html.Open("span", ("class", "line"), ("lang", rendition.Language.Tag));
            InlineWriter.WriteAll(html, Unlinked.Of(rendition.Line), Lines.Bare(rendition.Language));
            html.Close("span").Text(" ");
        }

        html.Close("a").Close("li").Line();
    }

    private static void Landmark(HtmlBuilder html, string type, string page, string words) =>
        html.Open("li").Element("a", words, ("epub:type", type), ("href", page)).Close("li").Line();
}
