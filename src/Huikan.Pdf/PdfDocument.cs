using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Huikan.Pdf.Conformance;
using Huikan.Pdf.Fonts;
using Huikan.Pdf.Graphics;
using Huikan.Pdf.Structure;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>A PDF document: built up page by page, then written once.</summary>
/// <remarks>
/// <para>The library has two layers and no native code. The lower one, <c>Syntax</c>, knows objects, streams and
/// cross-references, and nothing of pages. The upper one knows documents:</para>
/// <list type="bullet">
/// <item><c>Graphics</c>: page content, colours, pictures. It draws positioned glyphs and never shapes text.</item>
/// <item><c>Fonts</c>: embedding a program that <see cref="IFontProgram"/> supplies, and what text its glyphs stand for.</item>
/// <item><c>Structure</c>: the logical structure tree and its ties to page content.</item>
/// <item><c>Conformance</c>: the promises of PDF/A-2a, PDF/UA-1 and PDF/X-4, as metadata and as checks before writing.</item>
/// </list>
/// <para>Writing: check, then lay down the catalog, pages with their content and links, forms, the structure tree, fonts,
/// pictures, names, outline and metadata, always in this order; the same document gives the same bytes. Or begin the file
/// first and complete each page when it is drawn: its content is laid down at once, and the check comes before the rest.</para>
/// </remarks>
public sealed class PdfDocument
{
    private readonly List<PdfPage?> pages = [];
    private readonly List<PdfForm> forms = [];
    private readonly List<PdfFont> fonts = [];
    private readonly List<PdfImage> images = [];
    private readonly Dictionary<string, LinkTarget.Place> destinations = [];
    private FileWriter? file;
    private bool isWritten;

    /// <summary>Begins an empty document.</summary>
    public PdfDocument(PdfDocumentOptions options) => Options = options;

    /// <summary>What was said about the document as a whole.</summary>
    public PdfDocumentOptions Options { get; private set; }

    /// <summary>The element all structure stands in.</summary>
    public StructureElement StructureRoot { get; } = new(StructureRole.Document, parent: null);

    /// <summary>The table of contents beside the pages.</summary>
    public PdfOutline Outline { get; } = new();

    /// <summary>All pages; none is missing once writing has begun to close the file.</summary>
    internal IReadOnlyList<PdfPage> Pages => pages!;

    internal IReadOnlyList<PdfForm> Forms => forms;

    internal IReadOnlyList<PdfFont> Fonts => fonts;

    internal IReadOnlyList<PdfImage> Images => images;

    internal IReadOnlyDictionary<string, LinkTarget.Place> Destinations => destinations;

    /// <summary>Whether its profile takes inks that no profile explains; an archive file whose output intent is in RGB does not.</summary>
    public bool AllowsBareCmyk => Options.Profile != PdfProfile.Archive || OutputIntent.Space is null or PdfColorSpace.Cmyk;

    internal OutputIntent OutputIntent => Options.OutputIntent
        ?? (Options.Profile == PdfProfile.Press ? OutputIntent.Fogra39 : OutputIntent.Srgb);

    /// <summary>Adds a page at the end.</summary>
    /// <param name="widthPoints">Width in points, 3 to 14400.</param>
    /// <param name="heightPoints">Height in points, 3 to 14400.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side outside the limits of ISO 32000-1, annex C.</exception>
    public PdfPage AddPage(double widthPoints, double heightPoints) => AddPage(pages.Count, widthPoints, heightPoints);

    /// <summary>Adds a page at its place; the others may come in any order, and all must have come when the file is closed.</summary>
    /// <param name="index">Its place in the document, from 0.</param>
    /// <inheritdoc cref="AddPage(double, double)"/>
    /// <exception cref="ArgumentException">The place is taken.</exception>
    public PdfPage AddPage(int index, double widthPoints, double heightPoints)
    {
        var page = new PdfPage(index, CheckedSide(widthPoints), CheckedSide(heightPoints));
        while (pages.Count <= index) pages.Add(null);
        if (pages[index] is not null) throw new ArgumentException($"Page {index + 1} exists already.", nameof(index));
        pages[index] = page;
        return page;
    }

    /// <summary>Adds a form, which pages may draw.</summary>
    /// <inheritdoc cref="AddPage"/>
    public PdfForm AddForm(double widthPoints, double heightPoints)
    {
        var form = new PdfForm(forms.Count, CheckedSide(widthPoints), CheckedSide(heightPoints));
        forms.Add(form);
        return form;
    }

