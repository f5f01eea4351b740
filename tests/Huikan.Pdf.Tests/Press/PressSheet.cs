using Huikan.Pdf.Graphics;

namespace Huikan.Pdf.Tests.Press;

/// <summary>A sheet for the press: a form drawn twice, once turned, a mark, and a picture in RGB.</summary>
internal static class PressSheet
{
    public static PdfDocumentOptions Options { get; } = Sample.Options with { Profile = PdfProfile.Press };

    public static PdfDocument Build(PdfDocumentOptions? options = null)
    {
        var document = new PdfDocument(options ?? Options);
        var program = new TestFont("会刊");
        var form = document.AddForm(60, 80);
        form.DrawGlyphs(new PdfPoint(10, 30), Sample.Shape(program, "会刊", 10), document.AddFont(program), 10, "会刊", PdfColor.Cmyk(0, 0, 0, 1));
        form.DrawImage(document.AddImage(ImageData.Read(TestPng.Build(1, 1, 8, 2, [1, 2, 3]))), new PdfRectangle(10, 40, 5, 5));

        var sheet = document.AddPage(200, 120);
        sheet.TrimBox = new PdfRectangle(40, 20, 120, 80);
        sheet.BleedBox = new PdfRectangle(34, 14, 132, 92);
        sheet.DrawForm(form, new PdfPoint(40, 20));
        sheet.DrawForm(form, new PdfPoint(100, 20), isUpsideDown: true, clip: new PdfRectangle(100, 20, 66, 86));
        sheet.DrawCircle(new PdfPoint(20, 60), 4, .25, PdfColor.Cmyk(1, 1, 1, 1));
        return document;
    }
}
