using Huikan.Conformance.Tests.Specimen;
using Huikan.Publications;
using UglyToad.PdfPig.Content;

namespace Huikan.Conformance.Tests.Pdf;

/// <summary>The lines of the real issue's running text, measured on its pages from the places of the glyphs, in every layout.</summary>
public sealed class JustifiedLineTests(BuiltLayouts layouts)
{
    /// <summary>A hundredth of a point.</summary>
    private const double Level = 0.01;

    /// <summary>What may stand between two baselines of one line's letters: none but notes' marks are raised.</summary>
    private const double SameLine = 0.001;

    private const string ClosingMarks = "、，；：。！？”’」』）》〉】";
    private const string OpeningMarks = "“‘「『（《〈【";

    public static TheoryData<string> LayoutsWithChinese => LayoutsWith(Language.Chinese);

    public static TheoryData<string> LayoutsWithEnglish => LayoutsWith(Language.English);

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Every_line_but_the_last_of_a_paragraph_ends_at_the_edge_to_a_hundredth_of_a_point(string layout)
    {
        using var pdf = new TaggedPdf(layouts.Pdf(layout));
        var hyphens = HyphensOf(pdf);
        var count = 0;
        foreach (var paragraph in ParagraphsOf(pdf, layout))
        {
            // A paragraph goes on where another page's column has the same measure; only its edges differ.
            foreach (var lines in paragraph.SkipLast(1).GroupBy(line => (line.Page, line.Column)))
            {
                var edges = lines.Select(line => (line.Text, Right: RightEdgeOf(line, hyphens[line.Page]))).ToList();
                count += edges.Count;
                Assert.All(edges, edge => Assert.True(
                    Math.Abs(edge.Right - edges[0].Right) <= Level, $"{edge.Right} is not {edges[0].Right}: {edge.Text}"));
            }
        }

        Assert.True(count > 100, $"{count} lines were found.");
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Lines_of_running_text_stand_on_the_grid(string layout)
    {
        using var pdf = new TaggedPdf(layouts.Pdf(layout));
        var grid = LayoutRules.Of(layout).GridLine;
        var offsets = ParagraphsOf(pdf, layout).SelectMany(lines => lines)
            .Select(line => (line.Text, Offset: line.Baseline - (Math.Floor(line.Baseline / grid) * grid)))
            .ToList();

        Assert.True(offsets.Count > 100, $"{offsets.Count} lines were found.");
        Assert.All(offsets, line => Assert.True(Math.Abs(line.Offset - offsets[0].Offset) <= Level, $"{line.Offset}: {line.Text}"));
    }

    /// <summary>
    /// CLREQ 3.1.9 and 3.1.10: Han are never set closer than their squares, a mark gives up half of its own at most, Han
    /// and Latin stand an eighth of an em apart at least; and no gap is so wide that the line falls apart.
    /// </summary>
    [Theory]
    [MemberData(nameof(LayoutsWithChinese))]
    public void Gaps_among_Chinese_keep_their_bounds(string layout)
    {
        const double rounding = 0.02;
        const double mostBetweenHan = 1.0 / 3;
        var count = 0;
        using var pdf = new TaggedPdf(layouts.Pdf(layout));
        foreach (var line in ParagraphsOf(pdf, layout).SelectMany(lines => lines).Where(line => line.Language == "zh-Hans"))
        {
            foreach (var (left, right) in line.Letters.Zip(line.Letters.Skip(1)).Where(IsOnOneBaseline))
            {
                count++;
                var (a, b) = (left.Value[0], right.Value[0]);
                var em = left.PointSize;
                var distance = (right.StartBaseLine.X - left.StartBaseLine.X) / em;
                var message = $"{distance:0.###} em from {a} to {b} in {line.Text}";
                if (IsHan(a) && IsHan(b))
                    Assert.True(distance > 1 - rounding && distance < 1 + mostBetweenHan + rounding, message);
                else if (IsHan(a) && char.IsAsciiLetterOrDigit(b))
                    Assert.True(distance > 1 + 1.0 / 8 - rounding && distance < 1 + 1.0 / 3 + mostBetweenHan + rounding, message);
                else if (ClosingMarks.Contains(a, StringComparison.Ordinal) && IsHan(b))
                    Assert.True(distance > 0.5 - rounding, message);
                else if (IsHan(a) && OpeningMarks.Contains(b, StringComparison.Ordinal))
                    Assert.True(distance > 0.5 - rounding, message);
            }
        }

        Assert.True(count > 1000, $"{count} gaps were measured.");
    }

    /// <summary>
    /// Word spaces are no less than three quarters of the face's; wider than three times it is a hole. Columns of fewer
    /// than forty characters are too narrow to be justified without holes (Bringhurst, 2.1.3), and are held to the first alone.
    /// </summary>
    [Theory]
    [MemberData(nameof(LayoutsWithEnglish))]
    public void Spaces_among_English_keep_their_bounds(string layout)
    {
        const double least = 0.75;
        const double most = 3;
        const double rounding = 0.02;
        const int narrow = 40;
        var count = 0;
        using var pdf = new TaggedPdf(layouts.Pdf(layout));
        foreach (var paragraph in ParagraphsOf(pdf, layout).Select(lines => lines.ToList()).Where(lines => lines[0].Language == "en"))
        {
            var isNarrow = paragraph.SkipLast(1).Average(line => line.Letters.Length) < narrow;
            for (var i = 0; i < paragraph.Count; i++)
            {
                var spaces = SpacesOf(paragraph[i]).ToList();
                count += spaces.Count;
                Assert.All(spaces, space => Assert.True(space > least - rounding, $"A space of {space:0.##} in {paragraph[i].Text}"));
                Assert.All(spaces, space => Assert.True(isNarrow || space < most, $"A space of {space:0.##} in {paragraph[i].Text}"));
            }
        }

        Assert.True(count > 1000, $"{count} spaces were measured.");
    }

    /// <summary>The word spaces of a line, as parts of the face's. Capitals and stops may be kerned with a space, and are left out.</summary>
    private static IEnumerable<double> SpacesOf(SetLine line)
    {
        for (var i = 1; i + 1 < line.Letters.Length; i++)
        {
            var (space, right) = (line.Letters[i], line.Letters[i + 1]);
            if (space.Value == " " && char.IsLower(line.Letters[i - 1].Value[0]) && char.IsLower(right.Value[0]) && IsOnOneBaseline((space, right)))
                yield return (right.StartBaseLine.X - space.StartBaseLine.X) / (space.EndBaseLine.X - space.StartBaseLine.X);
        }
    }

    private static TheoryData<string> LayoutsWith(Language language) =>
        [.. BuiltSpecimen.LayoutNames.Where(layout => BuiltSpecimen.LanguagesOf(layout).Contains(language))];

    /// <summary>The lines of each paragraph of running text, notes not among them.</summary>
    private static IEnumerable<IGrouping<int, SetLine>> ParagraphsOf(TaggedPdf pdf, string layout)
    {
        var rules = LayoutRules.Of(layout);
        var sizes = BuiltSpecimen.LanguagesOf(layout).Select(rules.BodySize).ToList();
        return SetLines.Of(pdf)
            .Where(line => line is { Role: "P", IsNote: false } && sizes.Exists(size => Math.Abs(line.Size - size) < Level))
            .GroupBy(line => line.Block)
            .Where(lines => lines.Count() > 2);
    }

    /// <summary>The hyphens that the setter drew, by page: they are artifacts, and no part of the words.</summary>
    private static Dictionary<int, List<Letter>> HyphensOf(TaggedPdf pdf) => pdf.Pages.ToDictionary(
        page => page.Number,
        page => page.Letters.Where(letter => letter.Value is "\u00AD" or "‐" or "-").ToList());

    /// <summary>Where the pen stands after the last visible letter or its hyphen; half of a full-width mark is not the line's.</summary>
    private static double RightEdgeOf(SetLine line, List<Letter> hyphens)
    {
        var last = line.Letters.Last(letter => !string.IsNullOrWhiteSpace(letter.Value));
        var hyphen = hyphens.Find(letter =>
            Math.Abs(letter.StartBaseLine.Y - line.Baseline) < SameLine
            && letter.StartBaseLine.X > last.StartBaseLine.X + SameLine
            && letter.StartBaseLine.X < last.EndBaseLine.X + 2);
        if (hyphen is not null)
            return hyphen.EndBaseLine.X;
        if (line.Language != "zh-Hans" || !ClosingMarks.Contains(last.Value[0], StringComparison.Ordinal))
            return last.EndBaseLine.X;
        return last.EndBaseLine.X - Math.Min(last.PointSize / 2, last.EndBaseLine.X - last.BoundingBox.Right);
    }

    private static bool IsOnOneBaseline((Letter Left, Letter Right) pair) =>
        Math.Abs(pair.Left.StartBaseLine.Y - pair.Right.StartBaseLine.Y) < SameLine && pair.Left.PointSize.Equals(pair.Right.PointSize);

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';
}
