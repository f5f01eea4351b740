using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Writers.Tests.Word;

/// <summary>A stylesheet of a bulletin's kind, in code.</summary>
internal static class SampleStylesheet
{
    private static readonly Color Vermilion = new(0xC8, 0x10, 0x2E);
    private static readonly Border Hairline = new(new Length(0.5), BorderLine.Solid, Color.Black);

    public static Stylesheet Make(double outerMillimetres = 18)
    {
        var recto = new PageStyle(
            Length.Millimetres(210), Length.Millimetres(297),
            new Edges<Length>(
                Length.Millimetres(24), Length.Millimetres(outerMillimetres), Length.Millimetres(22), Length.Millimetres(20)));
        var verso = recto with { Margin = recto.Margin with { Left = recto.Margin.Right, Right = recto.Margin.Left } };
        return new Stylesheet([.. Rules()], [], recto, verso, recto);
    }

    private static IEnumerable<StyleRule> Rules()
    {
        yield return Rule(null, s => s with
        {
            FontFamily = ["Source Serif 4", "Noto Serif SC"],
            TextAlign = TextAlign.Justify,
            LineHeight = new(14),
        });
        yield return Rule(null, Language.English, s => s with { FontSize = new(9.75), Hyphens = Hyphens.Auto });
        yield return Rule("body", Language.Chinese, s => s with { TextIndent = s.FontSize * 2 });
        yield return Rule("masthead-name", s => s with
        {
            FontFamily = ["Noto Sans SC"],
            FontSize = new(34),
            LineHeight = new(56),
            FontWeight = 700,
            Color = Vermilion,
            TextAlign = TextAlign.Center,
        });
        yield return Rule("masthead-rule", s => s with
        {
            Border = new Edges<Border>(default, default, new Border(new(4.5), BorderLine.Double, Vermilion), default),
            Margin = new Edges<Length>(new(4), default, new(10), default),
        });
        yield return Rule("imprint", s => s with { FontSize = new(9), TextAlign = TextAlign.Start });
        yield return Rule("contents-line", s => s with { TextAlign = TextAlign.Start });
        yield return Rule("speech", s => s with { BreakBefore = PageBreak.Page });
        yield return Rule("headline", s => s with
        {
            FontFamily = ["Noto Sans SC"],
            FontSize = new(16),
            LineHeight = new(28),
            FontWeight = 700,
            TextAlign = TextAlign.Start,
            BreakAfter = PageBreak.Avoid,
            Margin = new Edges<Length>(new(14), default, default, default),
        });
        yield return Rule("headline-english", s => s with
        {
            FontSize = new(12),
            TextAlign = TextAlign.Start,
            BreakAfter = PageBreak.Avoid,
            FontWeight = 600,
        });
        yield return Rule("byline", s => s with
        {
            FontFamily = ["Source Serif 4", "LXGW WenKai"],
            TextAlign = TextAlign.Start,
            BreakAfter = PageBreak.Avoid,
            Margin = new Edges<Length>(default, default, new(14), default),
        });
        yield return Rule("parallel", s => s with
        {
            ColumnGap = Length.Millimetres(8),
            ColumnRule = Hairline,
            Margin = new Edges<Length>(new(14), default, default, default),
        });
        yield return Rule("stacked", s => s with { Margin = new Edges<Length>(default, default, default, new(60)) });
        yield return Rule("column", Language.Chinese, s => s with { Width = new(210) });
        yield return Rule("subheading-1", s => s with
        {
            FontWeight = 700,
            TextAlign = TextAlign.Start,
            BreakAfter = PageBreak.Avoid,
            Margin = new Edges<Length>(new(14), default, default, default),
        });
        yield return Rule("list-item", s => s with { BreakInside = BreakInside.Avoid });
        yield return Rule("quotation", s => s with
        {
            FontFamily = ["Source Serif 4", "LXGW WenKai"],
            Margin = new Edges<Length>(new(7), default, new(7), new(20)),
        });
        yield return Rule("table", s => s with
        {
            Border = new Edges<Border>(Hairline, default, Hairline, default),
            Margin = new Edges<Length>(new(7), default, new(7), default),
        });
        yield return Rule("table-head", s => s with
        {
            FontSize = new(9),
            FontWeight = 700,
            TextAlign = TextAlign.Start,
            BreakAfter = PageBreak.Avoid,
            Border = new Edges<Border>(default, default, Hairline, default),
        });
        yield return Rule("table-cell", s => s with
        {
            FontSize = new(9),
            TextAlign = TextAlign.Start,
            Padding = new Edges<Length>(new(1), new(3), new(1), new(3)),
        });
        yield return Rule("ruby", s => s with { FontSize = s.FontSize * 0.5 });
        yield return Rule("caption", s => s with
        {
            FontSize = new(8),
            TextAlign = TextAlign.Center,
            Margin = new Edges<Length>(new(7), default, new(7), default),
        });
        yield return Rule("figure", s => s with { TextAlign = TextAlign.Center, TextIndent = Length.Zero });
        yield return Rule("thematic-break", s => s with
        {
            Width = new(60),
            Border = new Edges<Border>(Hairline, default, default, default),
            Margin = new Edges<Length>(new(14), default, new(14), default),
        });
        yield return Rule("footnote", s => s with { FontSize = new(8), LineHeight = new(11) });
        yield return Rule("strong", s => s with { FontWeight = 700 });
        yield return Rule("emphasis", Language.English, s => s with { Italic = true });
        yield return Rule("emphasis", Language.Chinese, s => s with { FontFamily = ["Source Serif 4", "LXGW WenKai"] });
        yield return Rule("link", s => s with { Color = Vermilion, TextDecoration = TextDecoration.Underline });
        yield return Rule("code", s => s with { FontFamily = ["DejaVu Sans Mono", "Noto Sans SC"], FontSize = s.FontSize * 0.9 });
        yield return Rule("footnote-mark", s => s with { VerticalAlign = VerticalAlign.Super });
        yield return Rule("running-head", s => s with
        {
            FontSize = new(8),
            TextAlign = TextAlign.Start,
            Border = new Edges<Border>(default, default, Hairline, default),
            Padding = new Edges<Length>(default, default, new(2), default),
        });
        yield return Rule("running-foot", s => s with { FontSize = new(8), TextAlign = TextAlign.Start });
    }

    public static StyleRule Rule(string? name, Func<Style, Style> set) => Rule(name, null, set);

    private static StyleRule Rule(string? name, Language? language, Func<Style, Style> set) => new(
        name is null ? null : new StyleName(name),
        language,
        [new ValueDeclaration("test", set, SourceSpan.None)]);
}
