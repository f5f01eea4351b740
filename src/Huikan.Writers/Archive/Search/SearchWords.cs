using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Search;

/// <summary>What the page of the search says, and its script with it: <c>{n}</c> stands for a number.</summary>
internal static class SearchWords
{
    private static readonly ImmutableArray<(string Name, Wording Words)> All =
    [
        ("hint", new(
            "汉字、英文、拼音或首字母均可：如“柑橘”“industry”“yhw”。",
            "Chinese, English, pinyin or its initials: 柑橘, industry, yhw.")),
        ("year", new("年份", "Year")),
        ("speaker", new("发言人", "Speaker")),
        ("place", new("地方", "Place")),
        ("submit", new("搜索", "Search")),
        ("results", new("搜索结果", "Results")),
        ("found", new("找到 {n} 条结果。", "{n} results.")),
        ("found_one", new("找到 1 条结果。", "1 result.")),
        ("found_up_to", new("至多 {n} 条结果。", "Up to {n} results.")),
        ("none", new("没有找到。请换一个词，或放宽条件。", "Nothing found. Try another word, or fewer conditions.")),
        ("some", new("没有一处各词俱全；以下含其中一部分。", "Nothing holds all the words; these hold some of them.")),
        ("common", new("这个字太常见，请再加一个字。", "This character is too common; add another.")),
        ("wait", new("正在搜索……", "Searching…")),
        ("failed", new("索引没有读到，请重新载入本页。", "The index could not be read. Please load the page again.")),
        ("more", new("更多结果", "More results")),
        ("no_script", new(
            "搜索需要 JavaScript。不用它，可按期查阅：",
            "The search needs JavaScript. Without it, the issues lead to every text:")),
    ];

    /// <summary>Every word in the languages of a page.</summary>
    public static Model In(ImmutableArray<Language> languages)
    {
        var model = new Model();
        foreach (var (name, words) in All)
            model[name] = ChromeWords.Say(words, languages);
        return model;
    }

    /// <summary>No condition: the first choice of each list, where no markup can be.</summary>
    public static string Any(ImmutableArray<Language> languages) =>
        string.Join(' ', languages.Select(language => new Wording("不限", "Any").In(language)).Distinct());
}
