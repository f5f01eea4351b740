using Huikan.Pdf.Fonts;
using Huikan.Pdf.Graphics;
using Huikan.Pdf.Structure;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>
/// A page to draw on. Coordinates are points from the top left corner, y growing downwards; what is drawn later lies on top.
/// </summary>
/// <remarks>
/// Under the Archive profile everything is drawn between <see cref="BeginContent"/> and <see cref="EndContent"/>, for
/// some element of the structure tree, or between <see cref="BeginArtifact"/> and <see cref="EndArtifact"/>.
/// </remarks>
public sealed class PdfPage
{
    private readonly List<LinkAnnotation> links = [];
    private readonly ContentStream content;

    internal PdfPage(int index, double width, double height)
    {
        Index = index;
        Width = width;
        Height = height;
        content = new ContentStream(new ByteBuffer(4 * 1024));
        Marks = new MarkedContent(this, content.Buffer);
    }

    /// <summary>Width of the sheet in points.</summary>
    public double Width { get; }

    /// <summary>Height of the sheet in points.</summary>
    public double Height { get; }

    /// <summary>Where the sheet is cut, when it is larger than the finished page.</summary>
    public PdfRectangle? TrimBox { get; set; }

    /// <summary>How far ink may run beyond the cut.</summary>
    public PdfRectangle? BleedBox { get; set; }

    internal int Index { get; }

    internal MarkedContent Marks { get; }

    internal IReadOnlyList<LinkAnnotation> Links => links;

    internal SortedSet<int> Fonts { get; } = [];

    internal SortedSet<int> Images { get; } = [];

    internal bool HasTransparency { get; private set; }

    internal bool UsesCmyk { get; private set; }

    internal ByteBuffer Buffer => content.Buffer;

    internal PdfReference Reference { get; set; }

    /// <summary>Draws one run of glyphs of one font, size and colour, as one piece of text.</summary>
    /// <param name="origin">Where the baseline begins.</param>
    /// <param name="glyphs">The glyphs, in the order the pen passes them.</param>
    /// <param name="font">A font of this document.</param>
    /// <param name="size">The em in points, above 0.</param>
    /// <param name="text">What the run says; it is what searching and copying find. Nothing, for an ornament in an artifact.</param>
    /// <param name="color">The fill of the glyphs.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cluster outside the text, a glyph id of more than sixteen bits, a size not above 0.</exception>
    public void DrawGlyphs(
        PdfPoint origin, ReadOnlySpan<PositionedGlyph> glyphs, PdfFont font, double size, ReadOnlySpan<char> text, PdfColor color)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        if (glyphs.IsEmpty) return;

        BeginDrawing(color);
        Fonts.Add(font.Index);
        content.SetFill(color);
        if (text.IsEmpty && Marks is { IsOpen: true, Current: null })
        {
            // An ornament says nothing, yet its glyphs must have characters (ISO 19005-2, 6.2.11.7.2).
            foreach (ref readonly var glyph in glyphs) font.Texts.Suggest(glyph.GlyphId, "\u200B");
        }

        GlyphRun.Write(content, origin.X, Height - origin.Y, glyphs, font, size, text);
    }

    /// <summary>Fills a rectangle.</summary>
    public void FillRectangle(PdfRectangle area, PdfColor color)
    {
        BeginDrawing(color);
        content.SetFill(color);
        content.Rectangle(area.X, Height - area.Bottom, area.Width, area.Height, filled: true);
    }

    /// <summary>Strokes the edge of a rectangle; the line lies half inside and half outside.</summary>
    public void DrawRectangle(PdfRectangle area, double lineWidth, PdfColor color)
    {
        BeginDrawing(color);
        SetLine(lineWidth, color, default);
        content.Rectangle(area.X, Height - area.Bottom, area.Width, area.Height, filled: false);
    }

    /// <summary>Strokes a line, dashed when <paramref name="dash"/> says so.</summary>
    public void DrawLine(PdfPoint from, PdfPoint to, double lineWidth, PdfColor color, PdfDash dash = default)
    {
        BeginDrawing(color);
        SetLine(lineWidth, color, dash);
        content.Line(from.X, Height - from.Y, to.X, Height - to.Y);
    }

    /// <summary>Draws a picture, stretched to the area. Drawn as a figure's content, the area joins the figure's bounding box.</summary>
    public void DrawImage(PdfImage image, PdfRectangle area)
    {
        Marks.Touch();
        if (Marks.Current is { Role: StructureRole.Figure } figure) figure.AddBoundingBox(this, area);
        Images.Add(image.Index);
        HasTransparency |= image.Data.SoftMask is not null;
        UsesCmyk |= image.Data.Samples.Space == PdfColorSpace.Cmyk;
        content.Image(image.Index, ImagePlacement.Matrix(image.Data.Orientation, area.X, Height - area.Bottom, area.Width, area.Height));
    }

    /// <summary>Adds a link over one area.</summary>
    /// <inheritdoc cref="AddLink(ReadOnlySpan{PdfRectangle}, LinkTarget, string, StructureElement?)"/>
    public void AddLink(PdfRectangle area, LinkTarget target, string description, StructureElement? owner) =>
        AddLink([area], target, description, owner);

    /// <summary>Adds a link over several areas of this page, as when it is broken over lines.</summary>
    /// <param name="areas">The areas, in reading order; at least one.</param>
    /// <param name="target">Where it leads.</param>
    /// <param name="description">What it leads to, in words; the Archive profile requires it.</param>
    /// <param name="owner">The element of role Link that the link's text stands in; the Archive profile requires it.</param>
    public void AddLink(ReadOnlySpan<PdfRectangle> areas, LinkTarget target, string description, StructureElement? owner)
    {
        if (areas.IsEmpty) throw new ArgumentException("A link covers at least one area.", nameof(areas));
        var link = new LinkAnnotation(this, areas.ToArray(), target, description, owner);
        links.Add(link);
        owner?.Add(new StructureKid.Annotation(link));
    }

    /// <summary>What is drawn until <see cref="EndContent"/> belongs to the element. Sequences do not nest.</summary>
    /// <exception cref="InvalidOperationException">Another sequence is open.</exception>
    public void BeginContent(StructureElement element) => Marks.BeginContent(element);

    /// <summary>Ends what <see cref="BeginContent"/> began.</summary>
    public void EndContent() => Marks.End();

    /// <summary>What is drawn until <see cref="EndArtifact"/> is not content: readers aloud skip it.</summary>
    /// <param name="kind">Why it is there.</param>
    /// <param name="area">Its bounds; for a background without them, the page.</param>
    /// <exception cref="InvalidOperationException">Another sequence is open.</exception>
    public void BeginArtifact(ArtifactKind kind, PdfRectangle? area = null) => Marks.BeginArtifact(kind, area);

    /// <summary>Ends what <see cref="BeginArtifact"/> began.</summary>
    public void EndArtifact() => Marks.End();

    private void BeginDrawing(PdfColor color)
    {
        Marks.Touch();
        UsesCmyk |= color.Space == PdfColorSpace.Cmyk;
    }

    private void SetLine(double lineWidth, PdfColor color, PdfDash dash)
    {
        content.SetStroke(color);
        content.SetLineWidth(lineWidth);
        content.SetDash(dash.On, dash.Off);
    }
}
