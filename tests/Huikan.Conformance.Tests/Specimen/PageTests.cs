using Huikan.Conformance.Tests.Pdf;

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>Where the letters stand: nothing outside the type area, nothing over anything else, notes at the foot.</summary>
public sealed class PageTests(BuiltSpecimen specimen)
{
    /// <summary>
    /// Marks that may not begin a line (GB/T 15834—2011, 5.1), the dash and the ellipsis among them, as <c>line-break: strict</c>
    /// has it, which is what the stylesheet asks for (CLREQ 3.1.3, “strict”).
    /// </summary>
    private const string NotAtStart = "、，；：。！？”’」』）》〉】–～·%％℃°…—-";

    /// <summary>GB/T 15834—2011, 5.1: marks that may not end a line.</summary>
    private const string NotAtEnd = "“‘「『（《〈【/";

    /// <summary>What rounding may make of a place, in points.</summary>
    private const double Hair = 0.5;

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Nothing_is_set_outside_the_width_of_the_type_area(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var rules = LayoutRules.Of(layout);

        foreach (var line in SetLines.Of(pdf))
        {
            var (left, right) = rules.TypeArea(isRecto: line.Page % 2 == 1);
            Assert.True(line.Left >= left - Hair, $"page {line.Page}, {line.Left:0.0} < {left:0.0}: {line.Text}");
            Assert.True(line.Right <= right + Hair, $"page {line.Page}, {line.Right:0.0} > {right:0.0}: {line.Text}");
        }
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void No_line_stands_over_another(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var overlaps = new List<string>();
        foreach (var page in SetLines.Of(pdf).GroupBy(line => line.Page))
        {
            var lines = page.ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                for (var j = i + 1; j < lines.Count; j++)
                {
                    if (Overlap(lines[i], lines[j]))
                        overlaps.Add($"page {page.Key}: “{lines[i].Text}” and “{lines[j].Text}”");
                }
            }
        }

        Assert.Empty(overlaps);
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void No_line_of_Chinese_begins_or_ends_with_a_mark_that_may_not_stand_there(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var lines = SetLines.Of(pdf).Where(line => line.Language == "zh-Hans" && line.Role is "P" or "TD" or "TH" or "Caption").ToList();

        var texts = lines.Select(line => line.Text);
        Assert.DoesNotContain(texts, text => NotAtStart.Contains(text[0], StringComparison.Ordinal) && !IsWrittenSo(text));
        Assert.DoesNotContain(texts, text => NotAtEnd.Contains(text[^1], StringComparison.Ordinal) && !EndsInAddress(text));
    }

    /// <summary>A web address is divided after its solidus, and nowhere better (Chicago Manual of Style, 7.46).</summary>
    private static bool EndsInAddress(string line) =>
        line.EndsWith("//", StringComparison.Ordinal)
        || (line.EndsWith('/') && char.IsAsciiLetterOrDigit(line[^2]) && line.Any(char.IsAsciiLetter));

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Notes_stand_under_all_text_on_the_page_or_in_the_column_that_calls_them(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var hasStories = LayoutRules.Of(layout).HasStories;
        foreach (var page in SetLines.Of(pdf).GroupBy(line => (line.Page, Section: hasStories ? line.Section : 0)))
        {
            foreach (var note in page.Where(line => line.IsNote))
            {
                var text = page.Where(line => !line.IsNote && (!hasStories || SharesColumn(line, note)))
                    .Select(line => line.Baseline).DefaultIfEmpty(double.MaxValue).Min();
                Assert.True(note.Baseline < text, $"page {page.Key}: a note at {note.Baseline:0.0} is not under the text at {text:0.0}.");
            }
        }

        if (hasStories)
            AssertNotesStandWhereTheirStoryEnds(pdf);
        else
            AssertNotesStandOnThePageThatCallsThem(pdf);
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void No_heading_is_the_last_line_of_a_page(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        foreach (var page in SetLines.Of(pdf).Where(line => !line.IsNote).GroupBy(line => line.Page))
        {
            var last = page.MinBy(line => line.Baseline)!;
            Assert.False(last.Role is ['H', >= '1' and <= '6'], $"page {page.Key} ends with “{last.Text}”.");
        }
    }

    private static void AssertNotesStandOnThePageThatCallsThem(TaggedPdf pdf)
    {
        foreach (var parent in pdf.Nodes.Where(node => node.Children.Any(child => child.Role == "Note")))
        {
            foreach (var note in parent.Children.Where(child => child.Role == "Note"))
            {
                var called = parent.Children.Where(child => child.Role == "Reference").SelectMany(child => child.Letters);
                Assert.Contains(note.Letters.First().Page, called.Select(letter => letter.Page));
            }
        }
    }

    private static void AssertNotesStandWhereTheirStoryEnds(TaggedPdf pdf)
    {
        foreach (var story in SetLines.Of(pdf).GroupBy(line => line.Section).Where(story => story.Any(line => line.IsNote)))
        {
            var last = story.Where(line => !line.IsNote).Max(line => line.Page);
            Assert.All(story.Where(line => line.IsNote), note => Assert.Equal(last, note.Page));
        }
    }

    private static bool SharesColumn(SetLine one, SetLine other) =>
        Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left) > Hair;

    private static bool Overlap(SetLine one, SetLine other) =>
        Math.Abs(one.Baseline - other.Baseline) < 0.6 * Math.Min(one.Size, other.Size)
        && Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left) > Hair;

    /// <summary>The subtitle itself begins with a dash; that is the author's.</summary>
    private static bool IsWrittenSo(string line) => line.StartsWith("——一期", StringComparison.Ordinal);
}
