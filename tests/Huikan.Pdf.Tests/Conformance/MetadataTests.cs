using System.Text;
using System.Xml.Linq;

namespace Huikan.Pdf.Tests.Conformance;

public sealed class MetadataTests
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";

    [Fact]
    public void Metadata_is_found_by_programs_that_do_not_read_pdf()
    {
        var metadata = Packet(Sample.Options with { Created = new DateTimeOffset(2023, 4, 1, 8, 0, 0, TimeSpan.FromHours(-3.5)) });
        Assert.Equal("会刊 & <Bulletin>", metadata.Descendants(Dc + "title").Single().Value.Trim());
        Assert.Equal("2023-04-01T08:00:00-03:30", metadata.Descendants(Xmp + "ModifyDate").Single().Value);
    }

    [Fact]
    public void The_archive_profile_states_what_it_promises()
    {
        var metadata = Packet(Sample.Options);
        Assert.Equal(("2", "A", "1"), (
            metadata.Descendants(PdfA + "part").Single().Value,
            metadata.Descendants(PdfA + "conformance").Single().Value,
            metadata.Descendants(PdfUa + "part").Single().Value));
    }

    [Fact]
    public void The_plain_profile_promises_nothing() => Assert.Empty(Packet(Sample.Plain).Descendants(PdfA + "part"));

    [Fact]
    public void Poppler_reads_the_same_dates()
    {
        var document = Bulletin.Build(Sample.Options);
        var (_, report) = OutsideProgram.Run("pdfinfo", Sample.Write(document), "-isodates", "FILE");
        Assert.Contains("2023-04-01T08:00:00+08", report, StringComparison.Ordinal);
        Assert.Contains("Tagged:          yes", report, StringComparison.Ordinal);
    }

    private static XDocument Packet(PdfDocumentOptions options)
    {
        var file = Encoding.UTF8.GetString(Sample.Write(Bulletin.Build(options)));
        var start = file.IndexOf("<x:xmpmeta", StringComparison.Ordinal);
        var end = file.IndexOf("<?xpacket end", StringComparison.Ordinal);
        return XDocument.Parse(file[start..end]);
    }
}
