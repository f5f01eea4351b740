using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Huikan.Tests;

/// <summary><c>huikan import-changes</c>: what an editor changed in Word comes back into the Markdown.</summary>
public sealed class ImportChangesTests : IDisposable
{
    private const string Word = "output/one/one.docx";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

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

    [Fact]
    public void A_first_translation_needs_a_file_and_becomes_its_passage()
    {
        var translation = "content/issues/one/01-here.en.md";
        File.Delete(_project[translation]);
        _project.Run("build", "--edition", "word").EndedWith(0);
        Translate("我们做了工作", "We have *all* worked.");

        var refused = _project.Run("import-changes", Word, "--yes").EndedWith(3);
        Assert.Contains("no file “01-here.en.md” for the translation yet", refused.Output);
        Assert.False(File.Exists(_project[translation]));

        _project.Write(translation, "---\ntitle: A Title\nrole: Head\n---\n");
        _project.Run("import-changes", Word, "--yes").EndedWith(0);
        Assert.Equal("---\ntitle: A Title\nrole: Head\n---\nWe have \\*all\\* worked.\n", File.ReadAllText(_project[translation]));
        _project.Run("build").EndedWith(0);
        Assert.Contains("nothing to bring back", _project.Run("import-changes", Word, "--yes").EndedWith(0).Error);
    }

    [Fact]
    public void A_first_translation_behind_a_gap_is_refused_unless_its_passage_has_a_name()
    {
        var (source, translation) = ("content/issues/one/01-here.zh.md", "content/issues/one/01-here.en.md");
        _project.Replace(source, "我们做了工作。\n", "我们做了工作。\n\n成效显著。\n\n今后更好。\n");
        File.Delete(_project[translation]);
        _project.Run("build", "--edition", "word").EndedWith(0);
        _project.Write(translation, "---\ntitle: A Title\nrole: Head\n---\nWe have done work.\n");
        Translate("今后更好", "We shall do better.");
        var before = _project.FilesBelow("content");

        var refused = _project.Run("import-changes", Word, "--yes").EndedWith(3);
        Assert.Contains("has no translation yet and would take this one's", refused.Output);
        Assert.Contains("01-here.zh.md:11:1", refused.Output);
        Assert.Equal(before, _project.FilesBelow("content"));

        _project.Replace(source, "今后更好。\n", "今后更好。 {#better}\n");
        _project.Run("import-changes", Word, "--yes").EndedWith(0);
        Assert.Equal("---\ntitle: A Title\nrole: Head\n---\nWe have done work.\n\nWe shall do better. {#better}\n", File.ReadAllText(_project[translation]));

        Translate("成效显著", "It worked.");
        _project.Run("import-changes", Word, "--yes").EndedWith(0);
        Assert.Equal("---\ntitle: A Title\nrole: Head\n---\nWe have done work.\n\nIt worked.\n\nWe shall do better. {#better}\n", File.ReadAllText(_project[translation]));
        _project.Run("build").EndedWith(0);
    }

    [Fact]
    public void Passages_of_an_unfinished_text_do_not_come_and_go()
    {
        var (source, translation) = ("content/issues/one/01-here.zh.md", "content/issues/one/01-here.en.md");
        _project.Replace(source, "我们做了工作。\n", "我们做了工作。\n\n成效显著。\n\n今后更好。\n");
        File.Delete(_project[translation]);
        _project.Run("build", "--edition", "word").EndedWith(0);
        _project.Write(translation, "---\ntitle: A Title\nrole: Head\n---\nWe have done work.\n");
        var before = _project.FilesBelow("content");
        EditBody(body => RowOf(body, "成效显著").Remove());

        var refused = _project.Run("import-changes", Word, "--yes").EndedWith(3);
        Assert.Contains("The translation is not complete yet", refused.Output);
        Assert.Equal(before, _project.FilesBelow("content"));
    }

    [Fact]
    public void What_was_added_to_the_source_since_is_not_taken_for_deleted()
    {
        _project.Replace("content/issues/one/01-here.zh.md", "我们做了工作。\n", "我们做了工作。\n\n后来加的。\n");
        _project.Replace("content/issues/one/01-here.en.md", "We have done work.\n", "We have done work.\n\nAdded later.\n");
        Assert.Contains("nothing to bring back", _project.Run("import-changes", Word, "--yes").EndedWith(0).Error);
    }

    [Theory]
    [InlineData("content/issues/one/01-here.en.md.huikan-old")]
    [InlineData("content/issues/one/01-here.en.md.huikan-new")]
    [InlineData("content/translations.lock")]
    public void Where_one_file_cannot_be_written_none_is(string obstacle)
    {
        // A folder stands in the way of the last of several files.
        Edit("我们做了工作", "我们做了大量工作", "会议召开", "会议在此召开", "A Title", "A Better Title");
        Directory.CreateDirectory(_project[obstacle]);
        AssertNothingIsWritten();
        Directory.Delete(_project[obstacle]);
        _project.Run("import-changes", Word, "--yes").EndedWith(0);
        Assert.Contains("大量", File.ReadAllText(_project["content/issues/one/01-here.zh.md"]));
    }

