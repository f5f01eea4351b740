using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Pages;

/// <summary>The words around the texts: what links, headings and landmarks of the pages are called.</summary>
internal static class ChromeWords
{
    private static readonly ImmutableArray<(string Name, Wording Words)> All =
    [
        ("archive", new("历期", "Back issues")),
        ("bilingual", new("对照", "Side by side")),
        ("breadcrumb", new("所在位置", "You are here")),
        ("contents", new("目录", "Contents")),
        ("downloads", new("下载", "Downloads")),
        ("latest", new("最新一期", "Latest issue")),
        ("next", new("下一篇", "Next")),
        ("note", new("编者按", "Editor’s note")),
        ("notes", new("注释", "Notes")),
        ("pager", new("前后篇", "Previous and next speech")),
        ("previous", new("上一篇", "Previous")),
        ("skip", new("跳到正文", "Skip to the text")),
        ("switch", new("语言", "Language")),
        ("close", new("关闭", "Close")),
        ("glossary", new("文中术语", "Terms in this speech")),
        ("settings", new("显示", "Display")),
        ("size", new("字号", "Text size")),
        ("size_large", new("大", "Large")),
        ("size_largest", new("特大", "Largest")),
        ("size_usual", new("标准", "Usual")),
        ("theme", new("颜色", "Colours")),
        ("theme_auto", new("随系统", "As the system")),
        ("theme_dark", new("深色", "Dark")),
        ("theme_light", new("浅色", "Light")),
        ("no_issues", new("尚无已出刊期。", "No issue has appeared yet.")),
    ];

    /// <summary>Every word in the languages of a page, each marked where it is not the page's own language.</summary>
    public static Model In(ImmutableArray<Language> languages)
    {
        var model = new Model();
        foreach (var (name, words) in All)
            model[name] = Say(words, languages);
        return model;
    }

    /// <summary>Every word in the page's first language alone, for names that are heard and not seen.</summary>
    public static Model Labels(Language language)
    {
        var model = new Model();
        foreach (var (name, words) in All)
            model[name] = words.In(language);
        return model;
    }

    /// <summary>The words in each language that has them, a space between.</summary>
    public static Markup Say(Wording words, ImmutableArray<Language> languages)
    {
        var html = new HtmlBuilder();
        foreach (var language in languages.Select(HtmlWords.Spoken).Distinct())
        {
            if (!html.IsEmpty)
                html.Text(" ");
            html.Element("span", words.In(language), ("lang", language.Tag));
        }

        return new Markup(html.ToString());
    }
}
