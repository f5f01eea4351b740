using Huikan.Conformance.Tests.Tools;
using Huikan.Publications;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Huikan.Conformance.Tests.Word;

/// <summary>
/// The Word edition as LibreOffice sets it, beside our own PDF of the same layout: the same type area, lines as far from
/// each other, texts on nearly the same pages. Line ends are each program's own.
/// </summary>
public sealed class LikenessTests(BuiltIssue issue)
{
    /// <summary>
    /// By how many pages two programs may drift apart over the issue, and so a text in it. Measured: side by side 16 for
    /// 15, for the names of languages stand over the columns on every page; interleaved 17 and 17; Chinese 8 and 8;
    /// official 14 and 14; English 13 and 13.
    /// </summary>
    private const int Drift = 1;

    /// <summary>In points: a bullet or a stop that hangs, the bearing of a letter.</summary>
    private const double Slack = 6;

    /// <summary>Of text on any page.</summary>
    private const int FewestLines = 5;

    /// <summary>In points from the paper's edges: running lines stand nearer to them, text does not.</summary>
    private const double RunningHead = 60;

    private const double RunningFoot = 58;

    [Theory]
    [InlineData("side-by-side")]
    [InlineData("interleaved")]
    [InlineData("zh")]
    [InlineData("en")]
    [InlineData("official")]
    public void Word_and_PDF_of_a_layout_look_alike(string layout)
    {
        using var folder = new TemporaryFolder();
        var result = HuikanProgram.Run(
            ["build", "--project", Repository.Root, "--output", folder["ours"], "--layout", layout, "--edition", "pdf", "word"]);
        Assert.True(result.ExitCode == 0, result.All);
        using var ours = Open(folder["ours"]);
        ExternalTool.Require("soffice");
        var converted = ExternalTool.Run(
            "soffice",
            $"-env:UserInstallation={new Uri(folder["profile"]).AbsoluteUri}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder["theirs"],
            Directory.EnumerateFiles(folder["ours"], "*.docx", SearchOption.AllDirectories).Single());
        Assert.True(converted.ExitCode == 0, converted.All);
        using var theirs = Open(folder["theirs"]);

        Assert.InRange(theirs.NumberOfPages, ours.NumberOfPages - Drift, ours.NumberOfPages + Drift);
        AssertSameTypeArea(ours, theirs);
        AssertSameLines(ours, theirs);
        AssertSamePages(ours, theirs, layout == "en" ? Language.English : Language.Chinese);
        AssertPagesAreWellEnded(theirs);
    }

    /// <summary>The first and the last column of ink of right and of left pages, wherever text fills them.</summary>
    private static void AssertSameTypeArea(PdfDocument ours, PdfDocument theirs)
    {
        foreach (var parity in (int[])[0, 1])
        {
            var (left, right) = AreaOf(ours, parity);
            var (theirLeft, theirRight) = AreaOf(theirs, parity);
            Assert.InRange(theirLeft, left - Slack, left + Slack);
            Assert.InRange(theirRight, right - Slack, right + Slack);
        }
    }

    private static (double Left, double Right) AreaOf(PdfDocument document, int parity)
    {
        var letters = document.GetPages().Where(page => page.Number % 2 == parity && page.Number > 2).SelectMany(LettersOf).ToList();
        return (letters.Min(letter => letter.BoundingBox.Left), letters.Max(letter => letter.BoundingBox.Right));
    }

    /// <summary>The distance of two lines that most lines have.</summary>
    private static void AssertSameLines(PdfDocument ours, PdfDocument theirs) =>
        Assert.Equal(LeadingOf(ours), LeadingOf(theirs), tolerance: 0.15);

    private static double LeadingOf(PdfDocument document) => document.GetPages()
        .SelectMany(page => BaselinesOf(page).Zip(BaselinesOf(page).Skip(1), (upper, lower) => Math.Round(upper - lower, 1)))
        .Where(distance => distance is > 8 and < 40)
        .GroupBy(distance => distance)
        .MaxBy(distances => distances.Count())!.Key;

    /// <summary>Baselines from above, those of one line in two faces as one.</summary>
    private static List<double> BaselinesOf(Page page)
    {
        var baselines = new List<double>();
        foreach (var baseline in LettersOf(page).Select(letter => letter.StartBaseLine.Y).OrderDescending())
        {
            if (baselines.Count == 0 || baselines[^1] - baseline > 2)
                baselines.Add(baseline);
        }

        return baselines;
    }

    /// <summary>Every text begins on the page on which it begins in print, or on one beside it.</summary>
    private void AssertSamePages(PdfDocument ours, PdfDocument theirs, Language language)
    {
        foreach (var speech in issue.Issue.Speeches)
        {
            var title = WithoutWhite(speech.Title.PlainText(language));
            var (here, there) = (PagesWith(ours, title), PagesWith(theirs, title));
            Assert.NotEmpty(here);
            Assert.NotEmpty(there);
            Assert.InRange(there[^1], here[^1] - Drift, here[^1] + Drift);
        }
    }

    /// <summary>
    /// Under a text's title stand its byline and two lines of it at the least, on the same page; and no page, the last as
    /// any other, has fewer lines than a passage and what closes it.
    /// </summary>
    private void AssertPagesAreWellEnded(PdfDocument theirs)
    {
        foreach (var page in theirs.GetPages())
        {
            var lines = LinesOf(page);
            Assert.True(lines.Count >= FewestLines, $"Page {page.Number} holds {lines.Count} lines.");
            // Contents say titles too.
            if (lines.Any(line => line.Contains("....", StringComparison.Ordinal)))
                continue;
            var tail = string.Concat(lines.TakeLast(2));
            foreach (var speech in issue.Issue.Speeches)
            {
                foreach (var language in speech.Title.Renditions.Select(rendition => rendition.Language))
                {
                    foreach (var words in (string[])[speech.Title.PlainText(language), speech.Speaker.Name.In(language)])
                        Assert.DoesNotContain(WithoutWhite(words), tail, StringComparison.Ordinal);
                }
            }
        }
    }

    /// <summary>Lines of text from above, without white and without the running lines, which stand outside of the type area.</summary>
    private static List<string> LinesOf(Page page)
    {
        var letters = LettersOf(page).Where(letter => letter.StartBaseLine.Y > RunningFoot && letter.StartBaseLine.Y < page.Height - RunningHead).ToList();
        return [.. letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y / 2)).OrderByDescending(line => line.Key)
            .Select(line => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value)))];
    }

    private static List<int> PagesWith(PdfDocument document, string title) =>
        [.. document.GetPages().Where(page => WithoutWhite(string.Concat(page.Letters.Select(letter => letter.Value))).Contains(title, StringComparison.Ordinal)).Select(page => page.Number)];

    private static string WithoutWhite(string words) => string.Concat(words.Where(character => !char.IsWhiteSpace(character)));

    private static IEnumerable<Letter> LettersOf(Page page) => page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value));

    private static PdfDocument Open(string folder) =>
        PdfDocument.Open(Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Single());
}