    /// <summary>Adds a font; add each face once.</summary>
    public PdfFont AddFont(IFontProgram program)
    {
        var font = new PdfFont(fonts.Count, program);
        fonts.Add(font);
        return font;
    }

    /// <summary>Adds a picture; add each once and draw it as often as needed.</summary>
    public PdfImage AddImage(ImageData image)
    {
        var added = new PdfImage(images.Count, image);
        images.Add(added);
        return added;
    }

    /// <summary>Names a place on a page, for links from within and without.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void AddNamedDestination(string name, PdfPage page, double x, double y)
    {
        if (!destinations.TryAdd(name, new LinkTarget.Place(page, new PdfPoint(x, y))))
            throw new ArgumentException($"The destination \"{name}\" exists already.", nameof(name));
    }

    /// <summary>Checks the document and writes it; the stream needs no seeking and stays open.</summary>
    /// <exception cref="PdfConformanceException">The document breaks what its profile promises; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">It was written before, or content was begun on a page and not ended.</exception>
    public void Write(Stream output) =>
        Write(output, Options.IsLinearized && pages.Count > 0 ? FileForm.Linearized : FileForm.Compact);

    /// <summary>
    /// Begins the file before the pages are made, so that <see cref="Complete"/> can lay down each when it is done; what it
    /// holds is no PDF file until <see cref="Close"/> has ended well.
    /// </summary>
    /// <param name="output">Takes the file; it needs no seeking and stays open.</param>
    /// <exception cref="InvalidOperationException">It was begun or written before.</exception>
    /// <param name="ahead">
    /// How many completed pages may be under compression on other threads while the next are drawn; with none, everything
    /// is done on the caller's. The bytes are the same whatever it is.
    /// </param>
    public void Begin(Stream output, int ahead = 0) =>
        Begin(output, Options.IsLinearized ? FileForm.Linearized : FileForm.Compact, ahead);

    /// <summary>Writes what was drawn on a page and gives its memory back; nothing can be drawn on it any more.</summary>
    /// <exception cref="InvalidOperationException">The file was not begun, or content was begun on the page and not ended.</exception>
    public void Complete(PdfPage page)
    {
        if (file is null || isWritten) throw new InvalidOperationException("Pages are completed between Begin and Close.");
        CloseContent(page);
        page.LaidDown = file.DefineStream(page.Buffer.Take());
    }

    /// <summary>Checks the document and writes all that was not written yet.</summary>
    /// <exception cref="PdfConformanceException">The document breaks what its profile promises; the output holds no whole file.</exception>
    /// <exception cref="InvalidOperationException">It was not begun, pages are missing, or content was begun on a page and not ended.</exception>
    /// <param name="labels">How readers number the pages, which may be known only now; null for what the options say.</param>
    public void Close(ImmutableArray<PageLabelRange>? labels = null)
    {
        if (file is null || isWritten) throw new InvalidOperationException("A document is begun before it is closed, once.");
        Options = Options with { PageLabels = labels ?? Options.PageLabels };
        Check();
        isWritten = true;
        DocumentWriter.Write(this, file);
    }

    internal void Write(Stream output, FileForm form)
    {
        if (file is not null) throw new InvalidOperationException("A document is written once.");

        // Before the first byte, so that what breaks a promise leaves nothing behind.
        Check();
        Begin(output, form);
        isWritten = true;
        DocumentWriter.Write(this, file);
    }

    [MemberNotNull(nameof(file))]
    private void Begin(Stream output, FileForm form, int ahead = 0)
    {
        if (file is not null) throw new InvalidOperationException("A document is written once.");
        file = FileWriter.Begin(output, form, VersionOf(Options.Profile), ahead);
    }

    private void Check()
    {
        for (var index = 0; index < pages.Count; index++)
            CloseContent(pages[index] ?? throw new InvalidOperationException($"Page {index + 1} is missing."));
        var violations = ConformanceCheck.Check(this);
        if (violations.Length > 0) throw new PdfConformanceException(violations);
    }

    private static void CloseContent(PdfPage page)
    {
        if (page.Marks.IsOpen) throw new InvalidOperationException($"Content begun on page {page.Index + 1} was not ended.");
        page.Marks.CloseSequence();
    }

    /// <summary>PDF/X-4 is made upon PDF 1.6 (ISO 15930-7), PDF/A-2 upon 1.7.</summary>
    private static string VersionOf(PdfProfile profile) => profile == PdfProfile.Press ? "1.6" : "1.7";

    private static double CheckedSide(double points) => points is >= 3 and <= 14_400
        ? points
        : throw new ArgumentOutOfRangeException(nameof(points), points, "A page side measures 3 to 14400 points.");
}
