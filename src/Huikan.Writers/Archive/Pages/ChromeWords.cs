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
        ("note", new("编者按", "Editor’s note")),
        ("notes", new("注释", "Notes")),
        ("pager", new("前后篇", "Previous and next speech")),
        ("search", new("搜索", "Search")),
        ("skip", new("跳到正文", "Skip to the text")),
        ("switch", new("语言", "Language")),
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
        ("pager_issues", new("前后期", "Previous and next issue")),
        ("sections", new("栏目", "Sections")),
        ("topics", new("主题", "Topics")),
        ("years", new("年份", "Years")),
        ("moved", new("此页已移往", "This page has moved to")),
        ("not_found", new("没有此页", "There is no such page")),
        ("not_found_hint", new("地址也许写错了，或者此页从未存在。可从下面找起：", "The address may be misspelt, or there never was such a page. These lead on:")),
        ("cite", new("引用本文", "Cite this speech")),
        ("cite_passage", new("引用第{n}段", "Cite passage {n}")),
        ("copy", new("复制", "Copy")),
        ("copied", new("已复制", "Copied")),
        ("copy_failed", new("浏览器不允许复制，请手动选取。", "The browser does not allow copying; please select the text.")),
        ("link", new("链接", "Link")),
        ("close", new("关闭", "Close")),
        ("files", new("文献管理软件用", "For reference managers")),
        ("data", new("数据", "Data")),
        ("checksums", new("校验和（SHA-256）", "Checksums (SHA-256)")),
        ("checksums_hint", new("在下载文件所在的文件夹中核对：", "To check the files where you have put them:")),
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
