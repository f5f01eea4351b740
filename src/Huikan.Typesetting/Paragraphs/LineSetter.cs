using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Paragraphs.Spacing;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>Justifies the lines of a paragraph and places their glyphs.</summary>
internal sealed class LineSetter
{
    /// <summary>What rounding may do to a length, in points.</summary>
    public const double Tolerance = 1e-4;

    // One a thread, for the gaps of the line that is being set: it grows to the longest line and stays.
    [ThreadStatic]
    private static double[]? t_gaps;

    private readonly ShapedText _text;
    private readonly LineMeasure _measure;

    public LineSetter(ShapedText text, LineMeasure measure)
    {
        _text = text;
        _measure = measure;
    }

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
        var edges = EdgesOf(broken);
        var width = _measure.Width.Points - indent;
        var room = width - extent.Natural + extent.HangingAt(width) - edges.Sum(edge => edge.Change);
        var gaps = GapsOf(broken);
        // A last line may have been shrunk to fit, whatever its alignment.
        if (align == TextAlign.Justify || (room < -Tolerance && style.TextAlign == TextAlign.Justify))
        {
            new Justification(_text).Distribute(gaps, broken.Start, extent, room);
            return Place(broken, edges, gaps, indent, isLast) with { Looseness = LoosenessOf(extent, room) };
        }

        var left = align switch
        {
            TextAlign.Center => room / 2,
            TextAlign.End => room,
            _ => 0,
        };
        return Place(broken, edges, gaps, indent + Math.Max(0, left), isLast);
    }

    /// <summary>
    /// What each gap takes, in parts of the most that does not strike the eye: word spaces four times as wide as the face
    /// has them, near an em, of which <see cref="LineExtent.WordStretch"/> is a half; in Chinese, once the spaces beside
    /// Latin have grown, a quarter of an em more between all characters, which are then as far apart as Han and Latin should
    /// be.
    /// </summary>
    private double LoosenessOf(in LineExtent extent, double room)
    {
        const double mostOfWordStretch = 6;
        const double mostBetweenHan = 1.0 / 4;
        var em = _text.Style.FontSize.Points;
        var (taken, most) = _text.Language.IsChinese
            ? (room - extent.WordStretch - extent.AutospaceStretch, extent.Stretching * mostBetweenHan * em)
            : (room, extent.WordStretch * mostOfWordStretch);

        // Where nothing gives way the line ends short: by an em or two, which may also be the ragged end of an address.
        return Math.Max(0, taken) / Math.Max(most, 2 * em);
    }

    /// <summary>A line as long as it is.</summary>
    public Line SetNatural(BrokenLine broken) => Place(broken, [], GapsOf(broken), 0, isLast: true);

    /// <summary>What is shaped anew because the line is cut there: its head, its tail, or all of a piece of a word.</summary>
    private ImmutableArray<LineEdge> EdgesOf(BrokenLine broken)
    {
        var head = _text.Edges.HeadOf(broken.Start, broken.End);
        var tail = _text.Edges.TailOf(broken.Start, broken.End, broken.IsHyphenated);
        return (head, tail) switch
        {
            (null, null) => [],
            (_, null) => [head],
            (null, _) => [tail],
            _ when head.To <= tail.From => [head, tail],
            _ => [_text.Edges.WholeOf(broken.Start, broken.End, broken.IsHyphenated)],
        };
    }

    /// <summary>The gap after each visible cell but the last.</summary>
    private Span<double> GapsOf(BrokenLine broken)
    {
        var end = _text.Metrics.VisibleEnd(broken.Start, broken.End);
        var count = Math.Max(0, end - broken.Start - 1);
        if (t_gaps is null || t_gaps.Length < count)
            t_gaps = new double[Math.Max(64, count * 2)];
        var gaps = t_gaps.AsSpan(0, count);
        var cells = _text.Cells.AsSpan(broken.Start, count);
        for (var i = 0; i < gaps.Length; i++)
            gaps[i] = cells[i].After.Natural;
        return gaps;
    }

    private Line Place(BrokenLine broken, ImmutableArray<LineEdge> edges, ReadOnlySpan<double> gaps, double left, bool isLast)
    {
        var builder = new LineBuilder(_text, left);
        var visibleEnd = _text.Metrics.VisibleEnd(broken.Start, broken.End);
        var cells = _text.Cells.AsSpan();
        var glyphs = _text.Glyphs.AsSpan();
        var nextEdge = 0;
        for (var i = broken.Start; i < broken.End; i++)
        {
            ref readonly var cell = ref cells[i];
            if (nextEdge < edges.Length && edges[nextEdge].From == i)
            {
                PlaceEdge(builder, edges[nextEdge], broken.Start, gaps);
                i = edges[nextEdge++].To - 1;
            }
            else if (i >= visibleEnd)
                builder.AddInvisible(cell);
            else
            {
                builder.Add(
                    cell,
                    glyphs.Slice(cell.Glyph, cell.GlyphCount),
                    i == broken.Start ? cell.EmptyLeft : 0,
                    i == visibleEnd - 1 ? -cell.EmptyRight : gaps[i - broken.Start]);
            }
        }

        if (broken.IsHyphenated && edges is [.., var last])
            builder.AddHyphen(last.Item, last.Glyphs.AsSpan(last.FirstOfHyphen..));
        return builder.Finish(
            isLast,
            broken.Start < cells.Length ? cells[broken.Start].Start : 0,
            broken.End > 0 ? cells[broken.End - 1].End : 0);
    }

    /// <summary>Places the clusters of an edge, each with the gaps of the cells that it stands for.</summary>
    private void PlaceEdge(LineBuilder builder, LineEdge edge, int lineStart, ReadOnlySpan<double> gaps)
    {
        var cells = _text.Cells.AsSpan();
        var glyphs = edge.Glyphs.AsSpan(..edge.FirstOfHyphen);
        var i = edge.From;
        for (var first = 0; first < glyphs.Length;)
        {
            var next = first + 1;
            while (next < glyphs.Length && glyphs[next].Cluster == glyphs[first].Cluster)
                next++;
            var end = next < glyphs.Length ? glyphs[next].Cluster : cells[edge.To - 1].End;
            var cell = cells[Math.Min(i, edge.To - 1)] with { Start = glyphs[first].Cluster, End = end, Width = 0 };
            foreach (var glyph in glyphs[first..next])
                cell.Width += glyph.Advance * edge.Item.Scale;
            var after = 0.0;
            for (; i < edge.To && cells[i].End <= end; i++)
            {
                // What is in the cells' widths and not in their glyphs': word spacing, the room of a reading.
                cell.Width += cells[i].Width - _text.Edges.AdvanceOf(cells[i], edge.Item);
                after += i - lineStart < gaps.Length ? gaps[i - lineStart] : -cells[i].EmptyRight;
            }

            builder.Add(cell, glyphs[first..next], first == 0 && edge.From == lineStart ? cell.EmptyLeft : 0, after);
            first = next;
        }
    }
}
