using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Writers.Tests.Word;

/// <summary>Editions in code: a small one, and one with every kind of node, block and running text.</summary>
internal static class Sample
{
    private const string Words =
        "2023年一季度，万州区地区生产总值同比增长4.8%，“开门红”势头良好。工业投资增长44.8%，新签约项目233亿元——其中制造业占六成……"
        + "我们将以《成渝地区双城经济圈建设规划纲要》为引领，抓好10+5+X产业，为全年目标打下基础。";

    private const string EnglishWords =
        "In the first quarter of 2023 the district’s output grew by 4.8 per cent, a “good start” for the whole year. "
        + "Industrial investment rose by 44.8 per cent, and new contracts came to 23.3 billion yuan, six tenths of it in "
        + "manufacturing. Extraordinary responsibilities notwithstanding, infrastructure remains uncharacteristically robust.";

    /// <summary>A picture of two by one pixels.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8AARGAAABf2Af+pXk6LAAAAAElFTkSuQmCC");

    public static ImageResource Image => new("figures/map.png", "image/png", Png, 2000, 1000, 96);

    /// <summary>One headline and two passages, the second not translated.</summary>
    public static Edition Small(Arrangement arrangement = Arrangement.SideBySide)
    {
        var speech = Speech(1, "wanzhou", "万州：“六张清单”见实效", "Wanzhou: Six Lists That Work",
        [
            Passage("wanzhou", "p1", [Para(Text("工业增长"), Strong("44.8%"), Text("。"))], [Para(Text("Industry grew by "), Strong("44.8 per cent"), Text("."))]),
            Passage("wanzhou", "p2", [Para(Text("未译。"))], null),
        ]);
        return Edition(arrangement, [speech], SampleStylesheet.Make());
    }

    /// <summary>One speech of the passages given.</summary>
    public static Edition Of(params ImmutableArray<Passage> passages) =>
        Edition(Arrangement.SideBySide, [Speech(1, "wanzhou", "万州", "Wanzhou", passages)], SampleStylesheet.Make());

    /// <summary>Every kind of node, block and running text.</summary>
    public static Edition Full(
        Arrangement arrangement = Arrangement.SideBySide, ImmutableArray<Language>? languages = null)
    {
        var wanzhou = Speech(1, "wanzhou", "万州：“六张清单”见实效", "Wanzhou: Six Lists That Work", EveryBlock("wanzhou"));
        var yuzhong = Speech(2, "yu-zhong", "渝中：稳住基本盘", "Yuzhong: Steadying the Base", EveryBlock("yu-zhong"));
        return Edition(arrangement, [wanzhou, yuzhong], SampleStylesheet.Make(), languages);
    }

    public static ImmutableArray<Passage> EveryBlock(string text) =>
    [
        Passage(text, "p1", [Para(Text(Words))], [Para(Text(EnglishWords))]),
        Passage(text, "p2", [new Heading(1, [Text("一、抓项目")], SourceSpan.None)], [new Heading(1, [Text("I. Projects")], SourceSpan.None)]),
        Passage(text, "p3", [Para(EveryInline(text, "第一季度"))], [Para(EveryInline(text, "First quarter"))]),
        Passage(text, "p4", [List(null, Words, "其二")], [List(null, EnglishWords, "Second")]),
        Passage(text, "p5", [List(3, "其三", Words)], [List(3, "Third", EnglishWords)]),
        Passage(text, "p6", [Nested(["外一", "内一", "内二", "外二"])], [Nested(["Outer", "Inner", "Inner again", "Outer again"])]),
        Passage(text, "p7", [new Quotation([Para(Text("稳中求进。")), List(1, "引一")], SourceSpan.None)], [new Quotation([Para(Text("Steady progress.")), List(1, "Quoted")], SourceSpan.None)]),
        Passage(text, "p8", [Table("指标", "增速", "主要指标")], [Table("Indicator", "Growth", "Main indicators")]),
        Passage(text, "p9", [Picture("示意图", "万州")], [Picture("A map", "Wanzhou")]),
        Passage(text, "p10", [new ThematicBreak(SourceSpan.None)], [new ThematicBreak(SourceSpan.None)]),
        Passage(text, "p11", [Para(Text("尚未翻译。"))], null),
        Passage(text, "p12", [Para(Text(Words)), Table("甲", "乙", "")], [Para(Text(EnglishWords)), Table("A", "B", "")]),
        Passage(text, "p13", [Para(Text(Words + Words))], [Para(Text(EnglishWords + " " + EnglishWords))]),
    ];

