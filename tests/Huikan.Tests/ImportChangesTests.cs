using System.IO.Compression;
using System.Text;

namespace Huikan.Tests;

/// <summary><c>huikan import-changes</c>: what an editor changed in Word comes back into the Markdown.</summary>
public sealed class ImportChangesTests : IDisposable
{
    private const string Word = "output/one/one.docx";

    private readonly Sandbox _project = new();

    public ImportChangesTests() => _project.Run("build", "--edition", "word").EndedWith(0);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void An_unchanged_file_changes_nothing()
    {
        var before = _project.FilesBelow("content");

        var run = _project.Run("import-changes", Word, "--yes").EndedWith(0);

        Assert.Contains("nothing to bring back", run.Error);
        Assert.Equal(before, _project.FilesBelow("content"));
    }

    [Fact]
    public void A_cross_reference_is_the_link_that_it_was_made_from()
    {
        const string Chinese = "见[表1](#totals)。\n\n表：总数 {#totals}\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n";
        const string English = "See [Table 1](#totals).\n\nTable: Totals {#totals}\n\n| A | B |\n|---|---|\n| 1 | 2 |\n";
        _project.Replace("content/issues/one/01-here.zh.md", "我们做了工作。\n", Chinese);
        _project.Replace("content/issues/one/01-here.en.md", "We have done work.\n", English);
        _project.Run("build", "--edition", "word").EndedWith(0);
        Assert.Contains(" REF _Ref", DocumentOf(Word), StringComparison.Ordinal);
        Assert.Contains("nothing to bring back", _project.Run("import-changes", Word, "--yes").EndedWith(0).Error);

        // What Word makes of the field when it counts anew is the label, with its no-break space.
        Edit(">Table 1<", ">Table\u00A01<");
        Assert.Contains("nothing to bring back", _project.Run("import-changes", Word, "--yes").EndedWith(0).Error);
    }

    [Fact]
    public void A_change_is_shown_and_written_when_it_is_agreed_to()
    {
        Edit("我们做了工作", "我们做了大量工作");

        var shown = _project.Run("import-changes", Word).EndedWith(3);
        Assert.Contains("content/issues/one/01-here.zh.md:7:1", shown.Output);
        Assert.Contains("我们做了{+大量+}工作", shown.Output);
        Assert.Contains("--yes", shown.Error);
        Assert.Contains("我们做了工作", File.ReadAllText(_project["content/issues/one/01-here.zh.md"]));

        _project.Run("import-changes", Word, "--yes").EndedWith(0);
        Assert.Equal(
            "---\nspeaker: li-hua\nplace: here\ntitle: 发言题目\nrole: 区长\n---\n我们做了大量工作。\n",
            File.ReadAllText(_project["content/issues/one/01-here.zh.md"]));
        _project.Run("build").EndedWith(0);
    }

    [Fact]
    public void A_changed_source_marks_its_translation_stale()
    {
        Edit("我们做了工作", "我们做了大量工作");
        _project.Run("import-changes", Word, "--yes").EndedWith(0);
        Assert.Matches("one/here#p1 en [0-9a-f]{16}", File.ReadAllText(_project["content/translations.lock"]));
    }

    [Fact]
    public void A_change_of_both_languages_marks_nothing()
    {
        Edit("我们做了工作", "我们做了大量工作", "We have done work", "We have done much work");
        _project.Run("import-changes", Word, "--yes").EndedWith(0);
        Assert.False(File.Exists(_project["content/translations.lock"]));
        Assert.Contains("much work", File.ReadAllText(_project["content/issues/one/01-here.en.md"]));
    }

    [Fact]
    public void A_headline_goes_back_into_the_front_matter()
    {
        Edit("A Title", "A Better Title");
        _project.Run("import-changes", Word, "--yes").EndedWith(0);
        Assert.StartsWith("---\ntitle: A Better Title\n", File.ReadAllText(_project["content/issues/one/01-here.en.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_place_is_listed_and_the_rest_is_written()
    {
        Edit("编辑部", "新编辑部", "We have done work", "We have done more");
        var run = _project.Run("import-changes", Word, "--yes").EndedWith(3);
        Assert.Contains("refused", run.Output);
        Assert.Contains("新编辑部", run.Output);
        Assert.Contains("done more", File.ReadAllText(_project["content/issues/one/01-here.en.md"]));
    }

    [Fact]
    public void What_is_no_Word_file_is_an_error_and_touches_nothing()
    {
        var before = _project.FilesBelow("content");
        _project.Write("letter.docx", "a letter");
        Assert.Contains("word/damaged", _project.Run("import-changes", "letter.docx", "--yes").EndedWith(1).Error);
        Assert.Contains("letter2.docx", _project.Run("import-changes", "letter2.docx", "--yes").EndedWith(1).Error);
        Assert.Equal(before, _project.FilesBelow("content"));
    }

    /// <summary>Puts words in the place of others in the document's text, pair by pair.</summary>
    private string DocumentOf(string file)
    {
        using var zip = ZipFile.OpenRead(_project[file]);
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private void Edit(params string[] pairs)
    {
        using var zip = ZipFile.Open(_project[Word], ZipArchiveMode.Update);
        var entry = zip.GetEntry("word/document.xml")!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
            text = reader.ReadToEnd();
        for (var i = 0; i < pairs.Length; i += 2)
        {
            // The words of contents come before those of the text.
            var at = text.LastIndexOf(pairs[i], StringComparison.Ordinal);
            Assert.True(at >= 0, pairs[i]);
            text = text[..at] + pairs[i + 1] + text[(at + pairs[i].Length)..];
        }

        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
