using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Archive.Finding;

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
                ["root"] = Address.RootOf(folder),
                ["file"] = view.FileName,
                ["parallel"] = view.IsParallel,
                ["canonical"] = PageAddress.Absolute(publication, folder, view) ?? "",
                ["alternates"] = Model.List(views.Length < 2 ? [] : views.Select(other => new Model
                {
                    ["lang"] = other.HrefLang,
                    ["href"] = PageAddress.Absolute(publication, folder, other) ?? other.FileName,
                })),

                // What machines read; a page that says more puts it in their place.
                ["type"] = "website",
                ["locale"] = LocaleOf(language),
                ["has_structured"] = false,
                ["structured"] = new Markup(""),
                ["card"] = "",
                ["refresh"] = "",
                ["indexed"] = true,
                ["feeds"] = Feeds.WriteLinks(publication, folder, view),
            },
            ["site"] = new Model
            {
                ["name"] = publication.Title.In(language),
                ["titles"] = Say(publication.Title, view.Languages),
                ["publishers"] = Say(publication.Publisher, view.Languages),
            },
            ["views"] = Model.List(views.Length < 2 ? [] : views.Select(other => Describe(other, view))),
            ["sections"] = Section.WriteLinks(publication, folder, view),
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

    /// <summary>The language as Open Graph names it, with a territory; empty where none is known.</summary>
    private static string LocaleOf(Language language) => language.Tag switch
    {
        "zh" or "zh-Hans" => "zh_CN",
        "zh-Hant" => "zh_TW",
        "en" => "en_GB",
        _ => "",
    };

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