    [Fact]
    public void A_read_only_file_is_left_alone_and_all_others_with_it()
    {
        Edit("我们做了工作", "我们做了大量工作", "会议召开", "会议在此召开", "A Title", "A Better Title");
        File.SetAttributes(_project["content/issues/one/01-here.en.md"], FileAttributes.ReadOnly);
        AssertNothingIsWritten();
        File.SetAttributes(_project["content/issues/one/01-here.en.md"], FileAttributes.Normal);
    }

    [Theory]
    [InlineData("", "\u001b\\[[0-9;]*m大量\u001b", "{+")]
    [InlineData("1", @"\{\+大量\+\}", "\u001b[32m")]
    public void Changes_are_coloured_on_a_terminal_unless_NO_COLOR_forbids_it(string noColor, string expected, string unexpected)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no script of util-linux to make a terminal.");
        Edit("我们做了工作", "我们做了大量工作");
        var run = _project.RunOnTerminal(noColor, "import-changes", Word, "--yes");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(expected, run.Output);
        Assert.DoesNotContain(unexpected, run.Output);
    }

    [Fact]
    public void A_part_of_a_gibibyte_is_refused_in_little_time_and_memory()
    {
        WriteDocument("big.docx", xml =>
        {
            var megabyte = string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", (1 << 20) / 36));
            for (var i = 0; i < 1024; i++)
                xml.Write(megabyte);
        });
        AssertIsRefused("big.docx", "word/too-large");
    }

    [Fact]
    public void Elements_without_number_are_refused_in_little_time_and_memory()
    {
        WriteDocument("many.docx", xml =>
        {
            var megabyte = string.Concat(Enumerable.Repeat("<w:p/>", (1 << 20) / 6));
            for (var i = 0; i < 120; i++)
                xml.Write(megabyte);
        });
        AssertIsRefused("many.docx", "word/too-large");
    }

    [Fact]
    public void Parts_without_number_are_refused()
    {
        WriteDocument("parts.docx", _ => { }, parts: 10_001);
        AssertIsRefused("parts.docx", "word/too-large");
    }

    private void AssertNothingIsWritten()
    {
        var before = _project.FilesBelow("content");
        var run = _project.Run("import-changes", Word, "--yes").EndedWith(1);
        Assert.Contains("cannot be read or written", run.Error);
        Assert.Equal(before, _project.FilesBelow("content"));
    }

    /// <summary>A minute and half a gibibyte: far more than it takes, far less than it would without the bounds.</summary>
    private void AssertIsRefused(string file, string code)
    {
        var before = _project.FilesBelow("content");
        var clock = Stopwatch.StartNew();
        var run = _project.RunWithin(512, "import-changes", file, "--yes").EndedWith(1);
        Assert.Contains(code, run.Error);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Equal(before, _project.FilesBelow("content"));
    }

    private void WriteDocument(string file, Action<StreamWriter> writeBody, int parts = 0)
    {
        using var zip = ZipFile.Open(_project[file], ZipArchiveMode.Create);
        Write("[Content_Types].xml", xml => xml.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        Write("_rels/.rels", xml => xml.Write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        Write("word/document.xml", xml =>
        {
            xml.Write($"<w:document xmlns:w=\"{W}\"><w:body>");
            writeBody(xml);
            xml.Write("</w:body></w:document>");
        });
        for (var i = 0; i < parts; i++)
            Write($"word/{i}.xml", xml => xml.Write("<x/>"));

        void Write(string name, Action<StreamWriter> write)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
            write(writer);
        }
    }

    /// <summary>Types words into the empty cell beside others.</summary>
    private void Translate(string beside, string words) => EditBody(body => RowOf(body, beside).Elements(W + "tc").Last().Element(W + "p")!.Add(
        new XElement(W + "r", new XElement(W + "t", words))));

    private static XElement RowOf(XElement body, string words) => body.Descendants(W + "tr")
        .Last(row => string.Concat(row.Descendants(W + "t").Select(text => text.Value)).Contains(words, StringComparison.Ordinal));

    private void EditBody(Action<XElement> edit)
    {
        var document = XDocument.Parse(DocumentOf(Word), LoadOptions.PreserveWhitespace);
        edit(document.Root!.Element(W + "body")!);
        Put(document.ToString(SaveOptions.DisableFormatting));
    }

    private string DocumentOf(string file)
    {
        using var zip = ZipFile.OpenRead(_project[file]);
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Puts words in the place of others in the document's text, pair by pair.</summary>
    private void Edit(params string[] pairs)
    {
        var text = DocumentOf(Word);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            // The words of contents come before those of the text.
            var at = text.LastIndexOf(pairs[i], StringComparison.Ordinal);
            Assert.True(at >= 0, pairs[i]);
            text = text[..at] + pairs[i + 1] + text[(at + pairs[i].Length)..];
        }

        Put(text);
    }

    private void Put(string document)
    {
        using var zip = ZipFile.Open(_project[Word], ZipArchiveMode.Update);
        zip.GetEntry("word/document.xml")!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
        writer.Write(document);
    }
}
