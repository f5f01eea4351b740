using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests.Web;

/// <summary>The HTML archive as the checkers that others wrote judge it, and as a browser shows it from the disk.</summary>
public sealed class CheckerTests(BuiltIssue issue)
{
    /// <summary>A page of every kind: the front, the issue and a speech in both languages, the speech in each; then the others in each.</summary>
    private string[] PageOfEveryKind
    {
        get
        {
            var speech = $"{issue.Issue.Id}/{issue.Issue.Speeches[0].Id}";
            return
            [
                "index.html", $"{issue.Issue.Id}/index.html", $"{speech}/index.html", $"{speech}/zh.html", $"{speech}/en.html",
                "zh.html", "en.html", $"{issue.Issue.Id}/zh.html", $"{issue.Issue.Id}/en.html",
                "people/index.html", "people/yu-huiwen/index.html", "people/yu-huiwen/en.html", "places/index.html", "places/chongqing/index.html",
                "places/wanzhou/zh.html", "topics/index.html", "topics/industry/en.html", "terms/index.html", "terms/zh.html",
                "terms/strong-start/index.html", "terms/strong-start/zh.html",
                "search/index.html", "search/zh.html", "search/en.html",
            ];
        }
    }

    [Fact]
    public void The_Nu_checker_finds_nothing_in_any_page()
    {
        // The checker wishes the policy in a header; a page that is opened from a disk has none.
        var result = BrowserTool.RunNuChecker(
            "--skip-non-html", "--Werror", "--filterpattern", ".*Content Security Policy.*", issue.Archive);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal("", result.All.Trim());
    }

    [Theory]
    [InlineData("archive.css")]
    [InlineData("finding.css")]
    [InlineData("cite.css")]
    public void The_Nu_checker_finds_nothing_in_a_stylesheet(string name)
    {
        var result = BrowserTool.RunNuChecker("--css", Path.Combine(issue.Archive, "assets", name));

        Assert.True(result.ExitCode == 0, result.All);
    }

    [Fact]
    public void Axe_finds_nothing_in_light_and_dark_on_desk_and_phone() => AssertClean(BrowserTool.RunScript("axe.mjs", [issue.Archive, .. PageOfEveryKind]));

    [Fact]
    public void A_browser_shows_every_kind_of_page_from_the_disk_with_and_without_scripts() =>
        AssertClean(BrowserTool.RunScript("read.mjs", [issue.Archive, .. PageOfEveryKind]));

    [Theory]
    [InlineData("index.html")]
    [InlineData("zh.html")]
    [InlineData("en.html")]
    public void A_reader_copies_the_citation_of_a_speech_and_of_a_passage(string face) =>
        AssertClean(BrowserTool.RunScript("cite.mjs", issue.Archive, $"{issue.Issue.Id}/{issue.Issue.Speeches[0].Id}/{face}"));

    private static void AssertClean(ToolResult result)
    {
        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal("[]", result.Output.Trim());
    }
}
