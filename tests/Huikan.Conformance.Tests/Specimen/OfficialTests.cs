using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>The real issue and the specimen as official documents, measured as GB/T 9704—2012 has it.</summary>
public sealed class OfficialTests(BuiltIssue issue, BuiltSpecimen specimen) : IDisposable
{
    private const double Millimetre = 72 / 25.4;
    private const double Head = 37 * Millimetre, Binding = 28 * Millimetre, Width = 156 * Millimetre, Height = 225 * Millimetre;
    private const double TextSize = 16;

    private readonly Tools.TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_that_is_not_a_folio_stands_in_the_type_area_of_156_by_225_millimetres()
    {
        using var pdf = PdfDocument.Open(Build());
        foreach (var page in pdf.GetPages())
        {
            Assert.Equal((210 * Millimetre, 297 * Millimetre), (page.Width, page.Height), CloseTo(0.1));
            foreach (var letter in page.Letters.Where(letter => FromTop(page, letter) < Head + Height))
            {
                Assert.InRange(letter.StartBaseLine.X, Binding - (TextSize / 2), Binding + Width);
                Assert.InRange(FromTop(page, letter), Head + (TextSize / 2), Head + Height);
            }
        }
    }

    [Fact]
    public void A_full_page_has_22_lines_an_equal_step_apart_over_the_whole_height()
    {
        using var pdf = PdfDocument.Open(Build());
        var fullest = pdf.GetPages().Select(BaselinesOf).MaxBy(lines => lines.Count)!;
        var steps = fullest.Zip(fullest.Skip(1), (upper, lower) => lower - upper).ToList();

        Assert.Equal(22, fullest.Count);
        Assert.All(steps, step => Assert.Equal(Height / 22, step, 0.1));
    }

    [Fact]
    public void A_full_line_of_whole_characters_has_28_of_them_as_a_rule()
    {
        using var pdf = PdfDocument.Open(Build());
        var full = pdf.GetPages()
            .SelectMany(page => Text(page).GroupBy(letter => Math.Round(FromTop(page, letter))))
            .Where(line => line.Min(l => l.StartBaseLine.X) < Binding + 1 && line.Max(l => l.StartBaseLine.X) > Binding + Width - (1.1 * TextSize))
            .Where(line => line.All(letter => letter.Value is [>= '一' and <= '鿿' or '，' or '、' or '；']))
            .ToList();

        Assert.NotEmpty(full);
        Assert.Equal(28, full.GroupBy(line => line.Count()).MaxBy(count => count.Count())!.Key);
    }

    [Fact]
    public void Folios_stand_seven_millimetres_under_the_text_one_character_from_the_outer_edge()
    {
        using var pdf = PdfDocument.Open(Build());
        foreach (var page in pdf.GetPages())
        {
            var foot = page.Letters.Where(letter => FromTop(page, letter) > Head + Height).OrderBy(letter => letter.StartBaseLine.X).ToList();

            Assert.Equal($"—{page.Number}—", string.Concat(foot.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal));
            Assert.All(foot, letter => Assert.Equal(14, letter.PointSize, 0.01));
            Assert.Equal(7 * Millimetre, page.Height - foot[0].BoundingBox.Top - Head - Height, 1.0);
            if (page.Number % 2 == 1)
                Assert.Equal(Binding + Width - 14, foot[^1].EndBaseLine.X, 0.5);
            else
                Assert.Equal(Binding + 14, foot[0].StartBaseLine.X, 0.5);
        }
    }

    [Fact]
    public void The_red_name_begins_35_millimetres_under_the_upper_edge_of_the_type_area()
    {
        using var pdf = PdfDocument.Open(Build());
        var page = pdf.GetPage(1);
        var name = page.Letters.Where(letter => letter.PointSize > 50).ToList();

        Assert.Equal("会刊", string.Concat(name.Select(letter => letter.Value)));
        Assert.Equal(35 * Millimetre, page.Height - name.Max(letter => letter.BoundingBox.Top) - Head, 3.0);
    }

