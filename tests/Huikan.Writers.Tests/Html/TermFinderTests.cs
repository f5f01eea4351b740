using System.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Html;
using Huikan.Writers.Tests.Archive;
using Xunit;

namespace Huikan.Writers.Tests.Html;

public sealed class TermFinderTests
{
    private static readonly TermFinder Finder = new(
    [
        TermOf("唯实争先", "keep to the facts and strive to lead"),
        TermOf("榨菜", "zhacai"),
        TermOf("榨菜集团", "Zhacai Group"),
        TermOf("高质量发展", "high-quality development"),
        TermOf("编者按", "Editor’s note"),
        TermOf("比学赶超", "compare, learn, catch up and overtake"),
        TermOf("计划", "plan"),
        TermOf("企业", "company"),
        TermOf("“5+10+X”", "5+10+X"),
    ]);

    [Theory]
    [InlineData("营造唯实争先的氛围", "唯实争先")]
    [InlineData("榨菜集团和榨菜", "榨菜集团|榨菜")]
    [InlineData("榨菜集", "榨菜")]
    [InlineData("唯实", "")]
    [InlineData("工业“5+10+X”，", "“5+10+X”")]
    public void In_Chinese_the_longest_term_at_a_place_is_found(string text, string found) =>
        Assert.Equal(found, Say(text, Sample.Zh));

    [Theory]
    [InlineData("They kept notes. Keeping to the facts and striving to lead, we", "Keeping to the facts and striving to lead")]
    [InlineData("a high quality development", "high quality development")]
    [InlineData("High-Quality\u00A0Developments.", "High-Quality\u00A0Developments")]
    [InlineData("the editor’s notes", "editor’s notes")]
    [InlineData("two companies' plans, planned and planning, planet", "companies|plans|planned|planning")]
    [InlineData("compared, learned, caught up", "")]
    [InlineData("Compare, learn, catch up and overtake!", "Compare, learn, catch up and overtake")]
    [InlineData("high quality. Development", "")]
    [InlineData("some zhacai, the Zhacai Group’s", "zhacai|Zhacai Group’s")]
    [InlineData("", "")]
    public void In_English_the_forms_of_words_are_found_and_no_part_of_one(string text, string found) =>
        Assert.Equal(found, Say(text, Sample.En));

    [Theory]
    [InlineData("strive", "strives", "striving", "strived")]
    [InlineData("company", "companies", "company’s")]
    [InlineData("process", "processes", "processing", "processed")]
    [InlineData("call", "calls", "called", "calling")]
    [InlineData("approach", "approaches", "approached")]
    [InlineData("carry", "carries", "carried", "carrying")]
    public void All_forms_of_a_word_are_one(params string[] forms) =>
        Assert.Single(forms.Select(WordForm.Of).Distinct(StringComparer.Ordinal));

    [Theory]
    [InlineData("sing", "s")]
    [InlineData("bed", "b")]
    [InlineData("king", "k")]
    [InlineData("is", "i")]
    public void Short_words_are_not_taken_for_forms_of_others(string one, string other) =>
        Assert.NotEqual(WordForm.Of(one), WordForm.Of(other));

    [Fact]
    public void A_text_that_almost_has_every_term_is_read_in_time_that_grows_with_its_length()
    {
        var finder = new TermFinder(Enumerable.Range(0, 2000).Select(i => TermOf($"术语{i}号", $"term number {i}")));
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"术语{i}"));
        var watch = Stopwatch.StartNew();

        Assert.Empty(finder.Find(text, Sample.Zh));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static string Say(string text, Language language) =>
        string.Join('|', Finder.Find(text, language).Select(mention => text[mention.Start..mention.End]));

    private static Term TermOf(string zh, string en) => new(Sample.Say(zh, en), "A gloss.", null, []);
}
