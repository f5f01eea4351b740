using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests.Pdf;

public sealed class PdfFileTests(BuiltIssue issue)
{
    [Fact]
    public void Qpdf_finds_nothing_to_mend()
    {
        var result = ExternalTool.Run("qpdf", "--check", issue.Pdf);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.DoesNotContain("WARNING", result.All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Poppler_sees_a_tagged_document_with_its_title_on_A4()
    {
        var result = ExternalTool.Run("pdfinfo", issue.Pdf);

        Assert.Equal("", result.Error);
        Assert.Contains("Tagged:          yes", result.Output, StringComparison.Ordinal);
        Assert.Contains("(A4)", result.Output, StringComparison.Ordinal);
        Assert.Contains("Title:           会刊", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_with_its_characters_known()
    {
        var rows = ExternalTool.Run("pdffonts", issue.Pdf).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.True(rows.Length >= 4, string.Join('\n', rows));
        Assert.All(rows, row => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes ", row));
    }

    [Fact]
    public void Poppler_draws_every_page_without_a_complaint()
    {
        using var folder = new TemporaryFolder();
        var result = ExternalTool.Run("pdftoppm", "-r", "40", "-png", issue.Pdf, folder["page"]);

        Assert.Equal("", result.Error);
        Assert.NotEmpty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void The_outline_leads_to_every_speech_and_the_contents_name_its_page()
    {
        using var pdf = new TaggedPdf(issue.Pdf);
        using var document = UglyToad.PdfPig.PdfDocument.Open(issue.Pdf);
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        var marks = bookmarks.GetNodes().OfType<UglyToad.PdfPig.Outline.DocumentBookmarkNode>().ToList();

        foreach (var speech in issue.Issue.Speeches)
        {
            var title = speech.Title.PlainText(issue.Publication.SourceLanguage);
            var mark = Assert.Single(marks, mark => mark.Title == title);
            var entry = Assert.Single(pdf.Nodes, node => node.Role == "TOCI" && TextOf(node).Contains(title, StringComparison.Ordinal));
            Assert.Contains(PageIn(entry), page => page == mark.PageNumber);
        }
    }

    private static string TextOf(TagNode node) => string.Concat(node.Letters.Select(l => l.Letter.Value));

    /// <summary>The numbers that stand in an entry by themselves.</summary>
    private static IEnumerable<int> PageIn(TagNode entry) => entry.Parts.OfType<TagNode>()
        .SelectMany(Leaves)
        .Select(TextOf)
        .Where(text => int.TryParse(text, out _))
        .Select(int.Parse);

    private static IEnumerable<TagNode> Leaves(TagNode node) =>
        node.Parts.OfType<TagNode>().Any() ? node.Parts.OfType<TagNode>().SelectMany(Leaves) : [node];
}
