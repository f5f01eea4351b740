using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Huikan.Pdf.Graphics;
using Huikan.Pdf.Structure;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Tests.Syntax;

public sealed partial class LinearizedFileTests
{
    public static TheoryData<string> Documents => ["one page", "bare", "bulletin", "many pages", "a page apart"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Qpdf_finds_the_hints_right(string name)
    {
        var file = Write(name);
        var (exitCode, report) = OutsideProgram.Run("qpdf", file, "--check-linearization", "FILE");
        Assert.True(exitCode == 0, report);
        Assert.Contains("no linearization errors", report, StringComparison.Ordinal);
        (exitCode, report) = OutsideProgram.Run("qpdf", file, "--show-linearization", "FILE");
        Assert.True(exitCode == 0, report);
        Assert.DoesNotContain("WARNING", report, StringComparison.Ordinal);
        (exitCode, report) = OutsideProgram.Run("qpdf", file, "--check", "FILE");
        Assert.True(exitCode == 0, report);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Poppler_calls_it_optimized_and_reads_what_it_reads_in_the_plain_form(string name)
    {
        var file = Write(name);
        var (_, information) = OutsideProgram.Run("pdfinfo", file, "FILE");
        Assert.Matches(@"Optimized:\s+yes", information);
        using var compact = new MemoryStream();
        Build(name).Write(compact, FileForm.Compact);
        foreach (var (program, arguments) in (IEnumerable<(string, string[])>)
            [("pdftotext", ["FILE", "-"]), ("pdfinfo", ["-struct-text", "FILE"]), ("pdfinfo", ["-dests", "FILE"])])
        {
            var (_, expected) = OutsideProgram.Run(program, compact.ToArray(), arguments);
            var (_, read) = OutsideProgram.Run(program, file, arguments);
            Assert.Equal(ObjectNumber().Replace(expected, "Object"), ObjectNumber().Replace(read, "Object"));
        }
    }

    [Fact]
    public void The_first_page_ends_before_what_only_others_need()
    {
        var file = Write("many pages");
        var text = Encoding.Latin1.GetString(file);
        var parameters = Parameters().Match(text);
        Assert.True(parameters.Success && parameters.Index + parameters.Length < 1024);
        Assert.Equal(file.Length, int.Parse(parameters.Groups["L"].Value, CultureInfo.InvariantCulture));
        // Each of the forty pages holds some five kilobytes of noise, and the first page, with fonts and outline, one of them.
        Assert.InRange(int.Parse(parameters.Groups["E"].Value, CultureInfo.InvariantCulture), 5_000, file.Length / 10);
    }

    [Fact]
    public void Pictures_that_only_one_page_shows_stand_with_it_and_shared_ones_are_hinted_at()
    {
        var (_, report) = OutsideProgram.Run("qpdf", Write("many pages"), "--show-linearization", "FILE");
        var pages = PageHints().Matches(report).ToList();
        Assert.Equal(40, pages.Count);
        // Page, content and picture; the font, its parts and the common picture stand with the first page.
        Assert.All(pages[2..], static page => Assert.Equal("3", page.Groups["objects"].Value));
        Assert.All(pages[1..], static page => Assert.NotEqual("0", page.Groups["shared"].Value));
        Assert.Equal("0", pages[0].Groups["shared"].Value);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_and_the_identifier_of_the_plain_form()
    {
        Assert.Equal(Write("bulletin"), Write("bulletin"));
        using var compact = new MemoryStream();
        Build("bulletin").Write(compact, FileForm.Compact);
        var identifier = Identifier().Match(Encoding.Latin1.GetString(compact.ToArray())).Groups[1].Value;
        Assert.Equal(32, identifier.Length);
        Assert.Equal(identifier, Identifier().Match(Encoding.Latin1.GetString(Write("bulletin"))).Groups[1].Value);
    }

    [Fact]
    public void A_document_without_pages_has_no_first_page_to_hurry()
    {
        var document = new PdfDocument(Sample.Plain with { IsLinearized = true });
        Assert.DoesNotContain("/Linearized", Encoding.Latin1.GetString(Sample.Write(document)), StringComparison.Ordinal);
    }

    private static byte[] Write(string name) => Sample.Write(Build(name));

    private static PdfDocument Build(string name)
    {
        var options = Sample.Plain with { IsLinearized = true };
        return name switch
        {
            "one page" => Pages(options, 1),
            "bare" => Bare(options),
            "bulletin" => Bulletin.Build(options with { Profile = PdfProfile.Archive }),
            "many pages" => Pages(options, 40),
            _ => PageApart(options),
        };
    }

    private static PdfDocument Bare(PdfDocumentOptions options)
    {
        var document = new PdfDocument(options);
        for (var page = 0; page < 3; page++) document.AddPage(100, 100);
        return document;
    }

    /// <summary>A common font and picture, a picture of each page's own, links back and forth, an outline item for each page.</summary>
    private static PdfDocument Pages(PdfDocumentOptions options, int count)
    {
        var document = new PdfDocument(options);
        var program = new TestFont("Speech会刊");
        var font = document.AddFont(program);
        var common = document.AddImage(Noise(8, seed: 0));
        var pages = Enumerable.Range(0, count).Select(_ => document.AddPage(200, 300)).ToList();
        foreach (var page in pages)
        {
            var heading = document.StructureRoot.Add(StructureRole.H1);
            page.BeginContent(heading);
            page.DrawGlyphs(new PdfPoint(20, 40), Sample.Shape(program, "会刊Speech", 12), font, 12, "会刊Speech", PdfColor.Black);
            page.EndContent();
            var figure = document.StructureRoot.Add(StructureRole.Figure);
            page.BeginContent(figure);
            page.DrawImage(common, new PdfRectangle(20, 60, 20, 20));
            page.DrawImage(document.AddImage(Noise(40, page.Index + 1)), new PdfRectangle(20, 100, 40, 40));
            page.EndContent();
            var next = pages[(page.Index + 1) % count];
            page.AddLink(new PdfRectangle(20, 30, 60, 12), new LinkTarget.Place(next, new PdfPoint(0, 0)), "Next", heading.Add(StructureRole.Link));
            page.AddLink(new PdfRectangle(20, 50, 60, 12), new LinkTarget.Named("page 1"), "First", heading.Add(StructureRole.Link));
            document.AddNamedDestination($"page {page.Index + 1}", page, 0, 0);
            document.Outline.Add($"Speech {page.Index + 1}", new LinkTarget.Place(page, new PdfPoint(0, 0)));
        }

        return document;
    }

    /// <summary>The first page shares nothing; the others share a font and a picture, the last has a font of its own.</summary>
    private static PdfDocument PageApart(PdfDocumentOptions options)
    {
        var document = new PdfDocument(options);
        document.AddPage(100, 100).FillRectangle(new PdfRectangle(10, 10, 10, 10), PdfColor.Black);
        var program = new TestFont("Speech");
        var shared = document.AddFont(program);
        var own = document.AddFont(program);
        var common = document.AddImage(Noise(8, seed: 0));
        for (var index = 0; index < 3; index++)
        {
            var page = document.AddPage(100, 100);
            page.DrawGlyphs(new PdfPoint(20, 40), Sample.Shape(program, "Speech", 12), shared, 12, "Speech", PdfColor.Black);
            page.DrawImage(common, new PdfRectangle(20, 60, 20, 20));
            if (index == 2) page.DrawGlyphs(new PdfPoint(20, 80), Sample.Shape(program, "peech", 12), own, 12, "peech", PdfColor.Black);
        }

        return document;
    }

    private static ImageData Noise(int side, int seed)
    {
        var samples = new byte[side * side * 3];
        var state = (uint)seed + 1;
        for (var index = 0; index < samples.Length; index++)
        {
            state = (state * 1664525) + 1013904223;
            samples[index] = (byte)(state >> 24);
        }

        return ImageData.Read(TestPng.Build(side, side, 8, 2, samples));
    }

    [GeneratedRegex(@"/Linearized 1/L (?<L>\d+)/H \[ \d+ \d+\]/O \d+/E (?<E>\d+)/N \d+/T \d+>>")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"Page \d+:\n  nobjects: (?<objects>\d+)\n.*\n.*\n.*\n  nshared_objects: (?<shared>\d+)")]
    private static partial Regex PageHints();

    [GeneratedRegex(@"Object \d+ \d+")]
    private static partial Regex ObjectNumber();

    [GeneratedRegex(@"/ID\s*\[\s*<([0-9A-F]+)>")]
    private static partial Regex Identifier();
}
