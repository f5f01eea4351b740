using System.Collections.Immutable;
using System.Globalization;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes the marks that call footnotes, and the notes themselves at the end of a page.</summary>
internal static class FootnoteWriter
{
    public static void WriteReference(HtmlBuilder html, FootnoteReference reference, HtmlScope scope)
    {
        var call = scope.Footnotes.Call(reference.Footnote);
        html.Open("sup", ("class", "footnote-reference")).Open(
                "a",
                ("id", call),
                ("href", Fragment.Reference(scope.Footnotes.IdOf(reference.Footnote))),
                ("role", "doc-noteref"),
                ("epub:type", scope.IsBook ? "noteref" : null),
                ("aria-label", HtmlWords.Note(reference.Footnote.Number).In(scope.Language)))
            .Text(reference.Footnote.Number.ToString(CultureInfo.InvariantCulture)).Close("a").Close("sup");
    }

    /// <summary>The notes of every language that has any, each language a list of its own; nothing where there are none.</summary>
    public static void WriteNotes(HtmlBuilder html, ImmutableArray<HtmlScope> scopes)
    {
        foreach (var scope in scopes)
        {
            if (scope.Footnotes.IsEmpty)
                continue;
            html.Open("ol", ("class", "footnotes"), ("lang", scope.Language.Tag)).Line();
            WriteNotes(html, scope);
            html.Close("ol").Line();
        }
    }

    private static void WriteNotes(HtmlBuilder html, HtmlScope scope)
    {
        var written = new SortedDictionary<int, (Footnote Note, HtmlBuilder Content)>();

        // A note may itself call a note, so its words are written until no call is new; only then are all ways back known.
        while (scope.Footnotes.Notes.FirstOrDefault(note => !written.ContainsKey(note.Number)) is { } next)
        {
            var content = new HtmlBuilder();
            written.Add(next.Number, (next, content));
            BlockWriter.WriteAll(content, next.Content, scope);
        }

        foreach (var (number, (note, content)) in written)
        {
            html.Open(
                "li",
                ("id", scope.Footnotes.IdOf(note)),
                ("value", number.ToString(CultureInfo.InvariantCulture))).Line();
            html.Append(content);
            WriteWaysBack(html, note, scope);
            html.Close("li").Line();
        }
    }

    private static void WriteWaysBack(HtmlBuilder html, Footnote note, HtmlScope scope)
    {
        html.Open("p", ("class", "ways-back"));
        var calls = scope.Footnotes.CallsOf(note);
        for (var i = 0; i < calls.Length; i++)
        {
            html.Element(
                "a",
                "↩",
                ("href", Fragment.Reference(calls[i])),
                ("role", "doc-backlink"),
                ("aria-label", HtmlWords.WayBack(note.Number, i + 1).In(scope.Language)));
        }

        html.Close("p").Line();
    }
}
