using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Pages;

/// <summary>Titles, bylines and places in the languages of a page.</summary>
internal static class Lines
{
    /// <summary>A single line in each language that has it; where none has, in the language that does.</summary>
    public static ImmutableArray<Rendition> Of(Passage? line, ImmutableArray<Language> languages)
    {
        if (line is null)
            return [];
        ImmutableArray<Rendition> found = [.. languages.Select(line.In).OfType<Rendition>()];
        return found.IsEmpty ? line.Renditions[..1] : found;
    }

    /// <summary>The plain words of a line in a language, or in the first that has it.</summary>
    public static string Plain(Passage line, Language language) => PlainText.Of(Of(line, [language])[0].Line);

    /// <summary>A line with its links and notes, as the page's own.</summary>
    public static IReadOnlyList<object?> Write(Passage? line, ImmutableArray<HtmlScope> scopes) =>
        Model.List(Of(line, [.. scopes.Select(scope => scope.Language)])
            .Select(rendition => Model.Said(rendition.Language, LineWriter.Write(rendition.Line, ScopeOf(rendition, scopes)))));

    /// <summary>A line that is itself a link, or stands beside other links.</summary>
    public static IReadOnlyList<object?> WriteUnlinked(Passage? line, ImmutableArray<Language> languages) =>
        Model.List(Of(line, languages)
            .Select(rendition => Model.Said(rendition.Language, LineWriter.WriteUnlinked(rendition.Line, Bare(rendition.Language)))));

    /// <summary>
    /// Who spoke, in each language: the office before the name in Chinese, after it in any other.
    /// An office that is not translated is left out rather than shown in the wrong language.
    /// </summary>
    /// <param name="speech">The speech.</param>
    /// <param name="scopes">One for each language to say it in.</param>
    /// <param name="href">Where the name leads; empty where it leads nowhere.</param>
    public static IReadOnlyList<object?> WriteBylines(Speech speech, ImmutableArray<HtmlScope> scopes, string href = "") =>
        Model.List(scopes.Select(scope =>
        {
            var role = speech.Role?.In(scope.Language);
            return new Model
            {
                ["lang"] = scope.Language.Tag,
                ["name"] = speech.Speaker.Name.In(scope.Language),
                ["href"] = href,
                ["has_role"] = role is not null,
                ["role"] = role is null ? "" : LineWriter.Write(role.Line, scope),
                ["role_first"] = scope.Language.IsChinese,
            };
        }));

    /// <summary>A scope for words without links and notes.</summary>
    public static HtmlScope Bare(Language language) =>
        new(language, topHeading: 2, _ => null, imageFolder: "", new DiagnosticBag());

    /// <summary>
    /// The scope of a rendition's language, or the page's first where the line is shown in a language that the page has not:
    /// its notes then stand with that language's.
    /// </summary>
    private static HtmlScope ScopeOf(Rendition rendition, ImmutableArray<HtmlScope> scopes) =>
        scopes.FirstOrDefault(scope => scope.Language == rendition.Language) ?? scopes[0];
}
