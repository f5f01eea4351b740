using System.Collections.Immutable;
using System.Text;
using Huikan.Pdf;
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
    private readonly List<Piece> _pieces = [];
    private readonly StringBuilder _text = new();

    /// <summary>Whether a run stands on the line of those that wait, for the same owner.</summary>
    public bool Continues(PlacedItem placed) =>
        _runs.Count == 0
        || (ReferenceEquals(_runs[^1].Item.Owner, placed.Item.Owner) && _runs[^1].Position.Y.Equals(placed.Position.Y));

    public void Add(PlacedItem run) => _runs.Add(run);

    /// <summary>Draws the runs that wait.</summary>
    public void Finish()
    {
        foreach (var run in _runs)
            AddPieces(run);
        var plain = 0;
        for (var first = 0; first < _pieces.Count;)
        {
            var end = first + 1;
            while (end < _pieces.Count && Misleads(_pieces[end - 1], _pieces[end]))
                end++;
            if (end - first > 1)
            {
                Paint(plain, first);
                _text.Clear();
                for (var i = first; i < end; i++)
                    _text.Append(_pieces[i].Text);
                page.BeginActualText(_text.ToString());
                Paint(first, end);
                page.EndActualText();
                plain = end;
            }

            first = end;
        }

        Paint(plain, _pieces.Count);
        _runs.Clear();
        _pieces.Clear();
    }

    private void Paint(int first, int end)
    {
        while (first < end)
        {
            var stop = first + 1;
            while (stop < end && ReferenceEquals(_pieces[stop].Run, _pieces[first].Run))
                stop++;
            painter.Paint(_pieces[first].Position, SliceOf(first, stop));
            first = stop;
        }
    }

    private GlyphRun SliceOf(int first, int stop)
    {
        var run = _pieces[first].Run;
        var (from, to) = (_pieces[first].FirstGlyph, _pieces[stop - 1].EndGlyph);
        if (to - from == run.Glyphs.Length)
            return run;
        var start = _pieces[first].TextStart;
        var glyphs = ImmutableArray.CreateBuilder<Glyph>(to - from);
        for (var i = from; i < to; i++)
            glyphs.Add(run.Glyphs[i] with { Cluster = run.Glyphs[i].Cluster - start });
        return run with { Text = run.Text[start.._pieces[stop - 1].TextEnd], Glyphs = glyphs.MoveToImmutable() };
    }

    private static bool Misleads(in Piece left, in Piece right)
    {
        var before = left.Text;
        var after = right.Text;
        if (before.IsEmpty || after.IsEmpty || char.IsWhiteSpace(before[^1]) || char.IsWhiteSpace(after[0]))
            return false;
        return Math.Abs(right.Position.X - left.NaturalEnd) > Misleading * Math.Min(left.Run.Size, right.Run.Size);
    }

    /// <summary>Adds a run's clusters, each with its characters and its place.</summary>
    private void AddPieces(PlacedItem placed)
    {
        var run = (GlyphRun)placed.Item;
        var glyphs = run.Glyphs.AsSpan();
        var perUnit = run.Size / run.Font.UnitsPerEm;
        var pen = placed.Position.X;
        for (var first = 0; first < glyphs.Length;)
        {
            var end = first + 1;
            while (end < glyphs.Length && glyphs[end].Cluster == glyphs[first].Cluster)
                end++;
            var start = first == 0 ? 0 : glyphs[first].Cluster;
            var stop = end < glyphs.Length ? glyphs[end].Cluster : run.Text.Length;
            var position = placed.Position with { X = pen };
            var natural = pen;
            for (var i = first; i < end; i++)
            {
                natural = pen + glyphs[i].OffsetX + (run.Font.AdvanceOf(glyphs[i].Id) * perUnit);
                pen += glyphs[i].Advance;
            }

            _pieces.Add(new Piece(run, position, first, end, start, stop, natural));
            first = end;
        }
    }

    private readonly record struct Piece(
        GlyphRun Run, Point Position, int FirstGlyph, int EndGlyph, int TextStart, int TextEnd, double NaturalEnd)
    {
        public ReadOnlySpan<char> Text => Run.Text.AsSpan(TextStart, TextEnd - TextStart);
    }
}
