using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests.Web;

/// <summary>The search of the archive in a browser, from a server and from the disk.</summary>
public sealed class SearchTests(BuiltIssue issue)
{
    [Fact]
    public void A_browser_finds_Chinese_English_and_pinyin_from_a_server_and_from_the_disk()
    {
        var result = BrowserTool.RunScript("search.mjs", issue.Archive);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal("[]", result.Output.Trim());
    }

    [Fact]
    public void The_browser_reads_words_as_the_index_was_built()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Huikan.Writers.Tests", "Archive", "Search");
        var result = BrowserTool.RunScript(
            "words.mjs",
            Path.Combine(issue.Archive, "assets", "search-words.js"),
            Path.Combine(folder, "words.json"),
            Path.Combine(folder, "stems.tsv"),
            Path.Combine(Repository.Root, "src", "Huikan.Writers", "Archive", "Search", "Folding.txt"));

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal("[]", result.Output.Trim());
    }

    [Fact]
    public void Any_stretch_of_a_text_finds_its_passage_and_nothing_that_does_not_hold_it()
    {
        var result = BrowserTool.RunScript("substrings.mjs", issue.Archive);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal("[]", result.Output.Trim());
    }

    [Fact]
    public void The_Nu_checker_finds_nothing_in_the_stylesheet_of_the_search()
    {
        var result = BrowserTool.RunNuChecker("--css", Path.Combine(issue.Archive, "assets", "search.css"));

        Assert.True(result.ExitCode == 0, result.All);
    }
}
