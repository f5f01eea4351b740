using System.Collections.Immutable;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Html;

namespace Huikan.Writers.Epub;

/// <summary>Writes the texts of a book's pages: lines, passages each followed by its translation, and notes.</summary>
internal static class BookText
{
    /// <summary>A line in every language of the page that has it, each on a line of its own.</summary>
    public static void WriteLine(HtmlBuilder html, string element, string name, Passage? line, ImmutableArray<HtmlScope> scopes)
    {
        if (line is null)
            return;
        html.Open(element, ("class", name));
        foreach (var rendition in Lines.Of(line, [.. scopes.Select(scope => scope.Language)]))
        {
            var scope = scopes.FirstOrDefault(scope => scope.Language == rendition.Language) ?? scopes[0];
            html.Open("span", ("class", "line"), ("lang", rendition.Language.Tag));
            InlineWriter.WriteAll(html, rendition.Line, scope);
            html.Close("span").Line();
        }

        html.Close(element).Line();
    }

    /// <summary>Who spoke: the office before the name in Chinese, after it in any other language.</summary>
    public static void WriteByline(HtmlBuilder html, Speech speech, HtmlScope scope)
    {
        var role = speech.Role?.In(scope.Language);
        html.Open("p", ("class", "byline"), ("lang", scope.Language.Tag));
        if (role is not null && scope.Language.IsChinese)
        {
            InlineWriter.WriteAll(html, role.Line, scope);
            html.Text("　");
        }

        html.Element("span", speech.Speaker.Name.In(scope.Language), ("class", "name"));
        if (role is not null && !scope.Language.IsChinese)
        {
            html.Text(", ");
            InlineWriter.WriteAll(html, role.Line, scope);
        }

        html.Close("p").Line();
    }

    public static void WritePassages(
        HtmlBuilder html, ImmutableArray<Passage> passages, ImmutableArray<HtmlScope> scopes, Language source)
    {
        foreach (var passage in passages)
        {
            html.Open("div", ("class", "passage"), ("id", Fragment.Of(passage.Id.Name))).Line();
            if (passage.SharedFigure([.. scopes.Select(scope => scope.Language)]) is { } figures)
            {
                FigureWriter.WriteShared(html, [.. figures.Zip(scopes, (shared, scope) => (shared.Figure, scope))]);
            }
            else
            {
                foreach (var scope in scopes)
                    WriteRendition(html, passage, scope, source);
            }

            html.Close("div").Line();
        }
    }

    /// <summary>The notes that the page has called, each in an element of its own that readers show where it is called.</summary>
    public static void WriteNotes(HtmlBuilder html, ImmutableArray<HtmlScope> scopes)
    {
        if (scopes.All(scope => scope.Footnotes.IsEmpty))
            return;
        html.Open("section", ("class", "notes")).Line();
        foreach (var scope in scopes)
            WriteNotes(html, scope);
        html.Close("section").Line();
    }

    private static void WriteRendition(HtmlBuilder html, Passage passage, HtmlScope scope, Language source)
    {
        html.Open("div", ("class", "rendition"), ("lang", scope.Language.Tag)).Line();
        if (passage.In(scope.Language) is { } rendition)
        {
            BlockWriter.WriteAll(html, rendition.Blocks, scope);
        }
        else
        {
            var words = scope.Language == source ? HtmlWords.WithoutSource : HtmlWords.Untranslated;
            html.Element("p", words.In(scope.Language), ("class", "untranslated"), ("lang", HtmlWords.Spoken(scope.Language).Tag)).Line();
        }

        html.Close("div").Line();
    }

    private static void WriteNotes(HtmlBuilder html, HtmlScope scope)
    {
        // A note may itself call a note, so its words are written until no call is new; only then are all ways back known.
        var written = new SortedDictionary<int, (Footnote Note, HtmlBuilder Content)>();
        while (scope.Footnotes.Notes.FirstOrDefault(note => !written.ContainsKey(note.Number)) is { } next)
        {
            var content = new HtmlBuilder();
            written.Add(next.Number, (next, content));
            BlockWriter.WriteAll(content, next.Content, scope);
        }

        foreach (var (number, (note, content)) in written)
        {
            html.Open("aside", ("epub:type", "footnote"), ("role", "doc-footnote"), ("id", scope.Footnotes.IdOf(note)), ("lang", scope.Language.Tag)).Line()
                .Open("p", ("class", "note-number")).Element(
                    "a",
                    number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ("href", Fragment.Reference(scope.Footnotes.CallsOf(note)[0])),
                    ("role", "doc-backlink"),
                    ("aria-label", HtmlWords.WayBack(number, 1).In(scope.Language)))
                .Close("p").Line()
                .Append(content)
                .Close("aside").Line();
        }
    }
}
