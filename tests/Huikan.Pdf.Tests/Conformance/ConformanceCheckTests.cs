using Huikan.Pdf.Conformance;
using Huikan.Pdf.Graphics;
using Huikan.Pdf.Structure;

namespace Huikan.Pdf.Tests.Conformance;

public sealed class ConformanceCheckTests
{
    private static readonly PdfRectangle Spot = new(10, 10, 20, 20);

    [Fact]
    public void A_sound_document_is_written() => Assert.Empty(Violations(static (_, _) => { }));

    [Fact]
    public void A_title_is_required() =>
        Assert.Equal(["ISO 14289-1, 7.1"], Violations(static (_, _) => { }, Sample.Options with { Title = " " }));

    [Fact]
    public void A_language_is_required() =>
        Assert.Equal(["ISO 14289-1, 7.2"], Violations(static (_, _) => { }, Sample.Options with { Language = "中文" }));

    [Fact]
    public void Untagged_content_is_refused() =>
        Assert.Equal(["ISO 14289-1, 7.1"], Violations(static (_, page) => page.FillRectangle(Spot, PdfColor.Black)));

    [Fact]
    public void A_figure_without_a_description_is_refused() =>
        Assert.Equal(["ISO 14289-1, 7.3"], Violations(static (document, page) => Draw(page, document.StructureRoot.Add(StructureRole.Figure))));

    [Fact]
    public void A_note_without_a_name_is_refused() =>
        Assert.Equal(["ISO 14289-1, 7.9"], Violations(static (document, page) => Draw(page, document.StructureRoot.Add(StructureRole.Note))));

    [Fact]
    public void Two_elements_of_one_name_are_refused() =>
        Assert.Equal(["ISO 14289-1, 7.9"], Violations(static (document, page) =>
        {
            for (var count = 0; count < 2; count++)
            {
                var note = document.StructureRoot.Add(StructureRole.Note);
                note.Id = "n";
                Draw(page, note);
            }
        }));

    [Fact]
    public void Headings_do_not_skip_a_level() =>
        Assert.Equal(["ISO 14289-1, 7.4.2"], Violations(static (document, page) =>
        {
            Draw(page, document.StructureRoot.Add(StructureRole.H1));
            Draw(page, document.StructureRoot.Add(StructureRole.H3));
        }));

    [Fact]
    public void Content_stands_in_cells_and_not_in_rows() =>
        Assert.Equal(["ISO 14289-1, 7.2"], Violations(static (document, page) =>
            Draw(page, document.StructureRoot.Add(StructureRole.Table).Add(StructureRole.TR))));

    [Fact]
    public void A_list_item_stands_in_a_list() =>
        Assert.Equal(["ISO 14289-1, 7.2"], Violations(static (document, page) =>
            Draw(page, document.StructureRoot.Add(StructureRole.LI).Add(StructureRole.LBody))));

    [Fact]
    public void A_reading_stands_in_a_ruby_and_a_ruby_holds_nothing_else()
    {
        Assert.Empty(Violations(static (document, page) =>
        {
            var ruby = document.StructureRoot.Add(StructureRole.P).Add(StructureRole.Ruby);
            Draw(page, ruby.Add(StructureRole.RB));
            Draw(page, ruby.Add(StructureRole.RT));
        }));
        Assert.Equal(["ISO 14289-1, 7.2"], Violations(static (document, page) =>
            Draw(page, document.StructureRoot.Add(StructureRole.P).Add(StructureRole.RT))));
        Assert.Equal(["ISO 14289-1, 7.2"], Violations(static (document, page) =>
            Draw(page, document.StructureRoot.Add(StructureRole.P).Add(StructureRole.Ruby))));
    }

    [Fact]
    public void A_header_cell_says_what_it_heads() =>
        Assert.Equal(["ISO 14289-1, 7.5"], Violations(static (document, page) =>
            Draw(page, document.StructureRoot.Add(StructureRole.Table).Add(StructureRole.TR).Add(StructureRole.TH))));

    [Theory]
    [InlineData(2, 1, 2, 0)]
    [InlineData(1, 1, 2, 1)]
    [InlineData(1, 2, 1, 1)]
    [InlineData(1, 3, 0, 1)]
    public void Rows_of_a_table_line_up(int columnSpan, int rowSpan, int cellsBelow, int violations) =>
        Assert.Equal(violations, Violations((document, page) =>
        {
            var table = document.StructureRoot.Add(StructureRole.Table);
            var cell = table.Add(StructureRole.TR).Add(StructureRole.TD);
            cell.ColumnSpan = columnSpan;
            cell.RowSpan = rowSpan;
            Draw(page, cell);
            var below = table.Add(StructureRole.TR);
            for (var count = 0; count < cellsBelow; count++) below.Add(StructureRole.TD);
        }).Length);

