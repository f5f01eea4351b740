using Huikan.Pdf.Fonts;
using Huikan.Pdf.Graphics;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>
/// Something to draw on: a page, or a form that pages draw. Coordinates are points from the top left corner, y growing
/// downwards; what is drawn later lies on top.
/// </summary>
public abstract class PdfCanvas
{
    private protected PdfCanvas(double width, double height)
    {
        Width = width;
        Height = height;
        Content = new ContentStream(new ByteBuffer(4 * 1024));
    }

    /// <summary>Width in points; of a page, the sheet's.</summary>
    public double Width { get; }

    /// <summary>Height in points; of a page, the sheet's.</summary>
    public double Height { get; }

    internal SortedSet<int> Fonts { get; } = [];

    internal SortedSet<int> Images { get; } = [];

    internal SortedSet<int> Forms { get; } = [];

    internal bool HasTransparency { get; private set; }

    internal bool UsesCmyk { get; private set; }

    /// <summary>Whether something other than a picture, which can carry a profile, is painted in RGB.</summary>
    internal bool PaintsRgb { get; private set; }

    /// <summary>Whether what is drawn now is no content; a form has no structure, so all that is drawn in it.</summary>
    private protected virtual bool IsArtifact => true;

    internal ByteBuffer Buffer => Content.Buffer;

    private protected ContentStream Content { get; }

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
        Content.SetFill(color);
        if (text.IsEmpty && IsArtifact)
        {
            // An ornament says nothing, yet its glyphs must have characters (ISO 19005-2, 6.2.11.7.2).
            foreach (ref readonly var glyph in glyphs) font.Texts.Suggest(glyph.GlyphId, "\u200B");
        }

        GlyphRun.Write(Content, origin.X, Height - origin.Y, glyphs, font, size, text);
    }

    /// <summary>Fills a rectangle.</summary>
    public void FillRectangle(PdfRectangle area, PdfColor color)
    {
        BeginDrawing(color);
        Content.SetFill(color);
        Content.Rectangle(area.X, Height - area.Bottom, area.Width, area.Height, filled: true);
    }

    /// <summary>Strokes the edge of a rectangle; the line lies half inside and half outside.</summary>
    public void DrawRectangle(PdfRectangle area, double lineWidth, PdfColor color)
    {
        BeginDrawing(color);
        SetLine(lineWidth, color, default);
        Content.Rectangle(area.X, Height - area.Bottom, area.Width, area.Height, filled: false);
    }

    /// <summary>Strokes a line, dashed when <paramref name="dash"/> says so.</summary>
    public void DrawLine(PdfPoint from, PdfPoint to, double lineWidth, PdfColor color, PdfDash dash = default)
    {
        BeginDrawing(color);
        SetLine(lineWidth, color, dash);
        Content.Line(from.X, Height - from.Y, to.X, Height - to.Y);
    }

    /// <summary>Strokes a circle.</summary>
    public void DrawCircle(PdfPoint center, double radius, double lineWidth, PdfColor color)
    {
        BeginDrawing(color);
        SetLine(lineWidth, color, default);
        Content.Circle(center.X, Height - center.Y, radius);
    }

    /// <summary>Draws a picture, stretched to the area. Drawn as a figure's content, the area joins the figure's bounding box.</summary>
    public void DrawImage(PdfImage image, PdfRectangle area)
    {
        BeginDrawing(area);
        Images.Add(image.Index);
        HasTransparency |= image.Data.SoftMask is not null;
        UsesCmyk |= image.Data.IsBareCmyk;
        Content.Image(image.Index, ImagePlacement.Matrix(image.Data.Orientation, area.X, Height - area.Bottom, area.Width, area.Height));
    }

    /// <summary>Draws a form at its own size.</summary>
    /// <param name="form">A form of this document, finished: what is drawn on it later shows too.</param>
    /// <param name="corner">Where the upper left corner of the area that it covers lies.</param>
    /// <param name="isUpsideDown">Whether it is turned by half a turn.</param>
    /// <param name="clip">What may show of it; everything when null.</param>
    public void DrawForm(PdfForm form, PdfPoint corner, bool isUpsideDown = false, PdfRectangle? clip = null)
    {
        Touch();
        Forms.Add(form.Index);
        HasTransparency |= form.HasTransparency;
        UsesCmyk |= form.UsesCmyk;
        PaintsRgb |= form.PaintsRgb;

        var shown = clip ?? new PdfRectangle(corner.X, corner.Y, form.Width, form.Height);
        var (left, bottom) = (corner.X, Height - corner.Y - form.Height);
        Content.Form(
            form.Index,
            [shown.X, Height - shown.Bottom, shown.Width, shown.Height],
            isUpsideDown ? [-1, 0, 0, -1, left + form.Width, bottom + form.Height] : [1, 0, 0, 1, left, bottom]);
    }

    /// <summary>Notes that something is about to be drawn.</summary>
    private protected virtual void Touch()
    {
    }

    /// <summary>Notes that a picture is about to be drawn on the area.</summary>
    private protected virtual void BeginDrawing(PdfRectangle area) => Touch();

    private void BeginDrawing(PdfColor color)
    {
        Touch();
        UsesCmyk |= color.Space == PdfColorSpace.Cmyk;
        PaintsRgb |= color.Space == PdfColorSpace.Rgb;
    }

    private void SetLine(double lineWidth, PdfColor color, PdfDash dash)
    {
        Content.SetStroke(color);
        Content.SetLineWidth(lineWidth);
        Content.SetDash(dash.On, dash.Off);
    }
}
