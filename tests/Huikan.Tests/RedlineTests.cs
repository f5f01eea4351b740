using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Huikan.Tests;

/// <summary><c>huikan redline</c>: two states of an issue, as text and as a Word document with tracked changes.</summary>
public sealed class RedlineTests : IDisposable
{
    private const string Chinese = "content/issues/one/01-here.zh.md";
    private const string English = "content/issues/one/01-here.en.md";

    private readonly Sandbox _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_working_state_is_compared_with_a_commit()
    {
        Commit();
        Assert.Equal("", _project.Run("redline", "HEAD", ".").EndedWith(0).Output);

        _project.Replace(Chinese, "我们做了工作", "我们做了大量工作");
        _project.Replace(English, "title: A Title", "title: A Better Title");
        var run = _project.Run("redline", "HEAD", ".", "--word", "changes.docx").EndedWith(3);

        Assert.Contains(Chinese + ":7  here#p1 zh  changed", run.Output);
        Assert.Contains("我们做了{+大量+}工作", run.Output);
        Assert.Contains("A {+Better +}Title", run.Output);
        Assert.Contains("<w:ins w:author=\"编辑部\" w:date=\"2024-05-06T00:00:00Z\"", Document("changes.docx"));
        Assert.Contains("大量</w:t>", Document("changes.docx"));
    }

    [Fact]
    public void A_commit_says_who_made_the_changes_and_when()
    {
        Commit();
        _project.Replace(Chinese, "我们做了工作", "我们完成工作");
        Commit();
        _project.Run("redline", "HEAD~1", "HEAD", "--word", "changes.docx").EndedWith(3);
        Assert.Contains("w:author=\"Wang Fang\" w:date=\"2024-06-01T08:00:00Z\"", Document("changes.docx"));
        Assert.Contains("做了</w:delText>", Document("changes.docx"));
        _project.Run("redline", "HEAD~1", "HEAD", "--word", "mine.docx", "--author", "Li Lei").EndedWith(3);
        Assert.Contains("w:author=\"Li Lei\"", Document("mine.docx"));
    }

    [Fact]
    public void A_paragraph_that_comes_in_the_middle_is_one_that_comes()
    {
        _project.Write(Chinese, "---\nspeaker: li-hua\nplace: here\ntitle: 发言题目\n---\n第一段讲农业生产。\n\n第二段讲城市交通。\n");
        _project.Write(English, "---\ntitle: A Title\n---\nThe first is on farming.\n\nThe second is on traffic.\n");
        Commit();
        _project.Replace(Chinese, "\n\n第二", "\n\n新的一段说教育事业。\n\n第二");
        _project.Replace(English, "\n\nThe second", "\n\nA new one speaks of schools.\n\nThe second");
        var run = _project.Run("redline", "HEAD", ".").EndedWith(3);
        Assert.Contains("{+新的一段说教育事业。+}", run.Output);
        Assert.DoesNotContain("[-", run.Output);
        Assert.DoesNotContain("交通", run.Output);
    }

    [Fact]
    public void A_Word_file_is_a_state()
    {
        _project.Run("build", "--edition", "word").EndedWith(0);
        Assert.Equal("", _project.Run("redline", ".", "output/one/one.docx").EndedWith(0).Output);
        _project.Replace(Chinese, "我们做了工作", "我们做了大量工作");
        _project.Run("redline", ".", "output/one/one.docx").EndedWith(0);
        _project.Run("build", "--edition", "word").EndedWith(0);
        Edit("output/one/one.docx", "大量", "许多");
        Assert.Contains("[-大量-]{+许多+}", _project.Run("redline", ".", "output/one/one.docx").EndedWith(3).Output);
    }

    [Fact]
    public void What_names_no_state_is_an_error()
    {
        RequireGit();
        Assert.Contains("redline/unknown-state", _project.Run("redline", "nowhere", ".").EndedWith(1).Error);
        Commit();
        Assert.Contains("There is no issue “two”", _project.Run("redline", "HEAD", ".", "--issue", "two").EndedWith(2).Error);
    }

