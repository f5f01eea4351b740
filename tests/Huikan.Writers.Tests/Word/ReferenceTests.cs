using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Huikan.Diagnostics;
using Huikan.Writers.Word;
using Huikan.Writers.Word.Reading;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Tests.Word;

/// <summary>A designer's document gives its looks, and nothing else.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Styles_of_the_same_name_take_the_place_of_ours_whatever_their_ids()
    {
        var reference = Reference(
            Style("a1", "Body (Chinese)", new W.BasedOn { Val = "zz" }, new W.StyleRunProperties(new W.Color { Val = "00AA00" })),
            Style("zz", "House Text", new W.StyleRunProperties(new W.Bold())));
        using var document = Open(reference, out _);
        var styles = StylesOf(document);
        var body = styles.Single(style => style.StyleName!.Val == "Body (Chinese)");
        Assert.Equal("BodyChinese", body.StyleId);
        Assert.Equal("00AA00", body.StyleRunProperties!.Color!.Val!.Value);
        Assert.Equal("House Text", styles.Single(style => style.StyleId == body.BasedOn!.Val).StyleName!.Val);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => error.Description));
    }

    [Fact]
    public void Styles_that_it_has_not_stay_ours_and_are_named()
    {
        using var document = Open(Reference(Style("a1", "Body (Chinese)")), out var diagnostics);
        Assert.Contains(StylesOf(document), style => style.StyleName!.Val == "Body (English)");
        var note = Assert.Single(diagnostics.ToSorted(), diagnostic => diagnostic.Code == "word/reference-styles");
        Assert.Contains("Body (English)", note.Message.English, StringComparison.Ordinal);
        Assert.DoesNotContain("Body (Chinese)", note.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_that_are_based_on_each_other_in_a_ring_come_to_an_end()
    {
        var reference = Reference(
            Style("a1", "Body (Chinese)", new W.BasedOn { Val = "r1" }),
            Style("r1", "Ring one", new W.BasedOn { Val = "r2" }),
            Style("r2", "Ring two", new W.BasedOn { Val = "r1" }));
        using var document = Open(reference, out _);
        Assert.Single(StylesOf(document), style => style.StyleName!.Val == "Ring two");
    }

    [Fact]
    public void Text_is_measured_by_its_paper_and_margins()
    {
        using var document = Open(Reference(), out _);
        var size = document.MainDocumentPart!.Document!.Descendants<W.PageSize>().ToList();
        Assert.All(size, paper => Assert.Equal((10_000U, 14_000U), (paper.Width!.Value, paper.Height!.Value)));
        Assert.All(
            document.MainDocumentPart.Document.Body!.Elements<W.Table>().Select(table => table.Elements<W.TableGrid>().Single()),
            grid => Assert.Equal(8_000, grid.Elements<W.GridColumn>().Sum(column => int.Parse(column.Width!.Value!))));
    }

    [Fact]
    public void A_file_that_is_no_Word_document_is_refused() =>
        Assert.Throws<WordFileException>(() => WordReference.Read(new MemoryStream([1, 2, 3, 4, 5])));

    private static IEnumerable<W.Style> StylesOf(WordprocessingDocument document) =>
        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>();

    private static WordprocessingDocument Open(WordReference reference, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        return WordDocuments.Open(WordDocuments.Bytes(Sample.Full(), diagnostics, options: new WordOptions { Reference = reference }));
    }

    private static W.Style Style(string id, string name, params OpenXmlElement[] properties)
    {
        var style = new W.Style(new W.StyleName { Val = name }) { Type = W.StyleValues.Paragraph, StyleId = id };
        style.Append(properties);
        return style;
    }

    private static WordReference Reference(params OpenXmlElement[] styles)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new W.Document(new W.Body(new W.SectionProperties(
                new W.PageSize { Width = 10_000, Height = 14_000 },
                new W.PageMargin { Top = 1_000, Right = 1_000, Bottom = 1_000, Left = 800, Gutter = 200, Header = 500, Footer = 500 })));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new W.Styles(styles);
        }

        return WordReference.Read(stream);
    }
}
