namespace Huikan.Conformance.Tests.Pdf;

/// <summary>The lines of Chinese as they stand on the pages, found again from the places of the glyphs.</summary>
public sealed class ChineseLineTests(BuiltIssue issue)
{
    /// <summary>GB/T 15834—2011, 5.1: marks that may not begin a line.</summary>
    private const string NotAtStart = "、，；：。！？”’」』）》〉】–～·%％℃°…—-";

    /// <summary>GB/T 15834—2011, 5.1: marks that may not end a line.</summary>
    private const string NotAtEnd = "“‘「『（《〈【/";

    [Fact]
    public void No_line_begins_or_ends_with_a_mark_that_may_not_stand_there()
    {
        using var pdf = new TaggedPdf(issue.Pdf);
        var lines = LinesOf(pdf).ToList();

        Assert.True(lines.Count > 200, $"{lines.Count} lines of Chinese were found.");
        Assert.DoesNotContain(lines, line => NotAtStart.Contains(line[0], StringComparison.Ordinal) && !IsDash(line));
        Assert.DoesNotContain(lines, line => NotAtEnd.Contains(line[^1], StringComparison.Ordinal));
    }

    /// <summary>The subtitle itself begins with a dash; that is the author's.</summary>
    private static bool IsDash(string line) => line.StartsWith("——我市", StringComparison.Ordinal);

    private static IEnumerable<string> LinesOf(TaggedPdf pdf)
    {
        foreach (var block in pdf.Nodes.Where(n => n is { Role: "P" or "H1" or "H2" or "LBody" or "TD", Language: "zh-Hans" }))
        {
            var lines = block.Letters
                .GroupBy(l => (l.Page, Baseline: Math.Round(l.Letter.StartBaseLine.Y)))
                .OrderBy(line => line.Key.Page)
                .ThenByDescending(line => line.Key.Baseline);
            foreach (var line in lines)
            {
                var text = string.Concat(line.OrderBy(l => l.Letter.StartBaseLine.X).Select(l => l.Letter.Value)).Trim();
                if (text.Length > 0)
                    yield return text;
            }
        }
    }
}
