using Huikan.Writers.Word;
using Xunit;

namespace Huikan.Writers.Tests.Word;

public sealed class NamesTests
{
    [Theory]
    [InlineData("wanzhou", "wanzhou")]
    [InlineData("wanzhou.p3", "wanzhou_p3")]
    [InlineData("yu-zhong.p3", "yu__zhong_p3")]
    public void Plain_anchors_stay_readable(string anchor, string bookmark) =>
        Assert.Equal(bookmark, BookmarkName.Of(anchor));

    [Fact]
    public void Names_are_unique_valid_and_short_whatever_the_anchor()
    {
        string[] anchors =
        [
            "a.b", "a_b", "a-b", "a--b", "a.-b", "A.b", "1.b", "", "万州.p1", "渝中.p1",
            new string('x', 60), new string('x', 61), new string('x', 40), new string('x', 41),
        ];
        var names = anchors.Select(BookmarkName.Of).ToList();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9_]{0,39}$", name));
    }

    [Theory]
    [InlineData("Noto Serif SC", true, "SimSun")]
    [InlineData("Noto Sans SC", true, "SimHei")]
    [InlineData("LXGW WenKai", true, "KaiTi")]
    [InlineData("Source Serif 4", false, "Cambria")]
    [InlineData("DejaVu Sans Mono", false, "Courier New")]
    public void Families_are_told_apart_by_name(string family, bool chinese, string substitute)
    {
        Assert.Equal(chinese, FontFamilies.IsChinese(family));
        Assert.Equal(substitute, FontFamilies.Substitute(family));
    }

    [Fact]
    public void Characters_that_XML_forbids_are_replaced_and_hyphens_of_Word_are_elements()
    {
        var run = new DocumentFormat.OpenXml.Wordprocessing.Run(RunText.Of("a\u0001b\u00ADc\u2011d\ud83d\ude00"));
        Assert.Equal(["t", "softHyphen", "t", "noBreakHyphen", "t"], run.ChildElements.Select(c => c.LocalName));
        Assert.Equal("a\uFFFDbcd\ud83d\ude00", run.InnerText);
    }
}
