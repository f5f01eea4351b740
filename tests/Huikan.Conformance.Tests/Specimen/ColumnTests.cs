using Huikan.Conformance.Tests.Pdf;
using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>The specimen in Chinese alone, its speeches in two columns, read back from the page.</summary>
public sealed class ColumnTests : IDisposable
{
    /// <summary>The distance of two baselines, in points.</summary>
    private const double Line = 14;

    /// <summary>What rounding may make of a place, in points.</summary>
    private const double Hair = 0.1;

    private readonly TemporaryFolder _folder = new();

    public ColumnTests(BuiltSpecimen specimen) => BuiltSpecimen.Copy(specimen.Project, _folder["project"]);

    [Fact]
    public void Text_runs_down_one_column_and_then_down_the_next_on_one_grid()
    {
        var built = Build("zh", ".stacked { margin-left: 0; column-count: 2; column-gap: 20pt; }");
        Assert.True(built.ExitCode == 0, built.All);
        using var pdf = new TaggedPdf(_folder["output/2024-specimen/2024-specimen.zh.pdf"]);
        var middle = pdf.Pages.First().Width / 2;
        var withRuby = pdf.Nodes.Where(node => node.Role == "RT").SelectMany(node => node.Letters).Select(letter => letter.Page).ToHashSet();
        var lines = SetLines.Of(pdf).Where(line => line.Role == "P" && !line.IsNote).ToList();
        var body = lines.GroupBy(line => Math.Round(line.Size, 1)).MaxBy(group => group.Count())!.Key;
        bool IsBody(SetLine line) => Math.Round(line.Size, 1).Equals(body) && line.Right - line.Left > 100;

        var right = lines.Where(line => line.Left > middle && IsBody(line)).ToList();
        Assert.True(right.Count > 40, $"Only {right.Count} lines stand in a second column.");
        var level = 0;
        foreach (var page in lines.Where(IsBody).GroupBy(line => line.Page).Where(page => page.Any(line => line.Left > middle)))
        {
            // A line that clears its ruby stands a little lower.
            if (withRuby.Contains(page.Key))
                continue;
            var first = page.First();
            Assert.All(page, line => Assert.True(Math.Abs(Math.IEEERemainder(line.Baseline - first.Baseline, Line)) < Hair, line.Text));
            level += first.Right < middle ? 1 : 0;
        }

        Assert.True(level > 2, $"Only {level} pages have text in both columns.");

        // In order of reading a line stands under the one before, or in the next column, or on the next page.
        foreach (var (line, next) in lines.Zip(lines.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page))
        {
            Assert.True(
                next.Baseline < line.Baseline || (line.Left < middle && next.Left > middle),
                $"page {line.Page}: “{next.Text}” is read after “{line.Text}”.");
        }
    }

    [Fact]
    public void Columns_of_a_short_text_end_level()
    {
        var built = Build("zh", ".stacked { margin-left: 0; column-count: 2; column-gap: 20pt; }");
        Assert.True(built.ExitCode == 0, built.All);
        using var pdf = new TaggedPdf(_folder["output/2024-specimen/2024-specimen.zh.pdf"]);
        var middle = pdf.Pages.First().Width / 2;
        var lines = SetLines.Of(pdf).Where(line => line.Role == "P" && !line.IsNote).ToList();

        // Over the headline of the next speech the one before it ends.
        var headline = pdf.Nodes.First(node => node.Role == "H2" && string.Concat(node.Letters.Select(letter => letter.Letter.Value)).Contains("尚无译文", StringComparison.Ordinal))
            .Letters.First();
        var over = lines.Where(line => line.Page == headline.Page && line.Baseline > headline.Letter.StartBaseLine.Y && line.Right - line.Left > 50).ToList();
        var (left, right) = (
            over.Where(line => line.Right < middle).Min(line => line.Baseline),
            over.Where(line => line.Left > middle).Min(line => line.Baseline));
        Assert.True(Math.Abs(left - right) < Line + Hair, $"{left:0.0} and {right:0.0} on page {headline.Page}.");
    }

    [Fact]
    public void Columns_where_there_can_be_none_are_a_warning_at_the_place_that_asks_for_them()
    {
        var built = Build("side-by-side", ".parallel { column-count: 2; }");

        Assert.True(built.ExitCode == 0, built.All);
        Assert.Matches(@"templates/partials/speech\.xml\.scriban:\d+:\d+: warning typeset/columns", built.All);
    }

    public void Dispose() => _folder.Dispose();

    private ToolResult Build(string layout, string css)
    {
        File.AppendAllText(_folder["project/templates/styles.css"], $"\n{css}\n");
        return HuikanProgram.Run(
            ["build", "--project", _folder["project"], "--output", _folder["output"], "--edition", "pdf", "--layout", layout]);
    }
}