    public static Edition Edition(
        Arrangement arrangement,
        ImmutableArray<Speech> speeches,
        Stylesheet stylesheet,
        ImmutableArray<Language>? shown = null)
    {
        ImmutableArray<Language> languages = [Language.Chinese, Language.English];
        var issue = new Issue(
            "2023-q1", 1, new DateOnly(2023, 4, 12),
            Passage("issue", "title", [Para(Text("首季“开门红”"))], [Para(Text("A Good First Quarter"))]),
            null, null, [], null, speeches, SourceSpan.None);
        var publication = new Publication(
            In("会刊", "Bulletin"), In("某市办公室", "General Office"), languages, new Uri("https://example.org/archive/"),
            [issue], [], [], []);
        return new Edition(
            publication, issue, arrangement, shown ?? languages, stylesheet,
            [Masthead(speeches), .. speeches.Select(s => SpeechSection(s, arrangement, shown ?? languages))],
            [
                Running(RunningPosition.Head, PageSide.Verso, "running-head", [Say("会刊")], [], []),
                Running(RunningPosition.Foot, PageSide.Verso, "running-foot", [new Folio()], [], []),
                Running(RunningPosition.Foot, PageSide.Recto, "running-foot", [], [], [new Folio()]),
            ]);
    }

    public static Passage Passage(string text, string name, ImmutableArray<Block> chinese, ImmutableArray<Block>? english)
    {
        var source = new Rendition(Language.Chinese, chinese, SourceSpan.None);
        return new Passage(
            new PassageId("2023-q1", text, name),
            english is { } blocks ? [source, new Rendition(Language.English, blocks, SourceSpan.None)] : [source]);
    }

    public static Text Text(string characters) => new(characters, SourceSpan.None);

    public static Paragraph Para(params ImmutableArray<Inline> content) => new(content, SourceSpan.None);

    public static Figure Picture(string alternative, string caption) =>
        new(Image, alternative, [Text(caption)], SourceSpan.None) { Number = 1 };

    private static Strong Strong(string characters) => new([Text(characters)], SourceSpan.None);

    private static ImmutableArray<Inline> EveryInline(string text, string start) =>
    [
        Text(start + "“"),
        new Emphasis([Text("强调 stress")], SourceSpan.None),
        new Strong([Text("粗体 bold "), new Emphasis([Text("又强调 both")], SourceSpan.None)], SourceSpan.None),
        Text("”——"),
        new Link(new WebTarget("https://example.org/报告?a=1&b=2"), [Text("网页 web")], SourceSpan.None),
        new Link(new PassageTarget(text, "p1"), [Text("第一段 passage")], SourceSpan.None),
        new Link(new PassageTarget("elsewhere", "p1"), [Text("别处 elsewhere")], SourceSpan.None),
        new Code("dotnet build", SourceSpan.None),
        Ruby("漢字", "hàn", "zì"),
        new Emphasis([Ruby("万州", "Wànzhōu")], SourceSpan.None),
        Ruby("WHO", "世界卫生组织"),
        new LineBreak(SourceSpan.None),
        Text("soft\u00ADhyphen, no\u2011break"),
        new FootnoteReference(Note(text), SourceSpan.None),
        new Remark("never printed", SourceSpan.None),
        Text("。"),
    ];

    /// <summary>One reading, or one a character; Latin ones are pinyin.</summary>
    public static Ruby Ruby(string words, params string[] readings) => new(
        [.. readings.Select((reading, i) => new RubyPair(
            readings.Length == 1 ? words : words[i..(i + 1)], reading,
            reading[0] < '\u0300' ? Language.Pinyin : Language.Chinese, SourceSpan.None, SourceSpan.None))],
        SourceSpan.None);

