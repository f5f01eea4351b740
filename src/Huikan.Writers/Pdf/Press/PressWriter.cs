using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Pdf;
using Huikan.Publications;
using Huikan.Typesetting;
using Huikan.Typesetting.Frames;
using Huikan.Writers.Pdf.Imposing;

namespace Huikan.Writers.Pdf.Press;

/// <summary>
/// PagedDocument → PDF/X-4 for a printer: inks, bleed and marks, and where asked for several pages on a sheet. It carries
/// no links, outline or tags, which paper has no use for; the archive edition has them.
/// </summary>
public sealed class PressWriter
{
    private readonly PdfDocument _pdf;
    private readonly PagedDocument _document;
    private readonly PageStyle _page;
    private readonly PressOptions _options;
    private readonly FontEmbedder _fonts;
    private readonly ImageEmbedder _images;

    private PressWriter(PagedDocument document, Edition edition, PressOptions options, DiagnosticBag diagnostics)
    {
        _pdf = new PdfDocument(PdfWriter.OptionsOf(edition) with
        {
            Profile = PdfProfile.Press,

            // A sheet of several pages has no number of its own.
            PageLabels = options.Scheme is null ? PageLabels.Of(document.Pages) : [],
        });
        _document = document;
        _page = edition.Stylesheet.Recto;
        _options = options;
        _fonts = new FontEmbedder(_pdf);
        _images = new ImageEmbedder(_pdf, edition.Span, diagnostics, onWhite: true);
    }

    /// <summary>Writes the file; <see cref="Preflight"/> says what a printer would find in it.</summary>
    /// <inheritdoc cref="PdfWriter.Write(PagedDocument, Edition, Stream, DiagnosticBag)"/>
    /// <param name="options">How it is printed.</param>
    public static void Write(
        PagedDocument document, Edition edition, PressOptions options, Stream output, DiagnosticBag diagnostics)
    {
        var writer = new PressWriter(document, edition, options, diagnostics);
        if (options.Scheme is { } scheme)
            writer.WriteSheets(Imposition.Plan(document.Pages.Length, scheme));
        else
            writer.WritePages();
        PdfWriter.Finish(writer._pdf, edition, output, diagnostics);
    }

    /// <summary>The sheet of a page by itself.</summary>
    internal static ImposedSide Alone(int page) => new(1, 1, [new PageSlot(page, false, 0)]);

    private void WritePages()
    {
        foreach (var page in _document.Pages)
        {
            var geometry = new SheetGeometry(Alone(page.Number), _page, Length.Zero);
            var sheet = AddSheet(geometry);
            Paint(page, sheet, new Point(geometry.Margin, geometry.Margin));
            new SheetMarks(sheet, geometry).Draw(_page.Marks, isFolded: false);
        }
    }

    private void WriteSheets(ImmutableArray<ImposedSheet> sheets)
    {
        var forms = _document.Pages.Select(FormOf).ToList();
        foreach (var sheet in sheets)
        {
            WriteSide(sheet.Front, sheet.IsFolded, forms);
            if (sheet.Back is { } back)
                WriteSide(back, sheet.IsFolded, forms);
        }
    }

    private void WriteSide(ImposedSide side, bool isFolded, List<PdfForm> forms)
    {
        var geometry = new SheetGeometry(side, _page, _options.PaperThickness);
        var sheet = AddSheet(geometry);
        for (var row = 0; row < side.Rows; row++)
        {
            for (var column = 0; column < side.Columns; column++)
            {
                var slot = side[column, row];
                if (slot.Page <= forms.Count)
                    sheet.DrawForm(forms[slot.Page - 1], geometry.CornerOf(column, row), slot.IsUpsideDown, geometry.ShownOf(column, row));
            }
        }

        new SheetMarks(sheet, geometry).Draw(_page.Marks, isFolded);
    }

    /// <summary>A page with its bleed.</summary>
    private PdfForm FormOf(Page page)
    {
        var bleed = _page.Bleed.Points;
        var form = _pdf.AddForm(page.Frame.Width + (2 * bleed), page.Frame.Height + (2 * bleed));
        Paint(page, form, new Point(bleed, bleed));
        return form;
    }

    private PdfPage AddSheet(SheetGeometry geometry)
    {
        var sheet = _pdf.AddPage(geometry.Width, geometry.Height);
        sheet.TrimBox = geometry.Trim;
        sheet.BleedBox = geometry.BleedArea;
        return sheet;
    }

    private void Paint(Page page, PdfCanvas target, Point origin)
    {
        var painter = new ItemPainter(target, origin, _fonts, _images, PressColors.Of);
        foreach (var (position, item) in page.Frame.Items)
        {
            switch (item)
            {
                case GlyphRun run:
                    painter.Paint(position, run);
                    break;
                case RuleItem rule:
                    painter.Paint(position, rule);
                    break;
                case ImageItem image:
                    painter.Paint(position, image);
                    break;
                case LinkArea or AnchorItem:
                    break;
                default:
                    throw new UnreachableKindException(item);
            }
        }
    }
}
