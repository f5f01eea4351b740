using Huikan.Conformance.Tests.Tools;
using Huikan.Publications;
using UglyToad.PdfPig.Content;

namespace Huikan.Conformance.Tests.Pdf;

/// <summary>Pairs as they stand on the pages of the real issue, measured from the places of their glyphs.</summary>
public sealed class PairTests(BuiltIssue issue)
{
    /// <summary>A hundredth of a point; PdfPig reads what is written with four decimals.</summary>
    private const double Level = 0.01;

    [Fact]
    public void Side_by_side_each_pair_starts_on_one_baseline_of_one_page()
    {
        using var pdf = new TaggedPdf(issue.Pdf);
        var paragraphs = ParagraphsOf(pdf);

        foreach (var (chinese, english) in Pairs(paragraphs))
        {
            Assert.Equal(chinese.Page, english.Page);
            Assert.Equal(chinese.Letter.StartBaseLine.Y, english.Letter.StartBaseLine.Y, Level);
        }
    }

    [Fact]
    public void Facing_pages_hold_the_same_passages_Chinese_on_the_left_each_pair_level_across_the_fold()
    {
        using var folder = new TemporaryFolder();
        var result = HuikanProgram.Run(
            ["build", "--project", Repository.Root, "--output", folder.Path, "--layout", "facing", "--edition", "pdf"]);
        Assert.True(result.ExitCode == 0, result.All);
        using var pdf = new TaggedPdf(folder["2023-q1/2023-q1.facing.pdf"]);
        var paragraphs = ParagraphsOf(pdf);

        foreach (var (chinese, english) in Pairs(paragraphs))
        {
            Assert.Equal(0, chinese.Page % 2);
            Assert.Equal(chinese.Page + 1, english.Page);
            Assert.Equal(chinese.Letter.StartBaseLine.Y, english.Letter.StartBaseLine.Y, Level);
        }
    }

    [Fact]
    public void Body_lines_stand_on_the_baseline_grid()
    {
        const double grid = 14;
        using var pdf = new TaggedPdf(issue.Pdf);
        var body = pdf.Nodes
            .Where(node => node.Role == "P" && node.Letters.Count() > 200)
            .SelectMany(node => node.Letters)
            .Where(l => l.Letter.PointSize is > 9 and < 10.5)
            .Select(l => l.Letter.StartBaseLine.Y)
            .Select(y => y - (Math.Floor(y / grid) * grid))
            .ToList();

        Assert.True(body.Count > 10_000, $"{body.Count} letters");
        Assert.All(body, offset => Assert.Equal(body[0], offset, Level));
    }

    private IEnumerable<((int Page, Letter Letter) Chinese, (int Page, Letter Letter) English)> Pairs(
        IReadOnlyList<(string Text, int Page, Letter First)> paragraphs)
    {
        var passages = issue.Issue.Speeches.SelectMany(speech => speech.Passages).ToList();
        Assert.True(passages.Count > 30, $"{passages.Count} passages");
        foreach (var passage in passages)
        {
            var chinese = Find(paragraphs, passage.PlainText(Language.Chinese));
            var english = Find(paragraphs, passage.PlainText(Language.English));
            yield return ((chinese.Page, chinese.First), (english.Page, english.First));
        }
    }

    private static (string Text, int Page, Letter First) Find(
        IReadOnlyList<(string Text, int Page, Letter First)> paragraphs, string words) =>
        Assert.Single(paragraphs, p => p.Text.StartsWith(Squeezed(words)[..24], StringComparison.Ordinal));

    private static List<(string Text, int Page, Letter First)> ParagraphsOf(TaggedPdf pdf) =>
    [
        .. pdf.Nodes
            .Where(node => node.Role == "P" && node.Letters.Any())
            .Select(node => (
                Squeezed(string.Concat(node.Letters.Select(l => l.Letter.Value))),
                node.Letters.First().Page,
                node.Letters.First().Letter)),
    ];

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
