using System.Collections.Immutable;
using Huikan.Pdf;
using Huikan.Publications;
using Huikan.Typesetting.Frames;

namespace Huikan.Writers.Pdf;

/// <summary>
/// Draws the runs of a line so that it reads as it was written. Readers tell words by the gaps between glyphs: the
/// quarter-em between Han and Latin would be a space to them, and a squeezed mark, whose box the next glyph overlaps, the
/// end of a line. Where a gap would mislead, the glyphs on both its sides are one span with its own text
/// (ISO 32000-1, 14.9.4, ActualText).
/// </summary>
internal sealed class SpokenLine(PdfPage page, ItemPainter painter)
{
    /// <summary>Readers take a tenth of an em for a space (poppler, PDFium); what is less they do not see.</summary>
    private const double Misleading = 0.09;

    private readonly List<PlacedItem> _runs = [];

    /// <summary>Whether a run stands on the line of those that wait, for the same owner.</summary>
    public bool Continues(PlacedItem placed) =>
        _runs.Count == 0
        || (ReferenceEquals(_runs[^1].Item.Owner, placed.Item.Owner) && _runs[^1].Position.Y.Equals(placed.Position.Y));

    public void Add(PlacedItem run) => _runs.Add(run);

    /// <summary>Draws the runs that wait.</summary>
    public void Finish()
    {
        var pieces = _runs.SelectMany(PiecesOf).ToList();
        var plain = 0;
        for (var first = 0; first < pieces.Count;)
        {
            var end = first + 1;
            while (end < pieces.Count && Misleads(pieces[end - 1], pieces[end]))
                end++;
            if (end - first > 1)
            {
                Paint(pieces, plain, first);
                page.BeginActualText(string.Concat(pieces[first..end].Select(piece => piece.Text)));
                Paint(pieces, first, end);
                page.EndActualText();
                plain = end;
            }

            first = end;
        }

        Paint(pieces, plain, pieces.Count);
        _runs.Clear();
    }

    private void Paint(List<Piece> pieces, int first, int end)
    {
        while (first < end)
        {
            var stop = first + 1;
            while (stop < end && ReferenceEquals(pieces[stop].Run, pieces[first].Run))
                stop++;
            painter.Paint(pieces[first].Position, SliceOf(pieces, first, stop));
            first = stop;
        }
    }

    private static GlyphRun SliceOf(List<Piece> pieces, int first, int stop)
    {
        var run = pieces[first].Run;
        var (from, to) = (pieces[first].FirstGlyph, pieces[stop - 1].EndGlyph);
        if (to - from == run.Glyphs.Length)
            return run;
        var start = pieces[first].TextStart;
        var glyphs = ImmutableArray.CreateBuilder<Glyph>(to - from);
        for (var i = from; i < to; i++)
            glyphs.Add(run.Glyphs[i] with { Cluster = run.Glyphs[i].Cluster - start });
        var text = run.Text.AsSpan(start, pieces[stop - 1].TextStart + pieces[stop - 1].Text.Length - start).ToString();
        return run with { Text = text, Glyphs = glyphs.DrainToImmutable() };
    }

    private static bool Misleads(Piece left, Piece right)
    {
        if (left.Text.Length == 0 || right.Text.Length == 0 || char.IsWhiteSpace(left.Text[^1]) || char.IsWhiteSpace(right.Text[0]))
            return false;
        return Math.Abs(right.Position.X - left.NaturalEnd) > Misleading * Math.Min(left.Run.Size, right.Run.Size);
    }

    /// <summary>A run's clusters, each with its characters and its place.</summary>
    private static IEnumerable<Piece> PiecesOf(PlacedItem placed)
    {
        var run = (GlyphRun)placed.Item;
        var perUnit = run.Size / run.Font.UnitsPerEm;
        var pen = placed.Position.X;
        for (var first = 0; first < run.Glyphs.Length;)
        {
            var end = first + 1;
            while (end < run.Glyphs.Length && run.Glyphs[end].Cluster == run.Glyphs[first].Cluster)
                end++;
            var start = first == 0 ? 0 : run.Glyphs[first].Cluster;
            var stop = end < run.Glyphs.Length ? run.Glyphs[end].Cluster : run.Text.Length;
            var position = placed.Position with { X = pen };
            var natural = pen;
            for (var i = first; i < end; i++)
            {
                natural = pen + run.Glyphs[i].OffsetX + (run.Font.AdvanceOf(run.Glyphs[i].Id) * perUnit);
                pen += run.Glyphs[i].Advance;
            }

            yield return new Piece(run, position, first, end, start, run.Text[start..stop], natural);
            first = end;
        }
    }

    private sealed record Piece(
        GlyphRun Run, Point Position, int FirstGlyph, int EndGlyph, int TextStart, string Text, double NaturalEnd);
}
