using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Core.Tests.Editions;

public sealed class StylesheetTests
{
    [Fact]
    public void A_class_starts_from_the_root_and_its_rules_for_a_language_come_last()
    {
        var sheet = Sheet(
            new StyleRule(new StyleName("body"), Language.English, [Size(9.75)]),
            new StyleRule(null, null, [LineHeight(14)]),
            new StyleRule(new StyleName("body"), null, [Size(10)]));

        Assert.Equal(9.75, sheet.Resolve(StyleName.Body, Language.English).FontSize.Points);
        Assert.Equal(10, sheet.Resolve(StyleName.Body, Language.Chinese).FontSize.Points);
        Assert.Equal(14, sheet.Resolve(StyleName.Body, Language.Chinese).LineHeight.Points);
    }

    [Fact]
    public void Em_counts_the_size_of_its_own_rule_wherever_the_size_is_written()
    {
        var sheet = Sheet(new StyleRule(new StyleName("body"), null, [Indent(2, LengthUnit.Em), Size(12)]));

        Assert.Equal(24, sheet.Resolve(StyleName.Body, Language.Chinese).TextIndent.Points);
    }

    [Fact]
    public void A_root_line_is_the_line_height_of_the_root_and_not_of_the_style()
    {
        var sheet = Sheet(
            new StyleRule(null, null, [LineHeight(14)]),
            new StyleRule(new StyleName("body"), null, [LineHeight(28), Indent(2, LengthUnit.RootLineHeight)]));

        Assert.Equal(28, sheet.Resolve(StyleName.Body, Language.Chinese).TextIndent.Points);
    }

    [Fact]
    public void Running_text_keeps_what_its_class_does_not_name()
    {
        var sheet = Sheet(new StyleRule(StyleName.Strong, null, [Weight(700)]));
        var block = new Style { FontSize = new Length(33), Italic = true };

        var strong = sheet.ResolveInline(block, StyleName.Strong, Language.English);

        Assert.Equal(block with { FontWeight = 700 }, strong);
    }

    [Fact]
    public void A_copy_with_other_rules_goes_by_them()
    {
        var sheet = Sheet(new StyleRule(null, null, [LineHeight(14)]), new StyleRule(StyleName.Body, null, [Size(12)]));
        _ = sheet.Resolve(StyleName.Body, Language.Chinese);

        var other = sheet with { Rules = [new StyleRule(null, null, [LineHeight(16)]), new StyleRule(StyleName.Body, null, [Size(9)])] };

        Assert.Equal(9, other.Resolve(StyleName.Body, Language.Chinese).FontSize.Points);
        Assert.Equal(16, other.GridLine.Points);
        Assert.Equal(12, sheet.Resolve(StyleName.Body, Language.Chinese).FontSize.Points);
    }

    private static Stylesheet Sheet(params StyleRule[] rules)
    {
        var page = new PageStyle(Length.Millimetres(210), Length.Millimetres(297), default);
        return new Stylesheet([.. rules], [], page, page, page);
    }

    private static FontSizeDeclaration Size(double points) => new(new SpecifiedLength(points, LengthUnit.Point), default);

    private static LengthDeclaration Indent(double value, LengthUnit unit) =>
        new("text-indent", new SpecifiedLength(value, unit), (style, length) => style with { TextIndent = length }, default);

    private static LengthDeclaration LineHeight(double points) => new(
        "line-height", new SpecifiedLength(points, LengthUnit.Point), (style, length) => style with { LineHeight = length }, default);

    private static ValueDeclaration Weight(int weight) =>
        new("font-weight", style => style with { FontWeight = weight }, default);
}
