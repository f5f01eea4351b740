using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>The words that the HTML writer adds to a text: names for readers who hear the page, and what is said of a gap.</summary>
internal static class HtmlWords
{
    public static Wording Table => new("表格", "Table");

    public static Wording Untranslated => new("此段尚无译文。", "This passage has not been translated yet.");

    public static Wording WithoutSource => new("此段无原文。", "This passage has no original.");

    public static Wording Outdated => new("原文此后有改动，译文未及更新。", "Translation of an earlier version: the original has changed since.");

    public static Wording ReadOriginal => new("看原文", "Read the original");

    public static Wording Note(int number) => new($"注释{number}", $"Note {number}");

    public static Wording WayBack(int number, int call) => call == 1
        ? new($"回到注释{number}的正文", $"Back to the text of note {number}")
        : new($"回到注释{number}的正文（第{call}处）", $"Back to the text of note {number}, call {call}");

    public static Wording WayBackToTerm(string words) => new($"回到正文中的“{words}”", $"Back to “{words}” in the text");

    public static Wording Permalink(int number) => new($"第{number}段的链接", $"Link to passage {number}");

    /// <summary>The words for a reader of a language: Chinese for Chinese, English for any other.</summary>
    public static string In(this Wording wording, Language language) =>
        language.IsChinese ? wording.Chinese : wording.English;

    /// <summary>The language that <see cref="In"/> answers in.</summary>
    public static Language Spoken(Language language) => language.IsChinese ? language : Language.English;
}
