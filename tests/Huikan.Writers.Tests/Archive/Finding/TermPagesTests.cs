using Huikan.Publications;
using Huikan.Writers.Archive.Finding;
using Xunit;

namespace Huikan.Writers.Tests.Archive.Finding;

public sealed class TermPagesTests
{
    private static readonly SortedDictionary<string, string> Files = Written.Files(Written.Publication);

    [Fact]
    public void A_term_leads_to_every_passage_that_uses_it_with_the_words_around()
    {
        var page = Files["terms/good-start/index.html"];

        Assert.Contains("../../2023-q1/wanzhou/index.html#p1", page, StringComparison.Ordinal);
        Assert.Contains("../../2023-q1/bishan/index.html#p1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2023-q1/fuling", page, StringComparison.Ordinal);
        Assert.Contains("实现首季“<mark>开门红</mark>”。", page, StringComparison.Ordinal);
        Assert.Contains("Foreign trade grew 90%: a <mark>good start</mark>.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_page_says_both_renderings_and_the_gloss_and_no_forbidden_rendering()
    {
        var page = Files["terms/good-start/zh.html"];

        Assert.Contains("开门红", page, StringComparison.Ordinal);
        Assert.Contains("good start", page, StringComparison.Ordinal);
        Assert.Contains("A red door.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\n          red door", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longer_of_two_terms_at_one_place_is_meant()
    {
        var issue = Sample.Publication.Issues[0];
        var passage = Sample.Pair("2023-q1", "x", "p1", Sample.P("榨菜集团的销售额增长，榨菜也多。"), null);
        var other = Sample.Pair("2023-q1", "x", "p2", Sample.P("榨菜集团的榜样。"), null);
        var uses = new TermUses(Written.Publication.Terms, [issue with { Note = [passage, other], Speeches = [] }]);

        Assert.Equal(["p1"], uses.Of(1).Select(use => use.Passage.Id.Name));
        Assert.Equal(["p1", "p2"], uses.Of(2).Select(use => use.Passage.Id.Name));
    }

    [Theory]
    [InlineData("一季度GDP增长", true)]
    [InlineData("一季度gdp增长", true)]
    [InlineData("XGDP", false)]
    [InlineData("GDPs", false)]
    [InlineData("GD", false)]
    public void Latin_words_are_found_whole_whatever_their_case(string text, bool isFound)
    {
        var issue = Sample.Publication.Issues[0];
        var passage = Sample.Pair("2023-q1", "x", "p1", Sample.P(text), null);
        var uses = new TermUses(Written.Publication.Terms, [issue with { Note = [passage], Speeches = [] }]);

        Assert.Equal(isFound, uses.Of(3).Count == 1);
        Assert.Equal(isFound, TermUses.Find(text, "GDP") >= 0);
    }

    [Theory]
    [InlineData("short and good start of it", "short and <mark>good start</mark> of it")]
    [InlineData("<b>&good start</b>", "&lt;b&gt;&amp;<mark>good start</mark>&lt;/b&gt;")]
    public void An_excerpt_is_escaped_and_marks_the_words(string text, string expected) =>
        Assert.Equal(expected, Excerpt.Of(text, text.IndexOf("good", StringComparison.Ordinal), 10, Sample.En).Html);

    [Fact]
    public void An_excerpt_cuts_neither_a_word_nor_a_figure_nor_half_a_character()
    {
        var english = string.Join(' ', Enumerable.Repeat("elephants", 20)) + " X " + string.Join(' ', Enumerable.Repeat("elephants", 20));
        var shown = Excerpt.Of(english, english.IndexOf('X'), 1, Sample.En).Html;
        Assert.All(shown.Split(' '), word => Assert.Contains(word, (string[])["…elephants", "elephants", "elephants…", "<mark>X</mark>"]));

        for (var length = 20; length < 40; length++)
        {
            var chinese = new string('甲', 40) + "𠮷12.5%，" + new string('乙', length) + "丙" + new string('丁', length) + "𠮷123.45%" + new string('戊', 40);
            var excerpt = Excerpt.Of(chinese, chinese.IndexOf('丙'), 1, Sample.Zh).Html;
            Assert.DoesNotMatch("^……[%，.0-9]", excerpt.Replace("……12.5%", "", StringComparison.Ordinal));
            Assert.DoesNotMatch("[0-9.]……$", excerpt);
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(excerpt)));
        }
    }
}
