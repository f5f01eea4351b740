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
