using System.Collections.Immutable;
using System.Text;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Paragraphs.Spacing;
using Huikan.Typesetting.Shaping;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>Justifies the lines of a paragraph and places their glyphs.</summary>
internal sealed class LineSetter
{
    /// <summary>What rounding may do to a length, in points.</summary>
    public const double Tolerance = 1e-4;

    private const string SoftHyphen = "\u00AD";

    private readonly ShapedText _text;
    private readonly LineMeasure _measure;

    public LineSetter(ShapedText text, LineMeasure measure)
    {
        _text = text;
        _measure = measure;
    }

    /// <summary>The width of the widest hyphen that a line of the paragraph may end with, in points.</summary>
    public double HyphenWidth => _text.Items.IsEmpty ? 0 : _text.Items.Max(HyphenWidthOf);

    /// <summary>A line at the measure, aligned as the style says.</summary>
    public Line Set(BrokenLine broken, bool isFirst, bool isLast)
    {
        var style = _text.Style;
        var align = !broken.EndsSegment ? style.TextAlign
            // CSS's initial value, auto, is what the text has, but start where it is justified.
            : style.TextAlignLast == TextAlign.Start && style.TextAlign != TextAlign.Justify ? style.TextAlign
            : style.TextAlignLast;
        var indent = isFirst ? _measure.FirstLineIndent.Points : 0;
        var extent = _text.Metrics.Of(broken.Start, broken.End);
        var width = _measure.Width.Points - indent;
        var room = width - extent.Natural + extent.HangingAt(width) - HyphenWidthOf(broken);
        var gaps = GapsOf(broken);
        // A last line may have been shrunk to fit, whatever its alignment.
        if (align == TextAlign.Justify || (room < -Tolerance && style.TextAlign == TextAlign.Justify))
        {
            new Justification(_text).Distribute(gaps, broken.Start, extent, room);
            return Place(broken, gaps, indent, isLast);
        }

        var left = align switch
        {
            TextAlign.Center => room / 2,
            TextAlign.End => room,
            _ => 0,
        };
        return Place(broken, gaps, indent + Math.Max(0, left), isLast);
    }

    /// <summary>A line as long as it is.</summary>
    public Line SetNatural(BrokenLine broken) => Place(broken, GapsOf(broken), 0, isLast: true);

    /// <summary>The gap after each visible cell but the last.</summary>
    private double[] GapsOf(BrokenLine broken)
    {
        var end = _text.Metrics.VisibleEnd(broken.Start, broken.End);
        var gaps = new double[Math.Max(0, end - broken.Start - 1)];
        for (var i = 0; i < gaps.Length; i++)
            gaps[i] = _text.Cells.ItemRef(broken.Start + i).After.Natural;
        return gaps;
    }

    private Line Place(BrokenLine broken, double[] gaps, double left, bool isLast)
    {
        var builder = new LineBuilder(_text, left);
        var visibleEnd = _text.Metrics.VisibleEnd(broken.Start, broken.End);
        var cells = _text.Cells.AsSpan();
        for (var i = broken.Start; i < broken.End; i++)
        {
            ref readonly var cell = ref cells[i];
            if (i >= visibleEnd)
                builder.AddInvisible(cell);
            else
            {
                builder.Add(
                    cell,
                    i == broken.Start ? cell.EmptyLeft : 0,
                    i == visibleEnd - 1 ? -cell.EmptyRight : gaps[i - broken.Start]);
            }
        }

        if (broken.IsHyphenated && visibleEnd > broken.Start)
        {
            var item = _text.Items[cells[visibleEnd - 1].Item];
            builder.AddHyphen(item, HyphenOf(item), HyphenWidthOf(item));
        }

        return builder.Finish(
            isLast,
            broken.Start < cells.Length ? cells[broken.Start].Start : 0,
            broken.End > 0 ? cells[broken.End - 1].End : 0);
    }

    private double HyphenWidthOf(BrokenLine broken)
    {
        if (!broken.IsHyphenated)
            return 0;
        var end = _text.Metrics.VisibleEnd(broken.Start, broken.End);
        var item = end > broken.Start ? _text.Cells[end - 1].Item : -1;
        return item < 0 ? 0 : HyphenWidthOf(_text.Items[item]);
    }

    private static double HyphenWidthOf(ShapedItem item) => item.Font.AdvanceOf(HyphenOf(item)) * item.Scale;

    private static int HyphenOf(ShapedItem item) =>
        item.Font.GlyphOf(new Rune('‐')) is > 0 and var hyphen ? hyphen : item.Font.GlyphOf(new Rune('-'));

    /// <summary>
    /// The hyphen of a broken word, in a run of its own that belongs to no content: the word's own runs keep the
    /// author's letters, and whoever reads the page by its glyphs finds a soft hyphen (ISO 32000-1, 14.8.2.2.3).
    /// </summary>
    internal static GlyphRun HyphenRun(ShapedItem item, int glyph, double width, Huikan.Publications.Language language) =>
        new(
            item.Font,
            item.Span.Style.FontSize.Points,
            item.Span.Style.Color,
            language,
            SoftHyphen,
            [new Glyph(glyph, width, 0, 0, 0)],
            Artifact.Layout);
}
