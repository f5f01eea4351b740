using System.Text;
using System.Text.Json;
using Huikan.Publications;
using Huikan.Writers.Citations;
using Huikan.Writers.Tests.Archive;
using Xunit;

namespace Huikan.Writers.Tests.Citations;

public sealed class CitationTests
{
    private static readonly Publication OnWeb = Sample.Publication with { BaseUrl = new Uri("https://example.org/b/") };

    private static readonly Issue Issue = OnWeb.Issues[0];

    [Fact]
    public void GBT_7714_names_the_speaker_the_issue_and_the_address_with_room_for_the_day_of_access()
    {
        var (before, after) = GbT7714.Write(Of(Sample.Zh));

        Assert.Equal("于会文. 坚持稳进增效 细化量化措施 推动万州经济社会发展稳中向好[J/OL]. 会刊, 2023(1)", before);
        Assert.Equal(". https://example.org/b/2023-q1/wanzhou/zh.html.", after);
    }

    [Fact]
    public void GBT_7714_writes_a_family_name_in_Latin_letters_first_and_in_capitals() =>
        Assert.StartsWith("YU Huiwen. Steady Progress", GbT7714.Write(Of(Sample.En)).Before, StringComparison.Ordinal);

    [Fact]
    public void A_bulletin_without_a_place_on_the_web_is_cited_as_printed()
    {
        var (before, after) = GbT7714.Write(Citation.Of(Sample.Publication, Issue, Issue.Speeches[0], Sample.Zh, "zh.html"));

        Assert.EndsWith("[J]. 会刊, 2023(1)", before, StringComparison.Ordinal);
        Assert.Equal(".", after);
    }

    [Fact]
    public void APA_gives_initials_and_sets_the_name_of_the_bulletin_in_italics() => Assert.Equal(
        "Yu, H. (2023). Steady Progress, Higher Returns: Detailed, Measurable Steps Keep Wanzhou on an Upward Course. <i>Huikan Bulletin</i>, (1). https://example.org/b/2023-q1/wanzhou/en.html",
        Apa.Write(Of(Sample.En)).Html);

    [Theory]
    [InlineData("Jean-Paul Marie", "Sartre, J.-P. M. (2023). Why?")]
    [InlineData("Élise", "Sartre, É. (2023). Why?")]
    public void APA_keeps_the_hyphen_of_a_double_name_and_a_mark_that_ends_the_title(string given, string expected)
    {
        var citation = Of(Sample.En) with { Author = new CitedName("x", "Sartre", given), Title = "Why?" };

        Assert.StartsWith(expected + " <i>", Apa.Write(citation).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void BibTeX_has_the_fields_of_biblatex_and_keeps_a_Chinese_name_whole() => Assert.Equal(
        """
        @article{2023-q1-wanzhou-zh,
          author       = {{于会文}},
          title        = {{坚持稳进增效 细化量化措施 推动万州经济社会发展稳中向好}},
          journaltitle = {会刊},
          number       = {1},
          date         = {2023-04-23},
          publisher    = {市委办公厅},
          url          = {https://example.org/b/2023-q1/wanzhou/zh.html},
          langid       = {chinese},
        }
        """,
        BibTex.Write(Of(Sample.Zh)));

    [Fact]
    public void BibTeX_is_not_led_astray_by_what_TeX_takes_for_itself()
    {
        var entry = BibTex.Write(Of(Sample.En) with { Title = "100% of $5 & #1 {a_b} ~^\\ {\n" });

        Assert.Contains(
            @"title        = {{100\% of \$5 \& \#1 \textbraceleft{}a\_b\textbraceright{} \textasciitilde{}\textasciicircum{}\textbackslash{} \textbraceleft{} }},",
            entry,
            StringComparison.Ordinal);

        // BibTeX counts braces whether a backslash stands before them or not.
        Assert.Equal(entry.Count(character => character == '{'), entry.Count(character => character == '}'));
    }

    [Fact]
    public void CSL_has_the_parts_of_a_name_where_they_are_known_and_else_the_whole()
    {
        using var json = JsonDocument.Parse(CslJson.Write([Of(Sample.Zh), Of(Sample.En)]));
        var (chinese, english) = (json.RootElement[0], json.RootElement[1]);

        Assert.Equal("于会文", chinese.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal("Yu", english.GetProperty("author")[0].GetProperty("family").GetString());
        Assert.Equal("Huiwen", english.GetProperty("author")[0].GetProperty("given").GetString());
        Assert.Equal("[[2023, 4, 23]]", english.GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.Equal("https://example.org/b/2023-q1/wanzhou/en.html", english.GetProperty("URL").GetString());
    }

    [Fact]
    public void CSL_takes_any_title_as_it_is()
    {
        const string title = "“a” \"b\" \\ </script>";

        var bytes = CslJson.Write([Of(Sample.En) with { Title = title }]);

        using var json = JsonDocument.Parse(bytes);
        Assert.Equal(title, json.RootElement[0].GetProperty("title").GetString());
        Assert.Contains("“a”", Encoding.UTF8.GetString(bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_that_is_not_translated_is_cited_in_the_language_that_it_has()
    {
        var speech = Issue.Speeches[0];
        var citation = Citation.Of(OnWeb, Issue, speech with { Title = speech.Title with { Renditions = speech.Title.Renditions[..1] } }, Sample.En, "en.html");

        Assert.Equal("2023-q1-wanzhou-zh", citation.Key);
        Assert.Equal("会刊", citation.Container);
        Assert.Equal("于会文", citation.Author.Whole);
    }

    private static Citation Of(Language language) =>
        Citation.Of(OnWeb, Issue, Issue.Speeches[0], language, $"{language.Primary}.html");
}
