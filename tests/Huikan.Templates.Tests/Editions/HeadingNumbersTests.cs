using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Xunit;

namespace Huikan.Templates.Tests.Editions;

public sealed class HeadingNumbersTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void A_number_begins_again_under_each_heading_of_a_higher_level()
    {
        Assert.Equal(
            ["一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛", "1.壬"],
            Numbered((0, "甲"), (1, "乙"), (2, "丙"), (2, "丁"), (1, "戊"), (2, "己"), (0, "庚"), (1, "辛"), (2, "壬")));
    }

    [Fact]
    public void The_numbers_of_a_level_run_on_past_ten_in_Chinese() =>
        Assert.Equal("十二、甲", Numbered([.. Enumerable.Repeat((0, "甲"), 12)])[^1]);

    [Fact]
    public void What_its_author_has_numbered_is_not_numbered_twice_and_the_count_goes_on_from_there() =>
        Assert.Equal(
            ["三、甲", "四、乙", "（二）丙", "（三）丁", "1.戊", "2.己"],
            Numbered((0, "三、甲"), (0, "乙"), (1, "（二）丙"), (1, "丁"), (2, "1.戊"), (2, "己")));

    [Fact]
    public void Words_that_only_look_like_a_number_are_numbered() =>
        Assert.Equal(
            ["一、一、二季度的工作", "二、1.5万户增收", "三、2023年的打算"],
            Numbered((0, "一、二季度的工作"), (0, "1.5万户增收"), (0, "2023年的打算")));

    [Theory]
    [InlineData("十二、甲", HeadingNumber.Ideographic, 12)]
    [InlineData("（二十）甲", HeadingNumber.ParenthesizedIdeographic, 20)]
    [InlineData("一百零三、甲", HeadingNumber.Ideographic, 103)]
    [InlineData("3．甲", HeadingNumber.Decimal, 3)]
    [InlineData("(4)甲", HeadingNumber.ParenthesizedDecimal, 4)]
    public void A_typed_number_is_read_in_each_of_its_forms(string heading, HeadingNumber kind, int value) =>
        Assert.Equal(new TypedNumber(kind, value), TypedNumber.Read(heading));

    [Fact]
    public void An_edition_whose_styles_ask_for_no_numbers_is_the_same_one()
    {
        var edition = EditionOf("styles.css");
        Assert.Same(edition, HeadingNumbers.WriteOut(edition));
    }

    private ImmutableArray<string> Numbered(params (int Level, string Words)[] headings)
    {
        var edition = EditionOf("styles.css", "official.css");
        StyleName[] names = [new("official-heading"), StyleName.Subheading(1), StyleName.Subheading(2)];
        var written = HeadingNumbers.WriteOut(edition with
        {
            Content =
            [
                .. headings.Select(heading => new LineNode(
                    names[heading.Level], heading.Level + 2, Language.Chinese, [new Text(heading.Words, default)], true, default)),
            ],
        });
        return [.. written.Content.Cast<LineNode>().Select(line => PlainText.Of(line.Content))];
    }

    private Edition EditionOf(params string[] styles) => new(
        SamplePublication.Publication,
        SamplePublication.Issue,
        Arrangement.Single,
        [Language.Chinese],
        StylesheetReader.Read(
            [.. styles.Select(name => Path.Combine(Repository.Templates, name))], SamplePublication.Both, _diagnostics)!,
        [],
        []);
}
