using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Huikan.Conformance.Tests.Specimen;
using Huikan.Conformance.Tests.Tools;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Operations;

namespace Huikan.Conformance.Tests.Pdf;

/// <summary>What a printer's programs find in the files for the press.</summary>
public sealed partial class PressFileTests(BuiltIssue issue, BuiltSpecimen specimen, BuiltPress press) : IClassFixture<BuiltPress>
{
    private const double Millimetre = 72 / 25.4;

    [Theory]
    [InlineData("print")]
    [InlineData("booklet")]
    [InlineData("screen")]
    public void Qpdf_poppler_and_ghostscript_find_nothing_to_mend(string kind)
    {
        var file = kind switch { "print" => press.Print, "booklet" => press.Booklet, _ => press.Screen };
        using var folder = new TemporaryFolder();
        var check = ExternalTool.Run("qpdf", "--check", file);
        var poppler = ExternalTool.Run("pdftoppm", "-r", "20", "-png", file, folder["page"]);
        var ghostscript = ExternalTool.Run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", file);

        Assert.True(check.ExitCode == 0 && !check.All.Contains("WARNING", StringComparison.OrdinalIgnoreCase), check.All);
        Assert.Equal(("", ""), (poppler.Error, ghostscript.All));
    }

    [Fact]
    public void Every_page_lies_in_its_bleed_and_that_in_its_sheet()
    {
        var boxes = BoxesOf(press.Print);
        Assert.Equal(PageCount(issue.Pdf), boxes.Count);
        Assert.All(boxes, page =>
        {
            AssertSize(236, 323, page["MediaBox"]);
            AssertSize(216, 303, page["BleedBox"]);
            AssertSize(210, 297, page["TrimBox"]);
            AssertCentred(page["MediaBox"], page["BleedBox"]);
            AssertCentred(page["BleedBox"], page["TrimBox"]);
        });
    }

    [Fact]
    public void A_booklet_is_printed_on_sheets_of_two_sides_with_two_pages_each()
    {
        var boxes = BoxesOf(press.Booklet);
        Assert.Equal((PageCount(issue.Pdf) + 3) / 4 * 2, boxes.Count);
        Assert.All(boxes, sheet => AssertSize(420, 297, sheet["TrimBox"]));
    }

    [Fact]
    public void The_file_says_that_it_is_PDF_X_4_and_for_which_paper()
    {
        using var objects = ObjectsOf(press.Print);
        var values = ValuesIn(objects).ToList();
        var intent = Assert.Single(values, value => NameIn(value, "/Type") == "/OutputIntent");
        var catalog = Assert.Single(values, value => NameIn(value, "/Type") == "/Catalog");

        Assert.Equal("/GTS_PDFX", NameIn(intent, "/S"));
        Assert.Equal("u:FOGRA39", NameIn(intent, "/OutputConditionIdentifier"));
        Assert.Contains(values, value => NameIn(value, "/Trapped") == "/False");
        Assert.DoesNotContain(values, value => NameIn(value, "/Type") == "/Annot");
        Assert.Equal(["/Lang", "/Metadata", "/OutputIntents", "/Pages", "/Type", "/ViewerPreferences"], catalog.EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal));
        var bytes = File.ReadAllBytes(press.Print);
        Assert.Equal("%PDF-1.6", Encoding.ASCII.GetString(bytes, 0, 8));
        Assert.Contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains("/ID [", ExternalTool.Run("qpdf", "--show-object=trailer", press.Print).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_profile_embedded_is_that_of_a_press_with_four_inks()
    {
        using var objects = ObjectsOf(press.Print);
        var intent = ValuesIn(objects).Single(value => NameIn(value, "/Type") == "/OutputIntent");
        var number = intent.GetProperty("/DestOutputProfile").GetString()!.Split(' ')[0];
        var profile = ExternalTool.Run("qpdf", "--filtered-stream-data", $"--show-object={number}", press.Print).Output;

        Assert.Equal("prtrCMYK", profile[12..20]);
    }

    [Fact]
    public void Everything_is_painted_in_inks_and_all_but_the_vermilion_and_marks_in_black_alone()
    {
        using var document = PdfDocument.Open(press.Print);
        var texts = new HashSet<string>();
        foreach (var page in document.GetPages())
        {
            var fill = "0 g";
            foreach (var operation in page.Operations)
            {
                Assert.DoesNotContain(operation.Operator, (string[])["rg", "RG", "cs", "CS", "sc", "scn", "sh", "gs"]);
                if (operation.Operator is "k" or "g")
                    fill = Written(operation);
                else if (operation.Operator is "TJ" or "Tj")
                    texts.Add(fill);
            }
        }

        Assert.Equal(["0 0 0 1 k", "0.1 1 1 0.05 k"], texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ghostscript_finds_the_text_of_a_page_without_vermilion_on_the_black_plate_only()
    {
        var plates = ExternalTool.Run("gs", "-q", "-o", "-", "-dUseTrimBox", "-sDEVICE=inkcov", press.Print).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..4])
            .ToList();
        using var document = PdfDocument.Open(press.Print);
        var blackOnly = document.GetPages()
            .Where(page => !page.Operations.Any(operation => Written(operation) == "0.1 1 1 0.05 k"))
            .ToList();

        Assert.Equal(document.NumberOfPages, plates.Count);
        Assert.NotEmpty(blackOnly);
        Assert.All(blackOnly, page =>
        {
            Assert.Equal(["0.00000", "0.00000", "0.00000"], plates[page.Number - 1][..3]);
            Assert.True(double.Parse(plates[page.Number - 1][3], CultureInfo.InvariantCulture) > 0.01);
        });
    }

    [Theory]
    [InlineData("print", 1)]
    [InlineData("print", 3)]
    [InlineData("booklet", 2)]
    public void Marks_stand_beyond_the_bleed_and_the_bleed_itself_is_white(string kind, int page)
    {
        using var folder = new TemporaryFolder();
        ExternalTool.Run("pdftoppm", "-r", "72", "-gray", "-singlefile", "-f", $"{page}", kind == "print" ? press.Print : press.Booklet, folder["page"]);
        var (width, height, pixels) = GrayMap(File.ReadAllBytes(folder["page.pgm"]));
        var darkness = new int[Math.Max(width, height) / 2];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var toEdge = Math.Min(Math.Min(x, width - 1 - x), Math.Min(y, height - 1 - y));
                darkness[toEdge] += 255 - pixels[(y * width) + x];
            }
        }

