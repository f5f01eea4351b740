using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Epub;
using Huikan.Writers.Tests.Archive;
using Huikan.Writers.Tests.Exports;
using Xunit;

namespace Huikan.Writers.Tests.Epub;

public sealed class EpubWriterTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";

    [Fact]
    public void The_media_type_comes_first_and_uncompressed_so_that_the_file_is_known_by_its_head()
    {
        var book = Write(Sample.Publication, Sample.Publication.Languages);

        // A local header of 30 bytes, the name, and the content with nothing between (OCF, 4.3).
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(book, 30, 28));
        Assert.Equal(0, BitConverter.ToUInt16(book, 8));
        Assert.Equal(0, BitConverter.ToUInt16(book, 28));
    }

    [Fact]
    public void The_same_issue_gives_the_same_bytes() =>
        Assert.Equal(Write(Sample.Publication, Sample.Publication.Languages), Write(Sample.Publication, Sample.Publication.Languages));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_page_is_well_formed_and_every_link_in_it_leads_somewhere(bool isHostile)
    {
        var pages = Pages(isHostile ? Hostile.Publication : Sample.Publication, out var files);

        foreach (var (name, page) in pages)
        {
            foreach (var address in page.Descendants().Attributes().Where(a => a.Name.LocalName is "href" or "src").Select(a => a.Value))
            {
                if (address.StartsWith("https:", StringComparison.Ordinal))
                    continue;
                var parts = address.Split('#');
                var target = parts[0] == "" ? name : "EPUB/" + parts[0];
                Assert.Contains(target, files);
                if (parts.Length > 1)
                    Assert.Contains(pages[target].Descendants().Attributes("id"), id => id.Value == Uri.UnescapeDataString(parts[1]));
            }
        }
    }

    [Fact]
    public void The_manifest_names_every_file_and_the_spine_every_page()
    {
        _ = Pages(Sample.Publication, out var files);
        var package = Package(Sample.Publication);
        var items = package.Descendants(Opf + "item").ToDictionary(item => item.Attribute("id")!.Value, item => item.Attribute("href")!.Value);

        Assert.Equal(
            files.Where(file => file.StartsWith("EPUB/", StringComparison.Ordinal) && file != "EPUB/package.opf").Order(StringComparer.Ordinal),
            items.Values.Select(href => "EPUB/" + href).Order(StringComparer.Ordinal));
        Assert.Equal(
            items.Values.Where(href => href.EndsWith(".xhtml", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            package.Descendants(Opf + "itemref").Select(item => items[item.Attribute("idref")!.Value]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_note_is_called_and_shown_as_readers_of_books_know_it()
    {
        var page = Pages(Sample.Publication, out _)["EPUB/speech-1.xhtml"];

        var calls = page.Descendants(Html + "a").Where(a => a.Attribute(Ops + "type")?.Value == "noteref").ToList();
        Assert.Equal(4, calls.Count);
        Assert.All(calls, call =>
        {
            var note = page.Descendants(Html + "aside").Single(aside => "#" + aside.Attribute("id")!.Value == call.Attribute("href")!.Value);
            Assert.Equal("footnote", note.Attribute(Ops + "type")!.Value);
        });
    }

    [Fact]
    public void Both_languages_stand_in_the_bilingual_book_and_one_in_each_of_the_others()
    {
        var both = Pages(Sample.Publication, out _)["EPUB/speech-1.xhtml"].ToString();
        var chinese = Pages(Sample.Publication, [Sample.Zh], out _)["EPUB/speech-1.xhtml"];

        Assert.Contains("让好人好马上一线", both, StringComparison.Ordinal);
        Assert.Contains("best horses", both, StringComparison.Ordinal);
        Assert.DoesNotContain("best horses", chinese.ToString(), StringComparison.Ordinal);
        Assert.Equal("zh-Hans", chinese.Root!.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.All(
            chinese.Descendants().Where(element => element.Attribute("lang") is not null),
            element => Assert.Equal(element.Attribute("lang")!.Value, element.Attribute(XNamespace.Xml + "lang")?.Value));
    }

    [Fact]
    public void The_package_says_what_a_reader_who_does_not_see_can_count_on()
    {
        var said = Package(Sample.Publication).Descendants(Opf + "meta")
            .Where(meta => meta.Attribute("property")!.Value.StartsWith("schema:", StringComparison.Ordinal))
            .Select(meta => (meta.Attribute("property")!.Value, meta.Value))
            .ToList();

        Assert.Contains(("schema:accessMode", "visual"), said);
        Assert.Contains(("schema:accessModeSufficient", "textual"), said);
        Assert.Contains(("schema:accessibilityFeature", "alternativeText"), said);
    }

    [Fact]
    public void A_figure_without_a_description_is_not_said_to_have_one()
    {
        var figure = new Figure(Sample.Map, "", [], SourceSpan.None);
        var issue = Sample.Publication.Issues[0];
        var publication = Sample.Publication with { Issues = [issue with { Note = [Sample.Pair("2023-q1", Issue.OwnText, "p1", figure, figure)] }] };

        var package = Package(publication).ToString();

        Assert.Contains(">textual,visual<", package, StringComparison.Ordinal);
        Assert.DoesNotContain("alternativeText", package, StringComparison.Ordinal);
    }

    [Fact]
    public void Books_of_an_issue_in_other_languages_are_other_books()
    {
        var all = Identifier(Sample.Publication.Languages);

        Assert.NotEqual(all, Identifier([Sample.Zh]));
        Assert.NotEqual(Identifier([Sample.En]), Identifier([Sample.Zh]));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", all);

        static string Identifier(ImmutableArray<Language> languages) =>
            Package(Sample.Publication, languages).Descendants().Single(element => element.Name.LocalName == "identifier").Value;
    }

    [Fact]
    public void A_remark_between_editors_is_in_no_book() =>
        Assert.DoesNotContain("核对数字", string.Concat(Pages(Sample.Publication, out _).Values), StringComparison.Ordinal);

    private static XDocument Package(Publication publication, ImmutableArray<Language>? languages = null)
    {
        using var zip = new ZipArchive(new MemoryStream(Write(publication, languages ?? publication.Languages)));
        using var stream = zip.GetEntry("EPUB/package.opf")!.Open();
        return XDocument.Load(stream);
    }

    private static Dictionary<string, XDocument> Pages(Publication publication, out HashSet<string> files) =>
        Pages(publication, publication.Languages, out files);

    private static Dictionary<string, XDocument> Pages(Publication publication, ImmutableArray<Language> languages, out HashSet<string> files)
    {
        using var zip = new ZipArchive(new MemoryStream(Write(publication, languages)));
        files = [.. zip.Entries.Select(entry => entry.FullName)];
        var pages = new Dictionary<string, XDocument>();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith("html", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            pages.Add(entry.FullName, XDocument.Load(stream));
        }

        return pages;
    }

    private static byte[] Write(Publication publication, ImmutableArray<Language> languages)
    {
        using var book = new MemoryStream();
        var diagnostics = new DiagnosticBag();
        EpubWriter.Write(publication, publication.Issues[0], languages, "p{}"u8.ToArray(), book, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return book.ToArray();
    }
}
