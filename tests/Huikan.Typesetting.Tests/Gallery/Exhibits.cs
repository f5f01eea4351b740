using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Typesetting.Tests.Gallery;

/// <summary>The rules of paragraphs, one exhibit each.</summary>
internal static class Exhibits
{
    private const string NotFirst = "、，；：。！？”’》）—…·%";
    private const string NotLast = "“‘《（";

    public static ImmutableArray<Exhibit> All { get; } =
    [
        new(
            "kinsoku",
            "行首行尾禁则",
            "What may not begin or end a line",
            "GB/T 15834—2011, 5.1.10; CLREQ 3.1.3. On the left every line takes what it holds: a closing mark begins one line, and the percent sign, cut from its number, another.",
            Language.Chinese,
            "会议学习了《规划纲要》，指出：“要坚持高质量发展，GDP增长6.8%，好！”大家都同意。",
            10,
            g => (g.IsFirst && NotFirst.Contains(g.Character, StringComparison.Ordinal)) || (g.IsLast && NotLast.Contains(g.Character, StringComparison.Ordinal))
                || (g.IsFirst && char.IsAsciiLetterOrDigit(g.Character) && g.Character is not ('G' or '6'))),
        new(
            "trim",
            "标点挤压",
            "Marks that meet, and marks at a line's edge",
            "CLREQ 3.1.6. A full-width mark is half white: two that meet take an em and a half, one at a line's edge half an em. `text-spacing-trim: space-all` is on the left.",
            Language.Chinese,
            "“十四五”规划（《纲要》）提出：“人民至上。”大会通过了。",
            11,
            g => "”）》：。“（《".Contains(g.Character, StringComparison.Ordinal))
        {
            Without = style => style with { TextSpacingTrim = TextSpacingTrim.SpaceAll },
        },
        new(
            "autospace",
            "汉字与西文间距",
            "Between Han and Latin",
            "CLREQ 3.1.10. A quarter of an em, and no character: copied text has no space. `text-autospace: no-autospace` is on the left.",
            Language.Chinese,
            "推进AI赋能，建成5G基站233个，增长7.8%以上。",
            12,
            g => (IsHan(g.Character) && IsLatin(g.After)) || (IsLatin(g.Character) && IsHan(g.After)))
        {
            Without = style => style with { TextAutospace = TextAutospace.NoAutospace },
        },
        new(
            "justify",
            "两端对齐",
            "Justification",
            "CLREQ 3.1.9. Marks give way first, in the order of the standard, then the white between Han and Latin grows, then all gaps alike. `text-align: start` is on the left.",
            Language.Chinese,
            "各位代表：过去一年，全区生产总值增长6.2%，民生支出占八成以上，人民生活更好。",
            11.5,
            g => g.IsLast && !g.IsOnLastLine)
        {
            Indent = 2,
            Without = style => style with { TextAlign = TextAlign.Start },
        },
        new(
            "levels",
            "断行严格程度",
            "Levels of line breaking",
            "`line-break`: `loose` on the left lets a line begin with a dash, an interpunct, a percent sign; `strict` on the right does not.",
            Language.Chinese,
            "昨天下午大家参观达·芬奇的绘画艺术展览——很好。",
            9,
            g => g.IsFirst && "·—".Contains(g.Character, StringComparison.Ordinal))
        {
            Without = style => style with { LineBreak = LineBreakStrictness.Loose },
            With = style => style with { LineBreak = LineBreakStrictness.Strict },
        },
        new(
            "hanging",
            "标点悬挂",
            "Hanging punctuation",
            "CSS Text 3, 8.2. With `hanging-punctuation: allow-end` a stop or comma for which a line has no room stands outside it.",
            Language.Chinese,
            "建设平安万州，加强治理。",
            6,
            g => g.Character is '，' or '。')
        {
            Without = style => style with { HangingPunctuation = HangingPunctuation.None },
            With = style => style with { HangingPunctuation = HangingPunctuation.AllowEnd },
        },
        new(
            "lone-character",
            "孤字",
            "No last line of one character",
            "A paragraph's last line has two characters beside its mark at least; the lines before it give one up.",
            Language.Chinese,
            "同志们要深入学习认真贯彻执行好各项规定并且认真完成任务。",
            13,
            g => g.IsOnLastLine),
        new(
            "dots",
            "着重号",
            "Emphasis dots",
            "GB/T 15834—2011, 5.1.9. A dot under each character, none under marks; it is no part of the text.",
            Language.Chinese,
            "为人民服务，不忘初心。",
            12,
            _ => false)
        {
            Without = style => style with { TextEmphasis = TextEmphasis.None },
            With = style => style with { TextEmphasis = TextEmphasis.Dot },
        },
        new(
            "total-fit",
            "整段断行",
            "The whole paragraph at once",
            "Knuth and Plass, 1981. First fit, on the left, fills each line and pays at the next; on the right the lines share what is short. The spaces are marked.",
            Language.English,
            "We will also carry out a new plan for water and roads so that people in all towns live well. It is a strong start.",
            15,
            g => g.Character == ' ')
        {
            With = style => style with { Hyphens = Hyphens.None },
        },
        new(
            "hyphenation",
            "连字",
            "Hyphenation",
            "Liang's patterns, two letters before and three after, two lines running at most; a ligature is divided (`of-fices`) and the hyphen kerned with the letter before it.",
            Language.English,
            "Our affluent communities hope for efficient offices and international communication that coordinates the people.",
            11.6,
            g => g.Character is '\u00AD' or ' ')
        {
            Without = style => style with { Hyphens = Hyphens.None },
        },
        new(
            "addresses",
            "网址断行",
            "Addresses",
            "The Chicago Manual of Style, 7.46. After a solidus, before a stop; never with a hyphen of the setter's.",
            Language.Chinese,
            "详见区人大网站https://www.cqwz.gov.cn/zwgk/index.html的说明。",
            12.5,
            g => g.IsFirst || (g.IsLast && !g.IsOnLastLine)),
        new(
            "names",
            "姓名两端对齐",
            "Names spaced to one length",
            "`text-align-last: justify` in a column as wide as the longest name; no character is inserted.",
            Language.Chinese,
            "张三",
            4,
            _ => false)
        {
            Without = style => style with { TextAlignLast = TextAlign.Start },
            With = style => style with { TextAlignLast = TextAlign.Justify },
        },
    ];

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';

    private static bool IsLatin(char character) => char.IsAsciiLetterOrDigit(character) || character == '%';
}
