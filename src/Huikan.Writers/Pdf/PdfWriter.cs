using Huikan.Editions;
using Huikan.Pdf;
using Huikan.Pdf.Structure;
using Huikan.Typesetting;

namespace Huikan.Writers.Pdf;

/// <summary>
/// PagedDocument → PDF. Items are drawn page by page in reading order, each inside the structure element that owns it;
/// anchors become named destinations, which the outline and the links lead to.
/// </summary>
public static class PdfWriter
{
    /// <summary>Writes an archival, tagged PDF (PDF/A-2a and PDF/UA-1).</summary>
    /// <exception cref="PdfConformanceException">The document would break what the file claims: a bug, or a figure without words.</exception>
    public static void Write(PagedDocument document, Edition edition, Stream output) =>
        Write(document, OptionsOf(edition), output);

    /// <summary>Writes a tagged PDF that claims nothing and carries no colour profile, its links underlined on screen.</summary>
    public static void WriteForScreen(PagedDocument document, Edition edition, Stream output) =>
        Write(document, OptionsOf(edition) with { Profile = PdfProfile.Plain, ShowsLinks = true }, output);

    private static void Write(PagedDocument document, PdfDocumentOptions options, Stream output)
    {
        var pdf = new PdfDocument(options);
        var elements = new ElementWriter(pdf.StructureRoot);
        var fonts = new FontEmbedder(pdf);
        var images = new ImageEmbedder(pdf);
        foreach (var page in document.Pages)
        {
            var target = pdf.AddPage(page.Frame.Width, page.Frame.Height);
            new PageWriter(pdf, target, elements, fonts, images).Write(page);
        }

        foreach (var entry in document.Outline)
            AddOutline(pdf.Outline.Add, entry);
        pdf.Write(output);
    }

    internal static PdfDocumentOptions OptionsOf(Edition edition)
    {
        var language = edition.Languages[0];
        return new PdfDocumentOptions
        {
            Title = edition.Title,
            Language = language.Tag,
            Author = edition.Publication.Publisher.In(language),
            Subject = edition.Issue.Subtitle is { } subtitle ? subtitle.PlainText(language) : null,
            Created = new DateTimeOffset(edition.Issue.Date, TimeOnly.MinValue, TimeSpan.Zero),
        };
    }

    private static void AddOutline(Func<string, LinkTarget, bool, PdfOutlineItem> add, OutlineEntry entry)
    {
        var item = add(entry.Title, new LinkTarget.Named(entry.Anchor), true);
        foreach (var child in entry.Children)
            AddOutline(item.Add, child);
    }
}
