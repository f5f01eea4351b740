using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Archive;

/// <summary>What every page has: its head, the bulletin's name, and the words of its chrome.</summary>
internal static class PageFrame
{
    /// <param name="publication">The archive.</param>
    /// <param name="path">The page's path.</param>
    /// <param name="languages">The page's languages; the first is the document's.</param>
    /// <param name="title">The title in the window's bar, without the bulletin's name.</param>
    /// <param name="description">A sentence or two for search results; empty where there is none.</param>
    /// <param name="alternates">Other pages with the same text: language tag and address beside this page.</param>
    public static Model Compose(
        Publication publication,
        string path,
        ImmutableArray<Language> languages,
        string title,
        string description,
        ImmutableArray<(string Language, string FileName)> alternates)
    {
        var language = languages[0];
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return new Model
        {
            ["page"] = new Model
            {
                ["lang"] = language.Tag,
                ["title"] = title,
                ["description"] = Shorten(description, language),
                ["root"] = string.Concat(Enumerable.Repeat("../", path.Count(character => character == '/'))),
                ["canonical"] = Absolute(publication, path) ?? "",
                ["alternates"] = Model.List(alternates.Select(alternate => new Model
                {
                    ["lang"] = alternate.Language,
                    ["href"] = Absolute(publication, folder + alternate.FileName) ?? alternate.FileName,
                })),
            },
            ["site"] = new Model
            {
                ["name"] = publication.Title.In(language),
                ["titles"] = Say(publication.Title, languages),
                ["publishers"] = Say(publication.Publisher, languages),
            },
            ["words"] = ChromeWords.In(languages),
            ["labels"] = ChromeWords.Labels(language),
        };
    }

    /// <summary>A value in each of the languages that has it; where none has, in whatever language it is said.</summary>
    private static IReadOnlyList<object?> Say(Localized<string> value, ImmutableArray<Language> languages)
    {
        var said = languages.Where(language => value[language] is not null).Select(language => (language, value[language]!));
        var list = said.DefaultIfEmpty((value.Values[0].Key, value.Values[0].Value));
        return Model.List(list.Select(entry => Model.Said(entry.Item1, entry.Item2)));
    }

    private static string? Absolute(Publication publication, string path) =>
        publication.BaseUrl is null ? null : new Uri(publication.BaseUrl, Address.Encode(path)).AbsoluteUri;

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
