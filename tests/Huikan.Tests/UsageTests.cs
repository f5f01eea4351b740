namespace Huikan.Tests;

/// <summary>The command line: exit codes, streams and languages.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly Sandbox _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_build_ends_with_0_and_tells_its_results_on_standard_output_alone()
    {
        var run = _project.Run("build").EndedWith(0);

        Assert.Contains("output/one/one.pdf", run.Output);
        Assert.Contains("output/one/one.docx", run.Output);
        Assert.Contains("output/archive", run.Output);
        Assert.Equal("", run.Error);
        Assert.True(File.Exists(_project["output/archive/one/one.pdf"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_project["output"], "*.writing", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("--colour")]
    [InlineData("--edition", "mobi")]
    [InlineData("--edition", "1")]
    [InlineData("--layout", "sideways")]
    [InlineData("two")]
    [InlineData("--project", "nowhere")]
    public void What_the_command_line_does_not_know_ends_with_2_and_writes_nothing(params string[] arguments)
    {
        var run = _project.Run(["build", .. arguments]).EndedWith(2);

        Assert.NotEqual("", run.Error);
        Assert.False(Directory.Exists(_project["output"]));
    }

    [Fact]
    public void A_word_that_is_nearly_right_gets_a_suggestion()
    {
        Assert.Contains("Did you mean “one”?", _project.Run("build", "onr").EndedWith(2).Error);
        Assert.Contains("Did you mean “interleaved”?", _project.Run("build", "--layout", "interleave").EndedWith(2).Error);
    }

    [Fact]
    public void An_option_that_is_nearly_right_gets_a_suggestion_and_is_not_taken_for_an_issue()
    {
        var run = _project.Run("build", "--layuot", "zh").EndedWith(2);

        Assert.Contains("There is no option “--layuot”. Did you mean “--layout”?", run.Error);
        Assert.DoesNotContain("issue “", run.Error);
    }

    [Fact]
    public void A_publication_of_one_language_needs_no_layout_named()
    {
        _project.Write("content/huikan.yml", "title: { zh-Hans: 小报 }\npublisher: { zh-Hans: 编辑部 }\nlanguages: [zh-Hans]\n");
        _project.Write("content/data/people.yml", "li-hua: { zh-Hans: 李华 }\n");
        _project.Write("content/data/places.yml", "here: { zh-Hans: 此地区, short: { zh-Hans: 此地 } }\n");
        foreach (var text in (string[])["issue", "01-here"])
            File.Delete(_project[$"content/issues/one/{text}.en.md"]);

        Assert.Contains("output/one/one.zh.pdf", _project.Run("build").EndedWith(0).Output);
    }

    [Fact]
    public void A_note_is_no_warning_and_ends_with_0_though_strict()
    {
        _project.Replace("content/issues/one/issue.zh.md", "会议召开。", "会议**召开**。");

        Assert.Contains("note typeset/no-bold", _project.Run("build", "--strict").EndedWith(0).Error);
    }

    [Fact]
    public void A_folder_without_a_project_ends_with_2_and_says_where_to_run()
    {
        var folder = Directory.CreateTempSubdirectory("huikan-empty-").FullName;
        try
        {
            var run = Sandbox.RunIn(folder, null, "build").EndedWith(2);

            Assert.Contains("content/huikan.yml", run.Error);
            Assert.Contains("--project", run.Error);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    [Fact]
    public void The_project_is_found_from_a_folder_inside_it()
    {
        Sandbox.RunIn(_project["content/issues/one"], null, "build", "--edition", "html").EndedWith(0);

        Assert.True(File.Exists(_project["output/archive/index.html"]));
    }

    [Fact]
    public void A_warning_ends_with_3_under_strict_and_with_0_otherwise()
    {
        File.Delete(_project["content/issues/one/01-here.en.md"]);

        var run = _project.Run("build", "--edition", "html").EndedWith(0);
        var strict = _project.Run("build", "--edition", "html", "--strict").EndedWith(3);

        Assert.Contains("warning", run.Error);
        Assert.Equal(run.Error, strict.Error);
        Assert.Contains("output/archive", strict.Output);
    }

    [Fact]
    public void Messages_are_in_the_language_of_the_locale()
    {
        var run = _project.RunUnder("zh_CN.UTF-8", "build", "onr").EndedWith(2);

        Assert.Contains("错误", run.Error);
        Assert.Contains("是否应为“one”？", run.Error);
        Assert.DoesNotContain("error", run.Error);
    }
}
