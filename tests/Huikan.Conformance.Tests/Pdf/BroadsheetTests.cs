using Huikan.Conformance.Tests.Specimen;
using Huikan.Conformance.Tests.Tools;
using Huikan.Publications;
using UglyToad.PdfPig.Content;

namespace Huikan.Conformance.Tests.Pdf;

/// <summary>The real issue as a newspaper, and the specimen, read back from the places of their letters.</summary>
public sealed class BroadsheetTests(BuiltIssue issue, BuiltSpecimen specimen) : IDisposable
{
    /// <summary>The grid that <c>broadsheet.css</c> asks for, in points.</summary>
    private const double GridLine = 13.5, HeadMargin = 17 * 72 / 25.4;

    /// <summary>The sizes of its body text.</summary>
    private static readonly double[] BodySizes = [9.5, 9.25];

    /// <summary>The place over a headline has no more letters.</summary>
    private const int LongestPlace = 16;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_passage_of_both_languages_reads_whole_the_Chinese_part_before_the_English()
    {
        using var pdf = new TaggedPdf(Build());
        var text = pdf.Text.Replace("\n", "", StringComparison.Ordinal);

        ReadBack.AssertHoldsEveryPassage(issue, pdf.Text);
        var (chinese, english) = (issue.Publication.Languages[0], issue.Publication.Languages[1]);
        Assert.True(
            text.LastIndexOf(issue.Issue.Speeches[^1].Passages[^1].PlainText(chinese)[..12], StringComparison.Ordinal)
            < text.IndexOf(issue.Issue.Speeches[0].Passages[0].PlainText(english)[..20], StringComparison.Ordinal));
    }

    [Fact]
    public void Poppler_and_qpdf_read_it()
    {
        var pdf = Build();
        var text = ExternalTool.Run("pdftotext", "-raw", pdf, "-").Output.Replace("\n", "", StringComparison.Ordinal);

        Assert.All(issue.Issue.Speeches, speech => Assert.Contains(
            speech.Passages[0].PlainText(Language.Chinese)[..12], text, StringComparison.Ordinal));
        Assert.Equal(0, ExternalTool.Run("qpdf", "--check", pdf).ExitCode);
        Assert.Contains("841.89 x 1190.55 pts (A3)", ExternalTool.Run("pdfinfo", pdf).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_of_text_stands_on_the_grid_of_its_page()
    {
        using var pdf = new TaggedPdf(Build());
        var heights = pdf.Pages.ToDictionary(page => page.Number, page => page.Height);
        var first = (double?)null;
        var lines = 0;
        foreach (var (page, letter) in BodyOf(pdf.Root))
        {
            var fromTop = heights[page] - HeadMargin - letter.StartBaseLine.Y;
            first ??= fromTop % GridLine;
            var off = Math.Abs(((fromTop - first.Value + (GridLine / 2)) % GridLine) - (GridLine / 2));

            Assert.True(off < 0.55, $"page {page}: “{letter.Value}” stands {off:0.00} off the grid.");
            lines++;
        }

        Assert.True(lines > 20_000, $"{lines} letters");
    }

    [Fact]
    public void The_columns_of_a_story_end_level_and_the_last_no_more_than_two_lines_short()
    {
        using var pdf = new TaggedPdf(Build());
        var stories = pdf.Nodes.Where(node => node.Role == "Sect" && node.Children.Any(child => child.Role == "H2")).ToList();

        Assert.Equal(2 * (issue.Issue.Speeches.Length + 1), stories.Count);
        foreach (var story in stories)
        {
            foreach (var page in BodyOf(story).GroupBy(letter => letter.Page))
            {
                var feet = FeetOf(page.Select(letter => letter.Letter)).ToList();
                var lowest = feet.Min();
                Assert.All(feet.SkipLast(1), foot => Assert.Equal(lowest, foot, 0.6));
                Assert.InRange(feet[^1], lowest - 0.6, lowest + (2 * GridLine) + 0.6);
            }
        }
    }

    [Fact]
    public void A_story_that_runs_on_says_so_on_both_pages()
    {
        var pages = ExternalTool.Run("pdftotext", Build(), "-").Output.Split('\f');
        var jumps = Enumerable.Range(1, pages.Length - 1)
            .Where(page => pages[page - 1].Contains($"Continued on page {page + 1}", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(jumps);
        Assert.All(jumps, page => Assert.Contains($"Continued from page {page}", pages[page], StringComparison.Ordinal));
    }

    [Fact]
    public void Each_part_has_its_headlines_in_the_outline_and_its_links_lead_within_it()
    {
        var outline = ExternalTool.Run("qpdf", "--json", "--json-key=outlines", Build()).Output;
        Assert.All(issue.Issue.Speeches, speech => Assert.Contains(
            speech.Title.PlainText(Language.English)[..20], outline, StringComparison.Ordinal));

        var names = ExternalTool.Run("qpdf", "--qdf", "--object-streams=disable", specimen.Pdf("broadsheet"), "-").Output;
        Assert.Contains("(figures-and-tables.totals.en)", names, StringComparison.Ordinal);
        Assert.Contains("(figures-and-tables.totals)", names, StringComparison.Ordinal);
    }

    private string Build()
    {
        var result = HuikanProgram.Run(
            ["build", "--project", Repository.Root, "--output", _folder.Path, "--layout", "broadsheet", "--edition", "pdf"]);
        Assert.True(result.ExitCode == 0, result.All);
        return _folder["2023-q1/2023-q1.broadsheet.pdf"];
    }

    /// <summary>The letters of paragraphs that are set as text, not as places, bylines or headlines.</summary>
    private static IEnumerable<(int Page, Letter Letter)> BodyOf(TagNode node) => node.Role == "P"
        ? node.Letters.Count() <= LongestPlace ? [] : node.Letters.Where(letter =>
            BodySizes.Any(size => Math.Abs(letter.Letter.PointSize - size) < 0.05) && !IsByline(node))
        : node.Children.SelectMany(BodyOf);

    /// <summary>The English byline has the size of the Chinese text, but is italic throughout.</summary>
    private static bool IsByline(TagNode node) =>
        node.Letters.All(letter => (letter.Letter.FontName ?? "").Contains("Italic", StringComparison.Ordinal));

    /// <summary>The lowest baseline of each column, from left to right: where a line begins far left of where the last one ended, a new column does.</summary>
    private static IEnumerable<double> FeetOf(IEnumerable<Letter> letters)
    {
        var foot = double.MaxValue;
        foreach (var letter in letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)))
        {
            if (letter.StartBaseLine.Y > foot + (2 * GridLine))
            {
                yield return foot;
                foot = double.MaxValue;
            }

            foot = Math.Min(foot, letter.StartBaseLine.Y);
        }

        yield return foot;
    }
}