        // 10 mm of marks are 28.3 pixels, 3 mm of bleed 8.5.
        Assert.True(darkness[..28].Sum() > 10_000);
        Assert.Equal(0, darkness[29..36].Sum());
        Assert.True(darkness[38..].Sum() > 100_000);
    }

    [Fact]
    public void No_letter_is_lost_on_the_way_to_the_press()
    {
        var archive = LettersOf(issue.Pdf);
        Assert.Equal(archive, LettersOf(press.Print));
        Assert.Equal(archive.Order(StringComparer.Ordinal), LettersOf(press.Booklet).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pictures_in_RGB_carry_a_profile_and_are_named_where_they_are_too_coarse()
    {
        using var folder = new TemporaryFolder();
        var result = HuikanProgram.Run(["build", "--project", specimen.Project, "--edition", "pdf", "--output", folder.Path, "--profile", "print"]);
        Assert.True(result.ExitCode == 0, result.All);
        using var objects = ObjectsOf(folder["2024-specimen/2024-specimen.print.pdf"]);
        var pictures = ValuesIn(objects).Where(value => NameIn(value, "/Subtype") == "/Image").ToList();

        Assert.Equal(2, pictures.Count);
        Assert.All(pictures, picture =>
        {
            Assert.Equal("/ICCBased", picture.GetProperty("/ColorSpace")[0].GetString());
            Assert.False(picture.TryGetProperty("/SMask", out _));
        });
        Assert.Matches(@"press/image-resolution figures/tower\.jpg on page \d+ has 150 dpi only", result.Error);
    }

    [Fact]
    public void The_preflight_report_stands_on_standard_output()
    {
        foreach (var words in (string[])["PDF/X-4", "210 × 297 mm", "216 × 303 mm", "236 × 323 mm", "C10 M100 Y100 K5", "0.25 pt", "215%", "NotoSerifSC-Regular"])
            Assert.Contains(words, press.PrintSaid, StringComparison.Ordinal);
    }

    [Fact]
    public void What_preflight_warns_of_fails_a_strict_build()
    {
        using var folder = new TemporaryFolder();
        var pages = PageCount(issue.Pdf);
        string[] build = ["build", "--project", Repository.Root, "--edition", "pdf", "--output", folder.Path, "--strict", "--profile", "print"];

        var alone = HuikanProgram.Run(build);
        var folded = HuikanProgram.Run([.. build, "--impose", "signature-16"]);

        Assert.Equal((pages % 4 == 0 ? 0 : 3, 0), (alone.ExitCode, folded.ExitCode));
        Assert.Equal(pages % 4 != 0, alone.Error.Contains("press/page-count", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--profile prnt", "print")]
    [InlineData("--profile print --impose bocklet", "booklet")]
    [InlineData("--impose booklet", "--profile print")]
    [InlineData("--profile prnt --impose booklet", "print")]
    [InlineData("--profile print --paper 7", "--paper")]
    [InlineData("--profile print --paper thick", "--paper")]
    public void A_profile_that_does_not_exist_or_does_not_fit_is_a_mistake_of_usage(string options, string hint)
    {
        var result = HuikanProgram.Run(["build", "--project", Repository.Root, .. options.Split(' ')]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["LC_ALL"] = "zh_CN.UTF-8", ["TZ"] = "Pacific/Kiritimati" };
        foreach (var options in (string[][])[["--profile", "print"], ["--profile", "print", "--impose", "booklet"], ["--profile", "screen"]])
            HuikanProgram.Run(["build", "--project", Repository.Root, "--edition", "pdf", "--output", folder.Path, .. options], environment);

        foreach (var file in (string[])[press.Print, press.Booklet, press.Screen])
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(folder["2023-q1/" + Path.GetFileName(file)]));
    }

    [Fact]
    public void For_the_screen_the_document_is_still_tagged_and_claims_nothing()
    {
        Assert.Contains("Tagged:          yes", ExternalTool.Run("pdfinfo", press.Screen).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfaid", Encoding.Latin1.GetString(File.ReadAllBytes(press.Screen)), StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_screen_the_first_page_comes_first()
    {
        var hints = ExternalTool.Run("qpdf", "--check-linearization", press.Screen);
        Assert.True(hints.ExitCode == 0, hints.All);
        Assert.Contains("no linearization errors", hints.All, StringComparison.Ordinal);
        Assert.Matches(@"Optimized:\s+yes", ExternalTool.Run("pdfinfo", press.Screen).Output);
    }

    [Fact]
    public void On_the_screen_links_are_underlined()
    {
        using var objects = ObjectsOf(press.Screen);
        var links = ValuesIn(objects).Where(value => NameIn(value, "/Subtype") == "/Link").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal("/U", NameIn(link.GetProperty("/BS"), "/S")));
    }

    private static List<string> LettersOf(string file)
    {
        using var document = PdfDocument.Open(file);
        return [.. document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)];
    }

    private static int PageCount(string file)
    {
        using var document = PdfDocument.Open(file);
        return document.NumberOfPages;
    }

    private static string Written(IGraphicsStateOperation operation)
    {
        using var stream = new MemoryStream();
        operation.Write(stream);
        return Encoding.ASCII.GetString(stream.ToArray()).Trim();
    }

    /// <summary>A picture of the form P5: three numbers, one white, and a byte for each pixel.</summary>
    private static (int Width, int Height, byte[] Pixels) GrayMap(byte[] file)
    {
        var head = GrayMapHead().Match(Encoding.Latin1.GetString(file, 0, 64));
        return (
            int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture),
            int.Parse(head.Groups[2].Value, CultureInfo.InvariantCulture),
            file[head.Length..]);
    }

    /// <summary>The boxes of each page, by name: left, bottom, right, top.</summary>
    private static List<Dictionary<string, double[]>> BoxesOf(string file) =>
    [
        .. BoxLine().Matches(ExternalTool.Run("pdfinfo", "-f", "1", "-l", "9999", "-box", file).Output)
            .GroupBy(line => int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture))
            .Select(page => page.ToDictionary(
                line => line.Groups[2].Value,
                line => line.Groups[3].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(side => double.Parse(side, CultureInfo.InvariantCulture)).ToArray())),
    ];

    private static void AssertSize(double width, double height, double[] box)
    {
        Assert.Equal(width * Millimetre, box[2] - box[0], 0.02);
        Assert.Equal(height * Millimetre, box[3] - box[1], 0.02);
    }

    private static void AssertCentred(double[] outer, double[] inner)
    {
        Assert.Equal(inner[0] - outer[0], outer[2] - inner[2], 0.02);
        Assert.Equal(inner[1] - outer[1], outer[3] - inner[3], 0.02);
        Assert.True(inner[0] > outer[0] && inner[1] > outer[1]);
    }

    private static JsonDocument ObjectsOf(string file) =>
        JsonDocument.Parse(ExternalTool.Run("qpdf", "--json=2", "--json-key=qpdf", file).Output);

    /// <summary>Every dictionary that is an object of the file.</summary>
    private static IEnumerable<JsonElement> ValuesIn(JsonDocument file) => file.RootElement.GetProperty("qpdf")[1]
        .EnumerateObject()
        .Select(entry => entry.Value.TryGetProperty("value", out var value) ? value : entry.Value.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : default)
        .Where(value => value.ValueKind == JsonValueKind.Object);

    private static string? NameIn(JsonElement dictionary, string key) =>
        dictionary.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"\AP5\s(\d+)\s(\d+)\s255\s")]
    private static partial Regex GrayMapHead();

    [GeneratedRegex(@"^Page +(\d+) (\w+Box): +(.+?) *$", RegexOptions.Multiline)]
    private static partial Regex BoxLine();
}
