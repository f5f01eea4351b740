using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>
/// Writes passages, each a row with its languages side by side in reading order, or in one language alone.
/// A passage without a rendition in a language says so in its place, so that rows stay level and nothing is silently missing.
/// </summary>
internal static class PassageWriter
{
    /// <param name="html">Takes the passages.</param>
    /// <param name="passages">The passages of one text.</param>
    /// <param name="scopes">One for each language to show, in order.</param>
    /// <param name="source">The language that the text was written in.</param>
    /// <param name="original">The page that shows the source language where this one does not, or null.</param>
    /// <param name="writeAfter">Writes what stands under a passage's words in a language, where there is anything.</param>
    public static void Write(
        HtmlBuilder html,
        ImmutableArray<Passage> passages,
        ImmutableArray<HtmlScope> scopes,
        Language source,
        string? original,
        Action<HtmlBuilder, Passage, Language>? writeAfter = null)
    {
        var number = 0;
        foreach (var passage in passages)
        {
            var id = Fragment.Of(passage.Id.Name);
            html.Open("div", ("class", "passage"), ("id", id)).Line();
            foreach (var scope in scopes)
                scope.Glosses?.Enter(passage);
            if (passage.SharedFigure([.. scopes.Select(scope => scope.Language)]) is { } figures)
            {
                FigureWriter.WriteShared(html, [.. figures.Zip(scopes, (shared, scope) => (shared.Figure, scope))]);
                foreach (var scope in scopes)
                    writeAfter?.Invoke(html, passage, scope.Language);
            }
            else
            {
                foreach (var scope in scopes)
                {
                    html.Open("div", ("class", "rendition"), ("lang", scope.Language.Tag)).Line();
                    WriteRendition(html, passage, scope, source, original is null ? null : original + Fragment.Reference(id));
                    writeAfter?.Invoke(html, passage, scope.Language);
                    html.Close("div").Line();
                }
            }

            WritePermalink(html, id, ++number, scopes[0].Language);
            html.Close("div").Line();
        }
    }

    private static void WriteRendition(
        HtmlBuilder html, Passage passage, HtmlScope scope, Language source, string? original)
    {
        if (passage.In(scope.Language) is { } rendition)
        {
            BlockWriter.WriteAll(html, rendition.Blocks, scope);
            if (rendition.IsOutdated)
                html.Element("p", HtmlWords.Outdated.In(scope.Language), ("class", "state"), ("lang", HtmlWords.Spoken(scope.Language).Tag)).Line();
        }
        else if (scope.Language == source)
            WriteGap(html, HtmlWords.WithoutSource.In(scope.Language), scope, null);
        else
            WriteGap(html, HtmlWords.Untranslated.In(scope.Language), scope, passage.In(source) is null ? null : original);
    }

    private static void WriteGap(HtmlBuilder html, string words, HtmlScope scope, string? original)
    {
        html.Open("p", ("class", "untranslated"), ("lang", HtmlWords.Spoken(scope.Language).Tag)).Text(words);
        if (original is not null)
            html.Text(" ").Element("a", HtmlWords.ReadOriginal.In(scope.Language), ("href", original));
        html.Close("p").Line();
    }

    private static void WritePermalink(HtmlBuilder html, string id, int number, Language language) =>
        html.Element(
            "a",
            "¶",
            ("class", "permalink"),
            ("href", Fragment.Reference(id)),
            ("lang", HtmlWords.Spoken(language).Tag),
            ("aria-label", HtmlWords.Permalink(number).In(language))).Line();
}
