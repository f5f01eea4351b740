using System.IO.Compression;
using System.Xml.Linq;
using Huikan.Conformance.Tests.Specimen;
using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests.Epub;

/// <summary>The books as EPUBCheck judges them, and their words as an XML reader finds them.</summary>
public sealed class EpubTests(BuiltIssue issue, BuiltSpecimen specimen)
{
    [Theory]
    [InlineData("")]
    [InlineData(".zh")]
    [InlineData(".en")]
    public void EPUBCheck_finds_nothing_in_the_books_of_the_real_issue(string language) =>
        EpubCheck.AssertClean(Path.ChangeExtension(issue.Pdf, $"{language}.epub".TrimStart('.')));

    [Theory]
    [InlineData("")]
    [InlineData(".zh")]
    [InlineData(".en")]
    public void EPUBCheck_finds_nothing_where_every_kind_of_block_stands(string language) =>
        EpubCheck.AssertClean(Path.ChangeExtension(specimen.Pdf("side-by-side"), $"{language}.epub".TrimStart('.')));

    [Fact]
    public void EPUBCheck_finds_nothing_in_the_book_of_a_bulletin_in_one_language_which_is_the_only_one()
    {
        using var folder = new TemporaryFolder();
        Write(folder["content/huikan.yml"], "title: { zh-Hans: 小报 }\npublisher: { zh-Hans: 编辑部 }\nlanguages: [zh-Hans]\n");
        Write(folder["content/data/people.yml"], "li-hua: { zh-Hans: 李华, family: Li, given: Hua }\n");
        Write(folder["content/issues/one/issue.zh.md"], "---\nnumber: 1\ndate: 2024-05-06\ntitle: 第一次会议\n---\n");
        Write(folder["content/issues/one/01-here.zh.md"], "---\nspeaker: li-hua\ntitle: 发言题目\n---\n我们做了工作。\n");
        BuiltSpecimen.Copy(Path.Combine(Repository.Root, "templates"), folder["templates"]);

        var result = HuikanProgram.Run(["build", "--project", folder.Path, "--output", folder["out"], "--edition", "epub"]);

        Assert.True(result.ExitCode == 0, result.All);
        EpubCheck.AssertClean(Assert.Single(Directory.EnumerateFiles(folder["out"], "*.epub", SearchOption.AllDirectories)));
    }

    [Fact]
    public void The_book_in_both_languages_holds_every_passage_whole()
    {
        using var zip = ZipFile.OpenRead(Path.ChangeExtension(issue.Pdf, "epub"));
        var text = string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".xhtml", StringComparison.Ordinal)).Select(TextOf));

        ReadBack.AssertHoldsEveryPassage(issue, text);
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream).Root!.Value;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