    private static Footnote Note(string text) => new(
        1,
        [
            Para(Text("注文 note "), new Link(new WebTarget("https://example.org/"), [Text("web")], SourceSpan.None),
                new FootnoteReference(new Footnote(2, [Para(Text("注中注 inner"))], SourceSpan.None), SourceSpan.None)),
            Picture("注中图", "图 " + text),
        ],
        SourceSpan.None);

    private static ListBlock List(int? start, params string[] items) =>
        new(start, [.. items.Select(i => new ListItem([Para(Text(i))], SourceSpan.None))], SourceSpan.None);

    private static ListBlock Nested(string[] words) => new(
        null,
        [
            new ListItem(
                [
                    Para(Text(words[0])),
                    new ListBlock(
                        1,
                        [new ListItem([Para(Text(words[1])), Para(Text(words[1]))], SourceSpan.None), new ListItem([Table(words[2], "1", "")], SourceSpan.None)],
                        SourceSpan.None),
                ],
                SourceSpan.None),
            new ListItem([Para(Text(words[3]))], SourceSpan.None),
        ],
        SourceSpan.None);

    private static Table Table(string first, string second, string caption) => new(
        [ColumnAlignment.Start, ColumnAlignment.End, ColumnAlignment.Center],
        Row(first, second, "X"),
        [Row(first + first + first, "44.8%", "x"), Row(first, "1.14", "y")],
        caption.Length == 0 ? [] : [Text(caption)],
        SourceSpan.None)
    {
        Number = caption.Length == 0 ? null : 1,
    };

    private static TableRow Row(params string[] cells) =>
        new([.. cells.Select(c => new TableCell([Text(c)], SourceSpan.None))], SourceSpan.None);

    private static Speech Speech(int number, string id, string title, string english, ImmutableArray<Passage> passages) => new(
        id, number, new Person("yu", In("余某", "Yu"), null, null, null), null,
        Passage(id, "title", [Para(Text(title))], [Para(Text(english))]), null, passages, SourceSpan.None);

    private static SectionNode Masthead(ImmutableArray<Speech> speeches) => new(
        new("masthead-section"), null,
        [
            Line("masthead-name", Language.Chinese, "会刊", 1, false),
            new RowNode(new("imprint"), [Line("imprint", Language.Chinese, "2023年第1期"), Line("imprint", Language.English, "No. 1"), Line("imprint", Language.Chinese, "4月12日")], SourceSpan.None),
            new RuleNode(new("masthead-rule"), SourceSpan.None),
            new ContentsNode(
                new("contents"),
                [.. speeches.Select(s => new ContentsEntry(s.Id, Line("contents-label", Language.Chinese, $"{s.Number}"), [Line("contents-line", Language.Chinese, s.Title.PlainText(Language.Chinese))], SourceSpan.None))],
                SourceSpan.None),
        ],
        [], false, SourceSpan.None);

    private static SectionNode SpeechSection(Speech speech, Arrangement arrangement, ImmutableArray<Language> languages) => new(
        new("speech"), speech.Id,
        [
            Line("headline", Language.Chinese, speech.Title.PlainText(Language.Chinese), 1, true),
            Line("headline-english", Language.English, speech.Title.PlainText(Language.English), 1, false),
            Line("byline", Language.Chinese, speech.Speaker.Name.In(Language.Chinese)),
            new PassagesNode(new(arrangement == Arrangement.Single ? "stacked" : "parallel"), StyleName.Body, speech.Id, arrangement, languages, speech.Passages, 2, SourceSpan.None),
        ],
        [Running(RunningPosition.Head, PageSide.Recto, "running-head", [], [], [Say(speech.Title.PlainText(Language.Chinese))])],
        true, SourceSpan.None);

    private static LineNode Line(string style, Language language, string words, int? level = null, bool inOutline = false) =>
        new(new(style), level, language, [Text(words)], inOutline, SourceSpan.None);

    private static RunningText Say(string words) => new(Language.Chinese, [Text(words)]);

    private static RunningLine Running(
        RunningPosition position,
        PageSide side,
        string style,
        ImmutableArray<RunningPart> start,
        ImmutableArray<RunningPart> center,
        ImmutableArray<RunningPart> end) => new(position, side, new(style), start, center, end, SourceSpan.None);

    private static Localized<string> In(string chinese, string english) =>
        new([new(Language.Chinese, chinese), new(Language.English, english)]);
}
