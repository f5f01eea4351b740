using Huikan.Pdf.Graphics;
using Huikan.Pdf.Structure;

namespace Huikan.Pdf.Tests.Graphics;

public sealed class PageContentTests
{
    [Fact]
    public void Shapes_are_flipped_to_the_lower_left_corner()
    {
        var content = Sample.ContentOf(static (_, page) =>
        {
            page.FillRectangle(new PdfRectangle(10, 20, 30, 40), PdfColor.Rgb(1, .5, 0));
            page.DrawRectangle(new PdfRectangle(10, 20, 30, 40), .25, PdfColor.Gray(.5));
            page.DrawLine(new PdfPoint(0, 0), new PdfPoint(100, 100), .25, PdfColor.Gray(.5), new PdfDash(2, 1));
            page.DrawLine(new PdfPoint(0, 0), new PdfPoint(100, 0), .25, PdfColor.Gray(.5));
        });
        Assert.Equal(
            "1 .5 0 rg\n10 40 30 40 re f\n.5 G\n.25 w\n10 40 30 40 re S\n[2 1 ]0 d\n0 100 m 100 0 l S\n[]0 d\n0 100 m 100 100 l S\n",
            content);
    }

    [Fact]
    public void Lines_of_one_paragraph_share_one_sequence()
    {
        var content = Sample.ContentOf(static (document, page) =>
        {
            var paragraph = document.StructureRoot.Add(StructureRole.P);
            for (var line = 0; line < 2; line++)
            {
                page.BeginContent(paragraph);
                page.FillRectangle(new PdfRectangle(0, line, 1, 1), PdfColor.Black);
                page.EndContent();
            }
        });
        Assert.Equal("/P<</MCID 0>>BDC\n0 99 1 1 re f\n0 98 1 1 re f\nEMC\n", content);
    }

    [Fact]
    public void A_sequence_in_which_nothing_is_drawn_leaves_no_trace()
    {
        StructureElement? paragraph = null;
        var content = Sample.ContentOf((document, page) =>
        {
            paragraph = document.StructureRoot.Add(StructureRole.P);
            page.BeginContent(paragraph);
            page.EndContent();
            page.BeginArtifact(ArtifactKind.Layout);
            page.EndArtifact();
        });
        Assert.Empty(content);
        Assert.Equal(0, paragraph!.Kids.Count);
    }

    [Fact]
    public void Sequences_do_not_nest()
    {
        var document = new PdfDocument(Sample.Options);
        var page = document.AddPage(100, 100);
        page.BeginContent(document.StructureRoot.Add(StructureRole.P));
        Assert.Throws<InvalidOperationException>(() => page.BeginArtifact(ArtifactKind.Header));
    }

    [Fact]
    public void A_sequence_left_open_is_refused()
    {
        var document = new PdfDocument(Sample.Plain);
        document.AddPage(100, 100).BeginContent(document.StructureRoot.Add(StructureRole.P));
        Assert.Throws<InvalidOperationException>(() => Sample.Write(document));
    }

    [Fact]
    public void Artifacts_say_what_they_are()
    {
        var content = Sample.ContentOf(static (_, page) =>
        {
            foreach (var kind in Enum.GetValues<ArtifactKind>())
            {
                page.BeginArtifact(kind);
                page.FillRectangle(new PdfRectangle(0, 0, 1, 1), PdfColor.Black);
                page.EndArtifact();
            }
        });
        Assert.Equal(
            [
                "/Artifact<</Type/Pagination>>BDC",
                "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC",
                "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC",
                "/Artifact<</Type/Layout>>BDC",
                "/Artifact<</Type/Background/BBox[0 0 100 100]>>BDC",
                "/Artifact<</Type/Page>>BDC",
            ],
            content.Split('\n').Where(static line => line.StartsWith("/Artifact", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(3, 1, 1)]
    [InlineData(4, 0, 1)]
    [InlineData(5, 0, 0)]
    [InlineData(6, 1, 0)]
    [InlineData(7, 1, 1)]
    [InlineData(8, 0, 1)]
    public void A_turned_picture_puts_its_first_pixel_where_exif_says(int orientation, int right, int down)
    {
        // The first stored pixel stands at (0, 1) of the unit square; PDF's y grows upwards.
        var matrix = ImagePlacement.Matrix(orientation, 0, 0, 10, 10);
        Assert.Equal((right * 10.0, 10 - (down * 10.0)), (matrix[2] + matrix[4], matrix[3] + matrix[5]));
    }
}
