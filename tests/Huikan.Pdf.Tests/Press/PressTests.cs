using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Huikan.Pdf.Conformance;
using Huikan.Pdf.Graphics;

namespace Huikan.Pdf.Tests.Press;

public sealed partial class PressTests
{
    [Fact]
    public void A_sheet_is_written_object_by_object() =>
        Snapshot.Matches("press-sheet.txt", StreamBody().Replace(Sample.Read(PressSheet.Build()), static body =>
            body.Value.AsSpan().ContainsAnyExceptInRange('\t', '~') ? "stream\n…\nendstream" : body.Value));

    [Fact]
    public void Qpdf_finds_no_fault()
    {
        var (exitCode, report) = OutsideProgram.Run("qpdf", Sample.Write(PressSheet.Build()), "--check", "FILE");
        Assert.True(exitCode == 0, report);
    }

    [Fact]
    public void The_same_sheet_gives_the_same_bytes_and_the_same_identity() =>
        Assert.Equal(Sample.Write(PressSheet.Build()), Sample.Write(PressSheet.Build()));

    [Fact]
    public void Another_sheet_has_another_identity() =>
        Assert.NotEqual(IdentityOf(PressSheet.Options), IdentityOf(PressSheet.Options with { Subject = "Other" }));

    [Fact]
    public void The_metadata_promise_what_a_printer_asks_for()
    {
        XNamespace x = "http://www.npes.org/pdfx/ns/id/";
        XNamespace pdf = "http://ns.adobe.com/pdf/1.3/";
        XNamespace xmp = "http://ns.adobe.com/xap/1.0/";
        var metadata = Metadata(PressSheet.Options);
        Assert.Equal("PDF/X-4", metadata.Descendants(x + "GTS_PDFXVersion").Single().Value);
        Assert.Equal("False", metadata.Descendants(pdf + "Trapped").Single().Value);
        Assert.Equal(
            metadata.Descendants(xmp + "ModifyDate").Single().Value, metadata.Descendants(xmp + "MetadataDate").Single().Value);
    }

    [Fact]
    public void A_page_without_a_trim_is_refused() => Refused("has no trim box", static page => page.TrimBox = null);

    [Fact]
    public void A_trim_beyond_the_bleed_is_refused() =>
        Refused("not within its bleed box", static page => page.TrimBox = new PdfRectangle(30, 20, 120, 80));

    [Fact]
    public void A_bleed_beyond_the_sheet_is_refused() =>
        Refused("not within its sheet", static page => page.BleedBox = new PdfRectangle(34, 14, 170, 92));

    [Fact]
    public void Paint_in_RGB_is_refused() =>
        Refused("paints in RGB", static page => page.FillRectangle(new PdfRectangle(0, 0, 1, 1), PdfColor.Rgb(1, 0, 0)));

    [Fact]
    public void Links_are_refused() => Refused(
        "has links", static page => page.AddLink(new PdfRectangle(0, 0, 1, 1), new LinkTarget.Uri("https://example.org"), "", null));

    [Fact]
    public void A_screen_is_no_printing_condition() => Assert.Contains(
        "four inks",
        Assert.Throws<PdfConformanceException>(() => Sample.Write(PressSheet.Build(PressSheet.Options with { OutputIntent = OutputIntent.Srgb }))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(6, new byte[] { 0, 100, 255, 128 }, new byte[] { 127, 177, 255 })]
    [InlineData(6, new byte[] { 9, 9, 9, 0 }, new byte[] { 255, 255, 255 })]
    [InlineData(6, new byte[] { 1, 2, 3, 255 }, new byte[] { 1, 2, 3 })]
    [InlineData(4, new byte[] { 0, 51 }, new byte[] { 204 })]
    public void What_is_half_transparent_is_laid_on_white(byte kind, byte[] pixel, byte[] blended)
    {
        var image = ImageData.Read(TestPng.Build(1, 1, 8, kind, pixel), onWhite: true);
        Assert.Equal(blended, image.Samples.Data.ToArray());
        Assert.Null(image.SoftMask);
    }

    [Fact]
    public void Sixteen_bits_are_laid_on_white_too() => Assert.Equal(
        [0x7F, 0xFF],
        ImageData.Read(TestPng.Build(1, 1, 16, 4, [0, 0, 0x80, 0x00]), onWhite: true).Samples.Data.ToArray());

    [Fact]
    public void A_half_transparent_palette_is_laid_on_white()
    {
        var image = ImageData.Read(TestPng.Build(4, 1, 2, 3, [0b00_01_10_00], palette: [0, 0, 0, 0, 0, 0, 7, 8, 9], transparency: [255, 51]), onWhite: true);
        Assert.Equal([0, 0, 0, 204, 204, 204, 7, 8, 9], image.Samples.Palette!);
        Assert.Null(image.SoftMask);
    }

    private static void Refused(string why, Action<PdfPage> spoil)
    {
        var document = PressSheet.Build();
        spoil(document.Pages[0]);
        Assert.Contains(why, Assert.Single(Assert.Throws<PdfConformanceException>(() => Sample.Write(document)).Violations).Message, StringComparison.Ordinal);
    }

    private static string IdentityOf(PdfDocumentOptions options)
    {
        XNamespace media = "http://ns.adobe.com/xap/1.0/mm/";
        return Metadata(options).Descendants(media + "DocumentID").Single().Value;
    }

    private static XDocument Metadata(PdfDocumentOptions options)
    {
        var file = Encoding.UTF8.GetString(Sample.Write(PressSheet.Build(options)));
        return XDocument.Parse(file[file.IndexOf("<x:xmpmeta", StringComparison.Ordinal)..file.IndexOf("<?xpacket end", StringComparison.Ordinal)]);
    }

    [GeneratedRegex(@"stream\n[\s\S]*?\nendstream")]
    private static partial Regex StreamBody();
}
