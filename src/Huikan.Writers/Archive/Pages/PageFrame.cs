using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Archive.Pages;

/// <summary>What every page has: its head, the bulletin's name, the way to its other faces, and the words of its chrome.</summary>
internal static class PageFrame
{
    /// <param name="publication">The archive.</param>
    /// <param name="folder">The page's folder, ending in <c>/</c>; empty at the top.</param>
    /// <param name="view">Which of the page's faces it is; its first language is the document's.</param>
    /// <param name="title">The title in the window's bar, without the bulletin's name.</param>
    /// <param name="description">A sentence or two for search results; empty where there is none.</param>
    public static Model Compose(Publication publication, string folder, PageView view, string title, string description)
    {
        var language = view.Languages[0];
        var views = PageView.Of(publication);
        return new Model
        {
            ["page"] = new Model
            {
                ["lang"] = language.Tag,
                ["title"] = title,
                ["description"] = Shorten(description, language),
                ["root"] = string.Concat(Enumerable.Repeat("../", folder.Count(character => character == '/'))),
                ["file"] = view.FileName,
                ["parallel"] = view.IsParallel,
                ["canonical"] = Absolute(publication, folder, view) ?? "",
                ["alternates"] = Model.List(views.Length < 2 ? [] : views.Select(other => new Model
                {
                    // The page with all languages is the one for readers of any other (W3C, x-default).
                    ["lang"] = other.IsParallel ? "x-default" : other.Languages[0].Tag,
                    ["href"] = Absolute(publication, folder, other) ?? other.FileName,
                })),
            },
            ["site"] = new Model
            {
                ["name"] = publication.Title.In(language),
                ["titles"] = Say(publication.Title, view.Languages),
                ["publishers"] = Say(publication.Publisher, view.Languages),
            },
            ["views"] = Model.List(views.Length < 2 ? [] : views.Select(other => Describe(other, view))),
            ["words"] = view.Words,
            ["labels"] = view.Labels,
        };
    }

    private static Model Describe(PageView view, PageView current) => new()
    {
        ["href"] = view.FileName,
        ["lang"] = view.Languages[0].Tag,
        ["name"] = view.IsParallel
            ? ChromeWords.Say(new Wording("对照", "Side by side"), current.Languages[..1])
            : LanguageNames.Of(view.Languages[0]),
        ["parallel"] = view.IsParallel,
        ["current"] = view == current,
    };

    /// <summary>A value in each of the languages that has it; where none has, in whatever language it is said.</summary>
    private static IReadOnlyList<object?> Say(Localized<string> value, ImmutableArray<Language> languages)
    {
        var said = languages.Where(language => value[language] is not null).Select(language => (language, value[language]!));
        var list = said.DefaultIfEmpty((value.Values[0].Key, value.Values[0].Value));
        return Model.List(list.Select(entry => Model.Said(entry.Item1, entry.Item2)));
    }

    /// <summary>The page's one address on the web: a folder's own page is the folder. Null where the archive has no place there.</summary>
    private static string? Absolute(Publication publication, string folder, PageView view) => publication.BaseUrl is null
        ? null
        : new Uri(publication.BaseUrl, Address.Encode(folder + (view.FileName == PageView.Index ? "" : view.FileName))).AbsoluteUri;

    /// <summary>Search engines show some 160 Latin or 80 Chinese characters.</summary>
    private static string Shorten(string text, Language language)
    {
        var limit = language.IsChinese ? 80 : 160;
        text = text.Replace('\n', ' ');
        if (text.Length <= limit)
            return text;
        var end = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return text[..end].TrimEnd() + "…";
    }
}
