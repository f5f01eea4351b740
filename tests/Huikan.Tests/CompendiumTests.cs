namespace Huikan.Tests;

/// <summary>Several issues in one volume.</summary>
public sealed class CompendiumTests : IDisposable
{
    private readonly Sandbox _project = new();

    public CompendiumTests()
    {
        AddIssue("two", "2024-08-06", "我们又做了工作，见[上文](#p1)。", "We have done more, see [above](#p1).");
        AddIssue("three", "2025-01-06", "我们还要做工作，见[题目](here)。", "We shall do more, see [the title](here).");
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_compendium_has_the_same_bytes_however_many_things_are_done_at_a_time()
    {
        _project.Run("build", "--compendium", "--jobs", "1").EndedWith(0);
        var one = _project.FilesBelow("output");
        _project.Run("build", "--compendium", "--jobs", "4").EndedWith(0);

        Assert.Equal([Path.Combine("output", "compendium.pdf")], one.Keys);
        Assert.Equal(one, _project.FilesBelow("output"));
    }

    [Theory]
    [InlineData("facing")]
    [InlineData("interleaved")]
    [InlineData("zh")]
    [InlineData("en")]
    public void Every_layout_has_its_compendium(string layout)
    {
        _project.Run("build", "--compendium", "--layout", layout).EndedWith(0);

        Assert.True(File.Exists(_project[$"output/compendium.{layout}.pdf"]));
    }

    [Theory]
    [InlineData("screen")]
    [InlineData("print")]
    public void Every_profile_has_its_compendium(string profile)
    {
        _project.Run("build", "--compendium", "--profile", profile).EndedWith(0);

        Assert.True(File.Exists(_project[$"output/compendium.{profile}.pdf"]));
    }

    [Fact]
    public void A_compendium_of_a_range_is_named_by_its_first_issue_and_its_last()
    {
        _project.Run("build", "one..two", "--compendium").EndedWith(0);

        Assert.Equal([Path.Combine("output", "compendium.one.two.pdf")], _project.FilesBelow("output").Keys);
    }

    [Fact]
    public void A_range_names_issues_for_a_build_of_each_too()
    {
        _project.Run("build", "two..three", "--edition", "pdf").EndedWith(0);

        Assert.Equal(
            [Path.Combine("output", "three", "three.pdf"), Path.Combine("output", "two", "two.pdf")],
            _project.FilesBelow("output").Keys);
    }

    [Fact]
    public void The_end_of_a_range_that_is_no_issue_is_a_mistake()
    {
        var run = _project.Run("build", "one..tow", "--compendium").EndedWith(2);

        Assert.Contains("There is no issue “tow”.", run.Error);
        Assert.Contains("two", run.Error);
    }

    [Fact]
    public void A_compendium_is_no_Word_document()
    {
        var run = _project.Run("build", "--compendium", "--edition", "word").EndedWith(2);

        Assert.Contains("--compendium is a PDF", run.Error);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public void Jobs_are_a_number(string jobs) => _project.Run("build", "--jobs", jobs).EndedWith(2);

    private void AddIssue(string id, string date, string chinese, string english)
    {
        _project.Write($"content/issues/{id}/issue.zh.md", $"---\nnumber: 1\ndate: {date}\ntitle: 又一次会议\n---\n会议召开。\n");
        _project.Write($"content/issues/{id}/issue.en.md", "---\ntitle: Another Meeting\n---\nThe meeting was held.\n");
        _project.Write($"content/issues/{id}/01-here.zh.md", $"---\nspeaker: li-hua\nplace: here\ntitle: 发言题目\nrole: 区长\n---\n{chinese}\n");
        _project.Write($"content/issues/{id}/01-here.en.md", $"---\ntitle: A Title\nrole: District Head\n---\n{english}\n");
    }
}