    [Fact]
    public void A_link_stands_in_a_link_element_and_is_described() =>
        Assert.Equal(["ISO 14289-1, 7.18.5", "ISO 14289-1, 7.18.5"], Violations(static (_, page) =>
            page.AddLink(Spot, new LinkTarget.Uri("https://example.org/"), "", owner: null)));

    [Fact]
    public void A_link_to_nowhere_is_refused_under_every_profile()
    {
        static void Link(PdfDocument document, PdfPage page)
        {
            var link = document.StructureRoot.Add(StructureRole.Link);
            Draw(page, link);
            page.AddLink(Spot, new LinkTarget.Named("nowhere"), "Nowhere", link);
        }

        Assert.Equal(["ISO 32000-1, 12.3.2.3"], Violations(Link));
        Assert.Equal(["ISO 32000-1, 12.3.2.3"], Violations(Link, Sample.Plain));
    }

    [Fact]
    public void Ink_colors_need_an_ink_profile() =>
        Assert.Equal(["ISO 19005-2, 6.2.4.3"], Violations(static (document, page) =>
            Draw(page, document.StructureRoot.Add(StructureRole.P), PdfColor.Cmyk(0, 0, 0, 1))));

    [Fact]
    public void A_profile_that_is_none_is_refused() =>
        Assert.Equal(
            ["ISO 19005-2, 6.2.3"],
            Violations(static (_, _) => { }, Sample.Options with { OutputIntent = new OutputIntent("None", new byte[200]) }));

    [Fact]
    public void A_missing_glyph_is_refused() =>
        Assert.Equal(["ISO 19005-2, 6.2.11.8"], Violations(static (document, page) => DrawGlyph(document, page, 0, "鿿")));

    [Fact]
    public void A_glyph_that_stands_for_nothing_is_refused()
    {
        Assert.Equal(["ISO 19005-2, 6.2.11.7.2"], Violations(static (document, page) => DrawGlyph(document, page, 2, "")));
        Assert.Empty(Violations(static (document, page) => DrawGlyph(document, page, 1, "")));
    }

    [Fact]
    public void An_ornament_may_stand_for_nothing_in_an_artifact() =>
        Assert.Empty(Violations(static (document, page) =>
        {
            page.BeginArtifact(ArtifactKind.Layout);
            page.DrawGlyphs(
                new PdfPoint(10, 50), [new(2, 5, 0, 0, 0)], document.AddFont(new TestFont("a", namelessGlyphs: 1)), 10, "", PdfColor.Black);
            page.EndArtifact();
        }));

    [Fact]
    public void All_faults_are_reported_together()
    {
        var violations = Violations(static (document, page) =>
        {
            page.FillRectangle(Spot, PdfColor.Black);
            Draw(page, document.StructureRoot.Add(StructureRole.Figure));
        }, Sample.Options with { Title = "" });
        Assert.Equal(["ISO 14289-1, 7.1", "ISO 14289-1, 7.1", "ISO 14289-1, 7.3"], violations);
    }

    [Fact]
    public void Nothing_is_written_of_a_document_that_is_refused()
    {
        using var output = new MemoryStream();
        var document = new PdfDocument(Sample.Options);
        document.AddPage(100, 100).FillRectangle(Spot, PdfColor.Black);
        Assert.Throws<PdfConformanceException>(() => document.Write(output));
        Assert.Equal(0, output.Length);
    }

    private static string[] Violations(Action<PdfDocument, PdfPage> draw, PdfDocumentOptions? options = null)
    {
        var document = new PdfDocument(options ?? Sample.Options);
        var page = document.AddPage(100, 100);
        Draw(page, document.StructureRoot.Add(StructureRole.P));
        draw(document, page);
        try
        {
            Sample.Write(document);
            return [];
        }
        catch (PdfConformanceException refusal)
        {
            return [.. refusal.Violations.Select(static violation => violation.Clause)];
        }
    }

    private static void Draw(PdfPage page, StructureElement element, PdfColor color = default)
    {
        page.BeginContent(element);
        page.FillRectangle(Spot, color);
        page.EndContent();
    }

    private static void DrawGlyph(PdfDocument document, PdfPage page, int glyph, string text)
    {
        page.BeginContent(document.StructureRoot.Add(StructureRole.P));
        page.DrawGlyphs(new PdfPoint(10, 50), [new(glyph, 5, 0, 0, 0)], document.AddFont(new TestFont("a", namelessGlyphs: 1)), 10, text, PdfColor.Black);
        page.EndContent();
    }
}
