using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Huikan.Conformance.Tests.Tools;
using UglyToad.PdfPig;

namespace Huikan.Conformance.Tests.Web;

/// <summary>What an issue offers: every edition that stands in the output folder, with its pages, size and checksum.</summary>
public sealed class DownloadTests(BuiltIssue issue, BuiltLayouts layouts)
{
    [Fact]
    public void Sha256sum_finds_every_file_as_its_checksum_says()
    {
        ExternalTool.Require("sha256sum");
        var folder = Path.Combine(issue.Archive, issue.Issue.Id);

        // The program has no option for a folder; names in the file are beside it.
        var result = ExternalTool.Run("sh", ["-c", "cd \"$1\" && sha256sum --strict -c SHA256SUMS", "sh", folder]);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal(8, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.EndsWith(": OK", StringComparison.Ordinal)));
    }

    [Fact]
    public void Editions_that_another_run_built_in_other_layouts_are_offered_with_their_pages()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder[issue.Issue.Id]);
        foreach (var (layout, name) in (ReadOnlySpan<(string, string)>)[("facing", "2023-q1.facing.pdf"), ("zh", "2023-q1.zh.pdf")])
            File.Copy(layouts.Pdf(layout), folder[$"2023-q1/{name}"]);
        File.WriteAllText(folder["2023-q1/2023-q1.print.pdf"], "for the press");
        File.WriteAllText(folder["2023-q1/notes.pdf"], "the editor's own");

        var result = HuikanProgram.Run(["build", "--project", Repository.Root, "--output", folder.Path, "--edition", "html"]);

        Assert.True(result.ExitCode == 0, result.All);
        var page = new HtmlParser().ParseDocument(File.ReadAllText(folder["archive/2023-q1/en.html"]));
        var offered = page.QuerySelectorAll(".downloads ul a").ToDictionary(a => a.GetAttribute("href")!, a => a.ParentElement!.TextContent);
        Assert.Equal(["2023-q1.facing.pdf", "2023-q1.zh.pdf"], offered.Keys);
        foreach (var (name, words) in offered)
        {
            using var pdf = PdfDocument.Open(folder[$"2023-q1/{name}"]);
            Assert.Contains($"{pdf.NumberOfPages}\u00A0pages", words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_was_built_in_one_run_and_what_stood_there_give_the_same_archive()
    {
        using var folder = new TemporaryFolder();
        var output = Path.GetDirectoryName(issue.Archive)!;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(output, issue.Issue.Id)))
        {
            Directory.CreateDirectory(folder[issue.Issue.Id]);
            File.Copy(file, folder[$"{issue.Issue.Id}/{Path.GetFileName(file)}"]);
        }

        var result = HuikanProgram.Run(["build", "--project", Repository.Root, "--output", folder.Path, "--edition", "html"]);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal(
            File.ReadAllText(Path.Combine(issue.Archive, "2023-q1", "index.html")), File.ReadAllText(folder["archive/2023-q1/index.html"]));
    }
}
