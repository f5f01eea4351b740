using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Pdf;
using Huikan.Pdf.Conformance;
using Huikan.Pdf.Structure;
using Huikan.Typesetting;
using Huikan.Typesetting.Frames;

namespace Huikan.Writers.Pdf;

/// <summary>
/// PagedDocument → PDF. Items are drawn page by page in reading order, each inside the structure element that owns it;
/// anchors become named destinations, which the outline and the links lead to.
/// </summary>
public static class PdfWriter
{
    /// <summary>Writes an archival, tagged PDF (PDF/A-2a and PDF/UA-1).</summary>
    /// <param name="document">The pages.</param>
    /// <param name="edition">The edition that they show.</param>
    /// <param name="output">Takes the file; what it has taken is no PDF file where errors were reported.</param>
    /// <param name="diagnostics">
    /// Takes <c>pdf/damaged-image</c>, and <c>pdf/profile</c> where the document would break what the file claims.
    /// </param>
    public static void Write(PagedDocument document, Edition edition, Stream output, DiagnosticBag diagnostics) =>
        Write(document, edition, OptionsOf(edition), output, diagnostics);

    /// <summary>Writes an archival, tagged PDF of pages as they come, holding none of them.</summary>
    /// <returns>How many pages there were.</returns>
    /// <inheritdoc cref="Write(PagedDocument, Edition, Stream, DiagnosticBag)"/>
    public static int Write(PageStream pages, Edition edition, Stream output, DiagnosticBag diagnostics) =>
        Write(pages, edition, OptionsOf(edition), output, diagnostics);

    /// <inheritdoc cref="WriteForScreen(PagedDocument, Edition, Stream, DiagnosticBag)"/>
    /// <inheritdoc cref="Write(PageStream, Edition, Stream, DiagnosticBag)" path="/returns"/>
    public static int WriteForScreen(PageStream pages, Edition edition, Stream output, DiagnosticBag diagnostics) =>
        Write(pages, edition, ScreenOptionsOf(edition), output, diagnostics);

    /// <summary>Writes a tagged PDF that claims nothing, its links underlined on screen, its first page shown while the rest comes.</summary>
    /// <inheritdoc cref="Write(PagedDocument, Edition, Stream, DiagnosticBag)"/>
    public static void WriteForScreen(PagedDocument document, Edition edition, Stream output, DiagnosticBag diagnostics) =>
        Write(document, edition, ScreenOptionsOf(edition), output, diagnostics);

    /// <summary>Closes a document into its file, unless errors were reported; what it would break of its claims is one, at the author's place where an element has one.</summary>
    internal static void Finish(
        PdfDocument pdf, Edition edition, Stream output, DiagnosticBag diagnostics, ElementWriter? elements = null) =>
        Finish(edition, diagnostics, () => pdf.Write(output), elements);

    private static void Finish(Edition edition, DiagnosticBag diagnostics, Action finish, ElementWriter? elements)
    {
        if (diagnostics.HasErrors)
            return;
        try
        {
            finish();
        }
        catch (PdfConformanceException exception)
        {
            foreach (var violation in exception.Violations)
            {
                diagnostics.Error(
                    "pdf/profile",
                    elements?.PlaceOf(violation.Element) ?? edition.Span,
                    new Wording($"PDF 不合所声明的标准：{violation}", $"The PDF would not be what it claims: {violation}"));
            }
        }
    }

    private static void Write(
        PagedDocument document, Edition edition, PdfDocumentOptions options, Stream output, DiagnosticBag diagnostics)
    {
        var pdf = new PdfDocument(options with { PageLabels = PageLabels.Of(document.Pages) });
        var elements = new ElementWriter(pdf.StructureRoot);
        elements.MakeBlocks(document.Structure);
        var fonts = new FontEmbedder(pdf);
        var images = new ImageEmbedder(pdf, edition.Span, diagnostics);
        var notes = new NoteNames();
        foreach (var page in document.Pages)
        {
            var target = pdf.AddPage(page.Frame.Width, page.Frame.Height);
            new PageWriter(pdf, target, elements, fonts, images, notes).Write(page);
        }

        foreach (var entry in document.Outline)
            AddOutline(pdf.Outline.Add, entry);
        Finish(pdf, edition, output, diagnostics, elements);
    }

    private static int Write(
        PageStream pages, Edition edition, PdfDocumentOptions options, Stream output, DiagnosticBag diagnostics)
    {
        var pdf = new PdfDocument(options);
        pdf.Begin(output, pages.Jobs > 1 ? PagesAhead : 0);
        var elements = new ElementWriter(pdf.StructureRoot);
        var fonts = new FontEmbedder(pdf);
        var images = new ImageEmbedder(pdf, edition.Span, diagnostics);
        var notes = new NoteNames();
        var labels = new SortedDictionary<int, Page>();
        foreach (var part in pages.Parts())
        {
            elements.MakeBlocks(part.Structure);
            foreach (var page in part.Pages)
            {
                var target = pdf.AddPage(page.Number - 1, page.Frame.Width, page.Frame.Height);
                new PageWriter(pdf, target, elements, fonts, images, notes).Write(page);
                pdf.Complete(target);
                labels.Add(page.Number, page with { Frame = NoFrame });
            }

            foreach (var finished in part.Finished)
                elements.Forget(finished);
        }

        foreach (var entry in pages.Outline)
            AddOutline(pdf.Outline.Add, entry);
        Finish(edition, diagnostics, () => pdf.Close(PageLabels.Of([.. labels.Values])), elements);
        return labels.Count;
    }

    /// <summary>How many pages may be under compression on other threads: some parts, which are set there too and keep the threads busy.</summary>
    private const int PagesAhead = 64;

    /// <summary>In place of what was on a page, when it is written.</summary>
    private static Frame NoFrame { get; } = new(0, 0, []);

    private static PdfDocumentOptions ScreenOptionsOf(Edition edition) =>
        OptionsOf(edition) with { Profile = PdfProfile.Plain, ShowsLinks = true, IsLinearized = true };

    internal static PdfDocumentOptions OptionsOf(Edition edition)
    {
        var language = edition.Languages[0];
        return new PdfDocumentOptions
        {
            Title = edition.Title,
            Language = language.Tag,
            Author = edition.Publication.Publisher.In(language),
            Subject = edition.Compendium.IsEmpty && edition.Issue.Subtitle is { } subtitle ? subtitle.PlainText(language) : null,
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