    [Fact]
    public void The_build_tells_what_it_measured_and_once_for_each_face_what_stands_in()
    {
        var result = Run();

        Assert.Contains("measured 22 lines a page, 28 characters a line", result.Output, StringComparison.Ordinal);
        Assert.Equal(5, result.Error.Split("style/stand-in").Length - 1);
    }

    [Fact]
    public void Other_lines_and_characters_than_the_standard_has_are_warned_of()
    {
        var project = _folder["project"];
        BuiltSpecimen.Copy(Path.Combine(Tools.Repository.Root, "content"), Path.Combine(project, "content"));
        BuiltSpecimen.Copy(Path.Combine(Tools.Repository.Root, "templates"), Path.Combine(project, "templates"));
        var css = Path.Combine(project, "templates", "official.css");
        File.WriteAllText(css, File.ReadAllText(css).Replace("line-height: 28.95pt", "line-height: 30pt", StringComparison.Ordinal));

        var result = Tools.HuikanProgram.Run(
            ["build", "2023-q1", "--edition", "pdf", "--layout", "official", "--project", project, "--output", _folder["out"]]);

        Assert.Contains("Pages have 21 lines of 28 characters, and should have 22 of 28", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_imprint_stands_at_the_foot_of_the_last_page_which_is_a_left_one(bool isReal)
    {
        using var pdf = PdfDocument.Open(isReal ? Build() : specimen.Pdf("official"));
        var last = pdf.GetPage(pdf.NumberOfPages);
        var imprint = last.Letters.Where(letter => FromTop(last, letter) < Head + Height).MaxBy(letter => FromTop(last, letter))!;

        Assert.Equal(0, pdf.NumberOfPages % 2);
        Assert.Equal(14, imprint.PointSize, 0.01);
        Assert.InRange(FromTop(last, imprint), Head + Height - 18, Head + Height);
        Assert.EndsWith("印发", string.Concat(last.Letters.Where(letter => letter.StartBaseLine.Y.Equals(imprint.StartBaseLine.Y)).Select(letter => letter.Value)), StringComparison.Ordinal);
        var edge = last.Paths.SelectMany(path => path).Select(path => path.GetBoundingRectangle()).Where(box => box is not null).Min(box => box!.Value.Bottom);
        Assert.Equal(Head + Height, last.Height - edge, 0.05);
    }

    [Fact]
    public void What_its_author_has_numbered_keeps_that_number_alone_on_paper_and_in_Word()
    {
        var project = _folder["numbered"];
        BuiltSpecimen.Copy(Path.Combine(Tools.Repository.Root, "content"), Path.Combine(project, "content"));
        BuiltSpecimen.Copy(Path.Combine(Tools.Repository.Root, "templates"), Path.Combine(project, "templates"));
        var speech = Path.Combine(project, "content/issues/2023-q1/02-fuling.zh.md");
        File.WriteAllText(speech, File.ReadAllText(speech).Replace("title: ", "title: 二、", StringComparison.Ordinal));

        var result = Tools.HuikanProgram.Run(
            ["build", "2023-q1", "--edition", "pdf", "word", "--layout", "official", "--project", project, "--output", _folder["out"]]);

        Assert.True(result.ExitCode == 0, result.All);
        using var pdf = PdfDocument.Open(_folder["out/2023-q1/2023-q1.official.pdf"]);
        var text = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
        Assert.DoesNotContain("二、二、", text, StringComparison.Ordinal);
        Assert.Contains("二、打好", text, StringComparison.Ordinal);
        Assert.Contains("三、", text, StringComparison.Ordinal);
        using var word = WordprocessingDocument.Open(_folder["out/2023-q1/2023-q1.official.docx"], isEditable: false);
        var heading = word.MainDocumentPart!.Document!.Descendants<Paragraph>().Single(paragraph => paragraph.InnerText.StartsWith("二、打好", StringComparison.Ordinal));
        Assert.Equal(0, heading.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value);
    }

    [Fact]
    public void An_official_document_is_not_bound_into_a_volume_and_the_error_says_what_may_be()
    {
        var result = Tools.HuikanProgram.Run(
            ["build", "--compendium", "--edition", "pdf", "--layout", "official", "--project", Tools.Repository.Root, "--output", _folder["out"]]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("build/compendium-layout", result.Error, StringComparison.Ordinal);
        Assert.Contains("side-by-side", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_numbered_on_paper_and_by_Word_itself()
    {
        using var pdf = PdfDocument.Open(specimen.Pdf("official"));
        var text = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
        Assert.Contains("一、", text, StringComparison.Ordinal);
        Assert.Contains("（一）", text, StringComparison.Ordinal);

        using var word = WordprocessingDocument.Open(specimen.Word("official"), isEditable: false);
        var styles = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        var levels = word.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Descendants<Level>()
            .Where(level => level.ParagraphStyleIdInLevel is not null).ToList();
        Assert.Equal(["%1、", "（%2）", "%3.", "（%4）"], levels.Select(level => level.LevelText!.Val!.Value));
        Assert.All(levels, level => Assert.NotNull(
            styles.Elements<W.Style>().Single(style => style.StyleId == level.ParagraphStyleIdInLevel!.Val!.Value)
                .StyleParagraphProperties!.NumberingProperties));
        Assert.DoesNotContain(
            word.MainDocumentPart.Document!.Descendants<Paragraph>(),
            paragraph => !IsNumberedByItsAuthor(paragraph) && (paragraph.InnerText.StartsWith("一、", StringComparison.Ordinal) || paragraph.InnerText.StartsWith("（一）", StringComparison.Ordinal)));
    }

    [Fact]
    public void Word_has_the_type_area_the_grid_and_the_names_of_the_faces_that_the_standard_means()
    {
        using var word = WordprocessingDocument.Open(specimen.Word("official"), isEditable: false);
        var section = word.MainDocumentPart!.Document!.Descendants<SectionProperties>().Last();
        var (size, margin, grid) = (section.GetFirstChild<W.PageSize>()!, section.GetFirstChild<PageMargin>()!, section.GetFirstChild<DocGrid>()!);
        var (width, height) = (size.Width! - margin.Left! - margin.Right!, size.Height! - margin.Top! - margin.Bottom!);

        Assert.Equal(156 * Millimetre, width / 20.0, 0.1);
        Assert.Equal(DocGridValues.LinesAndChars, grid.Type!.Value);
        Assert.Equal(22, (int)(height / grid.LinePitch!));
        Assert.Equal(28, (int)(width / 20.0 / (TextSize + (grid.CharacterSpace! / 4096.0))));
        var faces = word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().Select(fonts => fonts.EastAsia?.Value).ToHashSet();
        Assert.Superset(new HashSet<string?> { "方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体" }, faces);
        Assert.True(word.MainDocumentPart.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>() is not null);
    }

    /// <summary>Word is told not to number what its author has.</summary>
    private static bool IsNumberedByItsAuthor(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value == 0;

    private string Build()
    {
        Run();
        return _folder["out/2023-q1/2023-q1.official.pdf"];
    }

    private Tools.ToolResult Run()
    {
        var result = Tools.HuikanProgram.Run(
            ["build", issue.Issue.Id, "--edition", "pdf", "--layout", "official", "--project", Tools.Repository.Root, "--output", _folder["out"]]);
        Assert.True(result.ExitCode == 0, result.All);
        return result;
    }

    private static double FromTop(Page page, Letter letter) => page.Height - letter.StartBaseLine.Y;

    private static IEnumerable<Letter> Text(Page page) => page.Letters.Where(letter => Math.Abs(letter.PointSize - TextSize) < 0.01);

    private static List<double> BaselinesOf(Page page) =>
        [.. Text(page).Select(letter => Math.Round(FromTop(page, letter), 2)).Distinct().Order()];

    private static IEqualityComparer<(double, double)> CloseTo(double tolerance) =>
        EqualityComparer<(double, double)>.Create(
            (a, b) => Math.Abs(a.Item1 - b.Item1) < tolerance && Math.Abs(a.Item2 - b.Item2) < tolerance, _ => 0);
}
