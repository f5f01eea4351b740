using Huikan.Editions.Styles;
using Huikan.Pdf;
using Huikan.Pdf.Graphics;
using Huikan.Typesetting.Frames;

namespace Huikan.Writers.Pdf;

/// <summary>Paints what is seen of a page: glyphs, rules, images.</summary>
/// <param name="target">Where to paint.</param>
/// <param name="origin">Where the page's upper left corner lies on it.</param>
/// <param name="fonts">Gives fonts to the file.</param>
/// <param name="images">Gives images to the file.</param>
/// <param name="colorOf">What a colour is in this file.</param>
internal sealed class ItemPainter(
    PdfCanvas target, Point origin, FontEmbedder fonts, ImageEmbedder images, Func<Color, PdfColor> colorOf)
{
    private PositionedGlyph[] _glyphs = [];

    public void Paint(Point position, GlyphRun run)
    {
        if (_glyphs.Length < run.Glyphs.Length)
            _glyphs = new PositionedGlyph[run.Glyphs.Length * 2];
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var glyph = run.Glyphs[i];
            _glyphs[i] = new PositionedGlyph(glyph.Id, glyph.Advance, glyph.OffsetX, glyph.OffsetY, glyph.Cluster);
        }

        target.DrawGlyphs(
            new PdfPoint(origin.X + position.X, origin.Y + position.Y),
            _glyphs.AsSpan(0, run.Glyphs.Length),
            fonts.Embed(run.Font),
            run.Size,
            run.Text,
            colorOf(run.Color));
    }

    public void Paint(Point position, RuleItem rule) =>
        target.FillRectangle(Area(position, rule.Width, rule.Height), colorOf(rule.Color));

    /// <summary>Paints an image; one that is damaged was reported and is left out.</summary>
    public void Paint(Point position, ImageItem image)
    {
        if (images.Embed(image.Image, image.Owner) is { } embedded)
            target.DrawImage(embedded, Area(position, image.Width, image.Height));
    }

    private PdfRectangle Area(Point position, double width, double height) =>
        new(origin.X + position.X, origin.Y + position.Y, width, height);
}
