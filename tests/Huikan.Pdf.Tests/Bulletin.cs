using Huikan.Pdf.Graphics;
using Huikan.Pdf.Structure;

namespace Huikan.Pdf.Tests;

/// <summary>Two pages with something of everything: headings, a paragraph over both, a note, a table, a figure, links, an outline.</summary>
internal static class Bulletin
{
    private const double Size = 10;

    public static PdfDocument Build(PdfDocumentOptions options)
    {
        var document = new PdfDocument(options);
        var program = new TestFont("会刊Speech fon𠮷1");
        var font = document.AddFont(program);
        var image = document.AddImage(ImageData.Read(TestPng.Build(2, 2, 8, 6, [255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 255, 9, 9, 9, 0])));
        var first = document.AddPage(200, 300);
        var second = document.AddPage(200, 300);
        document.AddNamedDestination("note-1", second, 20, 200);

        void Say(PdfPage page, StructureElement element, double y, string text)
        {
            page.BeginContent(element);
            page.DrawGlyphs(new PdfPoint(20, y), Sample.Shape(program, text, Size), font, Size, text, PdfColor.Black);
            page.EndContent();
        }

        first.BeginArtifact(ArtifactKind.Header);
        first.DrawGlyphs(new PdfPoint(20, 15), Sample.Shape(program, "1", 8), font, 8, "1", PdfColor.Gray(.5));
        first.DrawLine(new PdfPoint(20, 18), new PdfPoint(180, 18), .5, PdfColor.Gray(.5));
        first.EndArtifact();

        var heading = document.StructureRoot.Add(StructureRole.H1);
        heading.Title = "会刊";
        Say(first, heading, 40, "会刊");

        var paragraph = document.StructureRoot.Add(StructureRole.P);
        paragraph.Language = "en";
        Say(first, paragraph, 60, "Speech");
        var emphasis = paragraph.Add(StructureRole.Em);
        Say(first, emphasis, 75, "of");
        Say(first, paragraph, 90, "one");
        Say(second, paragraph, 40, "𠮷");

        var link = paragraph.Add(StructureRole.Reference).Add(StructureRole.Link);
        Say(first, link, 105, "1");
        first.AddLink([new PdfRectangle(20, 95, 5, 10), new PdfRectangle(20, 107, 5, 10)], new LinkTarget.Named("note-1"), "Note 1", link);

        var note = document.StructureRoot.Add(StructureRole.Note);
        note.Id = "note-1";
        Say(second, note.Add(StructureRole.Lbl), 200, "1");
        var source = note.Add(StructureRole.P).Add(StructureRole.Link);
        Say(second, source, 215, "fon");
        second.AddLink(new PdfRectangle(20, 205, 30, 12), new LinkTarget.Uri("https://example.org/会刊"), "The archive", source);

        var table = document.StructureRoot.Add(StructureRole.Table);
        var head = table.Add(StructureRole.THead).Add(StructureRole.TR);
        var header = head.Add(StructureRole.TH);
        header.Scope = TableScope.Column;
        header.ColumnSpan = 2;
        Say(second, header, 100, "Speech");
        var row = table.Add(StructureRole.TBody).Add(StructureRole.TR);
        Say(second, row.Add(StructureRole.TD), 115, "one");
        row.Add(StructureRole.TD);

        var figure = document.StructureRoot.Add(StructureRole.Figure);
        figure.Alt = "Four dots";
        second.BeginContent(figure);
        second.DrawImage(image, new PdfRectangle(20, 230, 40, 40));
        second.EndContent();
        document.StructureRoot.Add(StructureRole.Sect).Add(StructureRole.P);

        var part = document.Outline.Add("会刊", new LinkTarget.Place(first, new PdfPoint(0, 30)));
        part.Add("Speech", new LinkTarget.Place(first, new PdfPoint(0, 50)), isOpen: false).Add("Notes", new LinkTarget.Named("note-1"));
        document.Outline.Add("Archive", new LinkTarget.Uri("https://example.org/"));
        return document;
    }
}
