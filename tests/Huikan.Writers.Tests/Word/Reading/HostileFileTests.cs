using System.IO.Compression;
using System.Text;
using Huikan.Writers.Word.Reading;

namespace Huikan.Writers.Tests.Word.Reading;

/// <summary>Files that are broken, or meant to harm, are refused with what is wrong with them.</summary>
public sealed class HostileFileTests
{
    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private const string Relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    private const string Body = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{0}</w:body></w:document>";

    [Fact]
    public void What_is_no_package_is_damaged() => Refused("word/damaged", Encoding.UTF8.GetBytes("a letter, not a document"));

    [Fact]
    public void An_empty_file_is_damaged() => Refused("word/damaged", []);

    [Fact]
    public void A_file_that_was_cut_off_is_damaged() => Refused("word/damaged", WordDocuments.Bytes(Sample.Small())[..4000]);

    [Fact]
    public void An_old_or_locked_file_is_named() => Refused("word/old-or-locked", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    [Fact]
    public void A_package_without_its_document_is_damaged() => Refused("word/damaged", Package(("[Content_Types].xml", Types), ("_rels/.rels", Relationships)));

    [Fact]
    public void Entities_are_not_expanded() => Refused(
        "word/damaged",
        Document("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>" + string.Format(null, Body, "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")));

    [Fact]
    public void External_entities_are_not_fetched() => Refused(
        "word/damaged",
        Document("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + string.Format(null, Body, "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")));

    [Fact]
    public void Absurd_nesting_is_refused() => Refused(
        "word/too-deep",
        Document(string.Format(null, Body, string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 100_000)))));

    [Fact]
    public void A_part_that_swells_without_end_is_refused() => Refused("word/too-large", Package(
        ("[Content_Types].xml", Types), ("_rels/.rels", Relationships), ("word/document.xml", string.Format(null, Body, new string(' ', 200 << 20)))));

    [Fact]
    public void Macros_are_refused() => Refused("word/macros", Package(
        ("[Content_Types].xml", Types.Replace("<Default ", "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Default ", StringComparison.Ordinal)),
        ("_rels/.rels", Relationships), ("word/document.xml", string.Format(null, Body, "")), ("word/vbaProject.bin", "")));

    [Theory]
    [InlineData("https://example.org/evil.dotm")]
    [InlineData(@"\\server\share\evil.dotm")]
    [InlineData("file://server/evil.dotm")]
    public void A_template_on_the_net_is_refused(string address) => Refused("word/remote-template", Package(
        ("[Content_Types].xml", Types), ("_rels/.rels", Relationships), ("word/document.xml", string.Format(null, Body, "")),
        ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/></Relationships>"),
        ("word/_rels/settings.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"{address}\" TargetMode=\"External\"/></Relationships>")));

    [Fact]
    public void Another_document_is_not_taken_for_the_issue() => Refused("word/other-document", Document(string.Format(null, Body, "<w:p><w:r><w:t>a letter</w:t></w:r></w:p>")));

    private static void Refused(string code, byte[] file)
    {
        var edition = Sample.Small();
        var problem = Assert.Throws<WordFileException>(() =>
            WordImporter.Find(edition, new MemoryStream(WordDocuments.Bytes(edition)), new MemoryStream(file)));
        Assert.Equal(code, problem.Code);
    }

    private static byte[] Document(string xml) => Package(("[Content_Types].xml", Types), ("_rels/.rels", Relationships), ("word/document.xml", xml));

    private static byte[] Package(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
