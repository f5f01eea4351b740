namespace Huikan.Tests;

/// <summary>What a build does to the folder that it writes to.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly Sandbox _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_failed_build_leaves_the_old_editions_as_they_were()
    {
        _project.Run("build").EndedWith(0);
        var before = _project.FilesBelow("output");
        _project.Replace("content/issues/one/01-here.zh.md", "li-hua", "nobody");

        _project.Run("build").EndedWith(1);

        Assert.Equal(before, _project.FilesBelow("output"));
    }

    [Fact]
    public void A_build_that_fails_while_writing_leaves_all_the_old_editions_as_they_were()
    {
        _project.Run("build", "--edition", "pdf").EndedWith(0);
        _project.Write("output/archive/mine.txt", "mine");
        var before = _project.FilesBelow("output");
        _project.Replace("content/issues/one/01-here.zh.md", "我们做了工作", "我们又做了工作");

        var run = _project.Run("build").EndedWith(1);

        Assert.Contains("archive was not made by this program", run.Error);
        Assert.Contains("--output", run.Error);
        Assert.Equal(before, _project.FilesBelow("output"));
    }

    [Fact]
    public void Templates_may_call_functions_that_only_reflection_finds()
    {
        _project.OwnTemplates();
        _project.Replace(
            "templates/archive/front.html.scriban",
            "<main id=\"page-main\">",
            "<main id=\"page-main\"><!-- {{ 'huikan' | string.slice 3 2 }} {{ [3, 1, 2] | array.sort | array.join ',' }} {{ 1.25 | math.round 1 }} -->");

        _project.Run("build", "--edition", "html").EndedWith(0);

        Assert.Contains("<!-- ka 1,2,3 1.2 -->", File.ReadAllText(_project["output/archive/index.html"]));
    }

    [Theory]
    [InlineData("side-by-side")]
    [InlineData("interleaved")]
    public void Headings_that_begin_at_the_second_level_or_skip_one_are_built(string layout)
    {
        foreach (var (language, words) in new[] { ("zh", "我们做了工作。"), ("en", "We have done work.") })
            _project.Replace($"content/issues/one/01-here.{language}.md", words, $"## A\n\n{words}\n\n# B\n\n### C\n\n{words}");

        _project.Run("build", "--layout", layout).EndedWith(0);
    }

    [Fact]
    public void A_table_of_many_pages_may_have_a_link_in_its_head()
    {
        var rows = string.Concat(Enumerable.Repeat("| a |\n", 90));
        foreach (var (language, words) in new[] { ("zh", "我们做了工作。"), ("en", "We have done work.") })
            _project.Replace($"content/issues/one/01-here.{language}.md", words, $"| [a](https://a.example) |\n|---|\n{rows}");

        _project.Run("build", "--edition", "pdf").EndedWith(0);
    }

    [Fact]
    public void Pages_are_explained_on_standard_output_when_asked()
    {
        var run = _project.Run("build", "--edition", "pdf", "--explain-pages").EndedWith(0);

        Assert.Contains("The document ends", run.Output);
        Assert.DoesNotContain("The document ends", _project.Run("build", "--edition", "pdf").Output);
    }

    [Fact]
    public void A_heading_in_a_note_is_no_part_of_the_outline()
    {
        foreach (var (language, words) in new[] { ("zh", "我们做了工作。"), ("en", "We have done work.") })
            _project.Replace($"content/issues/one/01-here.{language}.md", words, $"A[^1]\n\n[^1]: # B\n\n{words}");

        _project.Run("build").EndedWith(0);
    }

    [Fact]
    public void What_a_killed_build_left_behind_is_cleaned()
    {
        _project.Write("output/archive.writing/half.html", "half");
        _project.Write("output/one/one.pdf.writing", "half");

        _project.Run("build").EndedWith(0);

        Assert.Equal(["archive", "one"], Directory.EnumerateFileSystemEntries(_project["output"]).Select(Path.GetFileName).Order());
        Assert.False(File.Exists(_project["output/archive/half.html"]));
        Assert.Equal(["one.docx", "one.en.epub", "one.epub", "one.pdf", "one.zh.epub"], Directory.EnumerateFileSystemEntries(_project["output/one"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_build_of_fewer_editions_keeps_the_others_and_offers_them()
    {
        _project.Run("build").EndedWith(0);
        var pdf = File.ReadAllBytes(_project["output/one/one.pdf"]);

        _project.Run("build", "--edition", "html").EndedWith(0);

        Assert.Equal(pdf, File.ReadAllBytes(_project["output/archive/one/one.pdf"]));
        Assert.Contains("href=\"one.zh.epub\"", File.ReadAllText(_project["output/archive/one/index.html"]));
        Assert.Contains("href=\"one.docx\"", File.ReadAllText(_project["output/archive/one/index.html"]));
    }

    [Fact]
    public void Files_of_the_archive_that_stay_the_same_are_not_written_again()
    {
        _project.Run("build", "--edition", "html").EndedWith(0);
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var file in _project.FilesBelow("output").Keys)
            File.SetLastWriteTimeUtc(_project[file], longAgo);
        _project.Replace("content/issues/one/01-here.zh.md", "我们做了工作", "我们做了很多工作");

        _project.Run("build", "--edition", "html").EndedWith(0);

        var written = _project.FilesBelow("output").Keys
            .Where(file => File.GetLastWriteTimeUtc(_project[file]) != longAgo)
            .Order(StringComparer.Ordinal);
        // What the speech says stands in its pages and in the index of the search, whose page knows the state of the index.
        Assert.Equal(
            [
                "output/archive/one/SHA256SUMS", "output/archive/one/here/index.html", "output/archive/one/here/zh.html",
                "output/archive/one/issue.json", "output/archive/one/one.zh.akn.xml",
            ],
            written.Where(path => !path.StartsWith("output/archive/search/", StringComparison.Ordinal)));
        Assert.Contains("output/archive/search/s/t/one/1.js", written);
        Assert.DoesNotContain("output/archive/search/s/t/one/0.js", written);
    }

    [Fact]
    public void What_the_archive_no_longer_has_goes_even_where_a_folder_takes_the_place_of_a_file()
    {
        _project.Run("build", "--edition", "html").EndedWith(0);
        _project.Write("output/archive/one/gone/index.html", "gone");
        Directory.Delete(_project["output/archive/one/here"], recursive: true);
        _project.Write("output/archive/one/here", "a file where a folder is to be");
        Directory.CreateDirectory(_project["output/archive/en.html"] + ".d");
        File.Delete(_project["output/archive/en.html"]);
        _project.Write("output/archive/en.html/below.html", "a folder where a file is to be");

        _project.Run("build", "--edition", "html").EndedWith(0);

        var files = _project.FilesBelow("output/archive").Keys;
        Assert.DoesNotContain(files, file => file.Contains("gone", StringComparison.Ordinal));
        Assert.True(File.Exists(_project["output/archive/one/here/index.html"]));
        Assert.True(File.Exists(_project["output/archive/en.html"]));
        Assert.False(Directory.Exists(_project["output/archive/en.html.d"]));
    }

    [Fact]
    public void A_second_build_writes_the_same_bytes()
    {
        _project.Run("build").EndedWith(0);
        var first = _project.FilesBelow("output");

        _project.Run("build").EndedWith(0);

        Assert.Equal(first, _project.FilesBelow("output"));
    }

    [Fact]
    public void An_output_that_is_a_file_ends_with_1_and_is_left_alone()
    {
        _project.Write("output", "mine");

        var run = _project.Run("build").EndedWith(1);

        Assert.Contains(_project["output"], run.Error);
        Assert.Equal("mine", File.ReadAllText(_project["output"]));
    }

    [Fact]
    public void A_folder_in_the_place_of_a_PDF_ends_with_1_and_is_left_alone()
    {
        _project.Write("output/one/one.pdf/mine.txt", "mine");
        var before = _project.FilesBelow("output");

        var run = _project.Run("build").EndedWith(1);

        Assert.Contains("one.pdf", run.Error);
        Assert.Equal(before, _project.FilesBelow("output"));
    }

    [Fact]
    public void A_disk_that_is_full_ends_with_1()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no full disk here.");
        Directory.CreateDirectory(_project["output/one"]);
        File.CreateSymbolicLink(_project["output/one/one.pdf.writing"], "/dev/full");

        var run = _project.Run("build").EndedWith(1);

        Assert.Contains("build/file", run.Error);
    }
}
