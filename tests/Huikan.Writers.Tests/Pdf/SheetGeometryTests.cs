using Huikan.Editions.Styles;
using Huikan.Pdf.Graphics;
using Huikan.Writers.Pdf.Imposing;
using Huikan.Writers.Pdf.Press;

namespace Huikan.Writers.Tests.Pdf;

public sealed class SheetGeometryTests
{
    private static readonly PageStyle Page = new(new Length(100), new Length(150), default)
    {
        Bleed = new Length(8),
        Marks = PageMarks.Crop | PageMarks.Cross,
    };

    private static readonly double Slug = Length.Millimetres(10).Points;

    [Fact]
    public void A_page_alone_lies_in_its_bleed_and_that_in_its_sheet()
    {
        var geometry = new SheetGeometry(PressWriter.Alone(1), Page, Length.Zero);
        AssertArea(new PdfRectangle(Slug + 8, Slug + 8, 100, 150), geometry.Trim);
        Assert.Equal(100 + 16 + (2 * Slug), geometry.Width, 9);
        Assert.Equal(150 + 16 + (2 * Slug), geometry.Height, 9);
        Assert.Equal(Slug, geometry.BleedArea.X, 9);
    }

    [Fact]
    public void Without_marks_the_sheet_ends_with_the_bleed()
    {
        var geometry = new SheetGeometry(PressWriter.Alone(1), Page with { Marks = PageMarks.None }, Length.Zero);
        AssertArea(new PdfRectangle(0, 0, 116, 166), geometry.BleedArea);
        Assert.Equal((116, 166), (geometry.Width, geometry.Height));
    }

    [Fact]
    public void Pages_touch_at_the_back_of_the_book_and_do_not_bleed_over_it()
    {
        var geometry = Of(ImpositionScheme.Booklet, 8);
        Assert.Equal(geometry.Columns[0].End, geometry.Columns[1].Start);
        Assert.Equal(geometry.Columns[0].End, geometry.ShownOf(0, 0).Right, 9);
        Assert.Equal(geometry.Columns[1].Start, geometry.ShownOf(1, 0).X, 9);
        Assert.Equal(geometry.Columns[0].Start - 8, geometry.ShownOf(0, 0).X, 9);
    }

    [Fact]
    public void Pages_that_are_cut_apart_have_room_for_both_bleeds()
    {
        var geometry = Of(ImpositionScheme.Signature16, 16);
        Assert.Equal([0, 16, 0], Enumerable.Range(0, 3).Select(column => Math.Round(geometry.Columns[column + 1].Start - geometry.Columns[column].End, 9)));
        Assert.Equal(16, geometry.Rows[1].Start - geometry.Rows[0].End, 9);
        Assert.Equal(geometry.ShownOf(1, 0).Right, geometry.ShownOf(2, 0).X, 9);
        Assert.Equal(geometry.ShownOf(0, 0).Bottom, geometry.ShownOf(0, 1).Y, 9);
    }

    [Fact]
    public void Inner_pages_move_to_the_back_of_the_book_by_the_paper_around_them()
    {
        var sheets = Imposition.Plan(12, ImpositionScheme.Booklet);
        var (outer, inner) = (new SheetGeometry(sheets[0].Front, Page, new Length(0.5)), new SheetGeometry(sheets[2].Front, Page, new Length(0.5)));
        Assert.Equal(1, inner.CornerOf(0, 0).X - outer.CornerOf(0, 0).X, 9);
        Assert.Equal(-1, inner.CornerOf(1, 0).X - outer.CornerOf(1, 0).X, 9);
        Assert.Equal(outer.Columns, inner.Columns);
    }

    [Fact]
    public void Front_and_back_lie_on_one_another()
    {
        var sheet = Imposition.Plan(16, ImpositionScheme.Signature16)[0];
        var (front, back) = (new SheetGeometry(sheet.Front, Page, Length.Zero), new SheetGeometry(sheet.Back!, Page, Length.Zero));
        Assert.Equal(front.Columns.Select(column => Math.Round(front.Width - column.End, 6)).Reverse(), back.Columns.Select(column => Math.Round(column.Start, 6)));
    }

    private static SheetGeometry Of(ImpositionScheme scheme, int pages) =>
        new(Imposition.Plan(pages, scheme)[0].Front, Page, Length.Zero);

    private static void AssertArea(PdfRectangle expected, PdfRectangle actual)
    {
        Assert.Equal(expected.X, actual.X, 9);
        Assert.Equal(expected.Y, actual.Y, 9);
        Assert.Equal(expected.Width, actual.Width, 9);
        Assert.Equal(expected.Height, actual.Height, 9);
    }
}
