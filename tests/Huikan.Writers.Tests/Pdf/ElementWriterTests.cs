using Huikan.Pdf.Structure;
using Huikan.Publications;
using Huikan.Writers.Pdf;
using Element = Huikan.Typesetting.Structure.StructureElement;
using PdfDocument = Huikan.Pdf.PdfDocument;
using PdfDocumentOptions = Huikan.Pdf.PdfDocumentOptions;
using Role = Huikan.Typesetting.Structure.StructureRole;

namespace Huikan.Writers.Tests.Pdf;

public sealed class ElementWriterTests
{
    [Theory]
    [InlineData(Role.TableHeaderCell, TableScope.Column)]
    [InlineData(Role.TableRowHeaderCell, TableScope.Row)]
    [InlineData(Role.TableCell, null)]
    public void A_header_cell_says_what_it_heads(object role, object? expected)
    {
        var pdf = new PdfDocument(new PdfDocumentOptions { Title = "题", Language = "zh-Hans", Created = default });
        var document = new Element(Role.Document, Language.Chinese);
        var row = document.Add(Role.Table).Add(Role.TableRow);

        var written = new ElementWriter(pdf.StructureRoot).ElementOf(row.Add((Role)role));

        Assert.Equal(((Role)role == Role.TableCell ? StructureRole.TD : StructureRole.TH, (TableScope?)expected), (written.Role, written.Scope));
    }

    [Theory]
    [InlineData(true, ListNumbering.Decimal)]
    [InlineData(false, ListNumbering.Disc)]
    public void A_list_says_how_its_labels_count(bool isOrdered, ListNumbering expected)
    {
        var pdf = new PdfDocument(new PdfDocumentOptions { Title = "题", Language = "zh-Hans", Created = default });
        var document = new Element(Role.Document, Language.Chinese);
        var list = new Element(Role.List, Language.Chinese, document) { IsOrdered = isOrdered };

        var written = new ElementWriter(pdf.StructureRoot).ElementOf(list);

        Assert.Equal(expected, written.ListNumbering);
    }
}
