using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Templates.Tests;

/// <summary>A small bilingual issue: one speech with everything, one with as little as may be.</summary>
internal static class SamplePublication
{
    private static readonly SourceFile File = new("content/issue.zh.md", "author's words\n");

    public static ImmutableArray<Language> Both { get; } = [Language.Chinese, Language.English];

    public static Issue Issue { get; } = new(
        "2023-q1",
        1,
        new DateOnly(2023, 4, 23),
        Line("issue", "title", "发展工作会议发言摘编", "Remarks at the Work Conference"),
        Line("issue", "subtitle", "第一季度", "First quarter"),
        Line("issue", "heading", "编者按", "Editor’s Note"),
        [Line("issue", "p1", "四月二十三日，会议召开。", "The conference met on 23 April.")],
        Line("issue", "credit", "本刊综合整理", "Compiled by the editors"),
        [
            new Speech(
                "wanzhou",
                1,
                new Person("yu-huiwen", Words("于会文", "Yu Huiwen"), "Yu", "Huiwen", null),
                new Place("wanzhou", Words("万州区", "Wanzhou District"), Words("万州", "Wanzhou")),
                Line("wanzhou", "title", "拼经济 <抓> & {{ 发展 }}", "Fighting for <Growth> & {{ more }}"),
                Line("wanzhou", "role", "万州区委书记", "Party Secretary of Wanzhou"),
                [
                    Passage("wanzhou", "p1", span => new Heading(1, [new Text("一", span)], span), span => new Heading(1, [new Text("One", span)], span)),
                    Line("wanzhou", "p2", "一季度增长5.6%。", "First-quarter growth reached 5.6 percent."),
                ],
                default),
            new Speech(
                "guest",
                2,
                new Person("guest", Words("张“三”<b>", "Zhang San <b>&amp;"), null, null, null),
                null,
                Line("guest", "title", "几点体会", "A Few Thoughts"),
                null,
                [Line("guest", "p1", "谢谢大家。", "Thank you.")],
                default),
        ],
        default);

    public static Publication Publication { get; } = new(
        Words("会刊", "Meeting Bulletin"),
        Words("市政府办公厅", "General Office"),
        Both,
        null,
        [Issue],
        [],
        [],
        []);

    public static Localized<string> Words(string chinese, string english) =>
        new([new(Language.Chinese, chinese), new(Language.English, english)]);

    public static Passage Line(string text, string name, string chinese, string? english) => Passage(
        text,
        name,
        span => new Paragraph([new Text(chinese, span)], span),
        english is null ? null : span => new Paragraph([new Text(english, span)], span));

    private static Passage Passage(
        string text, string name, Func<SourceSpan, Block> chinese, Func<SourceSpan, Block>? english)
    {
        var span = File.Span(0, 6);
        var source = new Rendition(Language.Chinese, [chinese(span)], span);
        return new Passage(
            new PassageId("2023-q1", text, name),
            english is null ? [source] : [source, new Rendition(Language.English, [english(span)], span)]);
    }
}
