using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests.Web;

/// <summary>What a reader of a speech's page can do: marks, notes and terms in place, faces and themes that are kept.</summary>
public sealed class ReadingTests(BuiltIssue issue)
{
    [Fact]
    public void A_reader_finds_twins_terms_and_settings_with_scripts_and_the_glosses_without()
    {
        var result = BrowserTool.RunScript("reading.mjs", issue.Archive, $"{issue.Issue.Id}/{issue.Issue.Speeches[0].Id}");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal("[]", result.Output.Trim());
    }
}