    [Fact]
    public void Author_and_date_are_what_the_command_line_says()
    {
        Commit();
        _project.Replace(Chinese, "我们做了工作", "我们完成工作");
        _project.Run("redline", "HEAD", ".", "--word", "changes.docx", "--author", "Li Lei", "--date", "2024-07-01T09:00:00+08:00").EndedWith(3);
        Assert.Contains("w:author=\"Li Lei\" w:date=\"2024-07-01T01:00:00Z\"", Document("changes.docx"));
        Assert.Contains("is no date", _project.Run("redline", "HEAD", ".", "--word", "changes.docx", "--date", "yesterday").EndedWith(2).Error);
        Assert.Contains("--date goes with --word", _project.Run("redline", "HEAD", ".", "--date", "2024-07-01").EndedWith(2).Error);
    }

    [Fact]
    public void The_same_states_are_the_same_bytes_with_no_changes_tracked()
    {
        Commit();
        _project.Run("redline", "HEAD", ".", "--word", "a.docx").EndedWith(0);
        _project.Run("redline", "HEAD", ".", "--word", "deep/b.docx").EndedWith(0);
        Assert.Equal(File.ReadAllBytes(_project["a.docx"]), File.ReadAllBytes(_project["deep/b.docx"]));
        Assert.DoesNotContain("w:author", Document("a.docx"));
    }

    [Fact]
    public void A_document_that_cannot_be_written_leaves_what_stood_there()
    {
        Commit();
        Directory.CreateDirectory(_project["taken.docx"]);
        Assert.Contains("redline/file", _project.Run("redline", "HEAD", ".", "--word", "taken.docx").EndedWith(1).Error);
        Assert.Empty(Directory.GetFiles(_project["."], "*.writing"));
        _project.Write("held.docx", "held");
        Assert.Contains("build/unknown-layout", _project.Run("redline", "HEAD", ".", "--word", "held.docx", "--layout", "sideways").EndedWith(2).Error);
        Assert.Equal("held", File.ReadAllText(_project["held.docx"]));
    }

    [Fact]
    public void A_document_that_is_compared_is_not_written_over()
    {
        _project.Run("build", "--edition", "word").EndedWith(0);
        var before = File.ReadAllBytes(_project["output/one/one.docx"]);
        Assert.Contains("redline/overwrites", _project.Run("redline", ".", "output/one/one.docx", "--word", "output/one/one.docx").EndedWith(1).Error);
        Assert.Equal(before, File.ReadAllBytes(_project["output/one/one.docx"]));
    }

    [Fact]
    public void What_is_not_committed_is_said_to_be_missing_in_the_newest_commit()
    {
        Commit();
        Assert.DoesNotContain("redline/uncommitted", _project.Run("redline", "HEAD", "HEAD").EndedWith(0).Error);
        _project.Replace(Chinese, "我们做了工作", "我们完成工作");
        Assert.Contains("redline/uncommitted", _project.Run("redline", "HEAD", "HEAD").EndedWith(0).Error);
        Assert.DoesNotContain("redline/uncommitted", _project.Run("redline", "HEAD", ".").EndedWith(3).Error);
    }

    [Fact]
    public void Changes_come_back_from_a_document_of_changes()
    {
        Commit();
        _project.Replace(Chinese, "我们做了工作", "我们完成工作");
        _project.Run("redline", "HEAD", ".", "--word", "changes.docx").EndedWith(3);
        Assert.Contains("There is nothing to bring back.", _project.Run("import-changes", "changes.docx").EndedWith(0).Error);
    }

    private string Document(string path)
    {
        using var archive = ZipFile.OpenRead(_project[path]);
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private void Edit(string path, string old, string with)
    {
        using var archive = ZipFile.Open(_project[path], ZipArchiveMode.Update);
        var entry = archive.GetEntry("word/document.xml")!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
            text = reader.ReadToEnd();
        Assert.Contains(old, text);
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
        writer.Write(text.Replace(old, with, StringComparison.Ordinal));
    }

    private void Commit()
    {
        RequireGit();
        if (!Directory.Exists(_project[".git"]))
            Git("init", "-q");
        Git("add", "content");
        Git("-c", "user.name=Wang Fang", "-c", "user.email=wang@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "State");
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _project["."] };
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = "2024-06-01T16:00:00+08:00";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static void RequireGit() => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "git")) || File.Exists(Path.Combine(folder, "git.exe"))),
        "git is not installed here.");
}
