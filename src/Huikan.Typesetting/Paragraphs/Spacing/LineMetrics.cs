using System.Buffers;
using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Spacing;

/// <summary>How long a line of any cells is, and how far it can shrink and grow, in points; each answer takes constant time.</summary>
internal sealed class LineMetrics
{
    private readonly ImmutableArray<Cell> _cells;

    // From the shared pool: a text's sums are large, and over as soon as its lines are set.
    private Sum[] _sums;

    // For every cell boundary, the end of what is visible before it: spaces and line ends stand off the line.
    private int[] _visibleEnds;

    private readonly bool _mayHang;

    public LineMetrics(ImmutableArray<Cell> shaped, HangingPunctuation hanging)
    {
        _mayHang = hanging == HangingPunctuation.AllowEnd;
        _cells = shaped;
        var cells = shaped.AsSpan();
        _sums = ArrayPool<Sum>.Shared.Rent(cells.Length + 1);
        _visibleEnds = ArrayPool<int>.Shared.Rent(cells.Length + 1);
        (_sums[0], _visibleEnds[0]) = (default, 0);
        for (var i = 0; i < cells.Length; i++)
        {
            ref readonly var cell = ref cells[i];
            _sums[i + 1] = _sums[i].Plus(cell);
            _visibleEnds[i + 1] = IsOffLine(cell) ? _visibleEnds[i] : i + 1;
        }
    }

    /// <summary>The end of what is visible of a line's cells; never before <paramref name="start"/>.</summary>
    public int VisibleEnd(int start, int end) => Math.Max(start, _visibleEnds[end]);

    /// <summary>The measure of a line of cells.</summary>
    public LineExtent Of(int start, int end)
    {
        end = VisibleEnd(start, end);
        if (end == start)
            return default;
        var cells = _cells.AsSpan();
        ref readonly var last = ref cells[end - 1];
        ref readonly var from = ref _sums[start];

        // The gap after the last cell is no part of the line, hence its sums stop before it.
        ref readonly var to = ref _sums[end - 1];
        var natural = to.Width - from.Width + last.Width - cells[start].EmptyLeft - last.EmptyRight;
        return new LineExtent(
            natural,
            to.Shrink - from.Shrink,
            to.EarlyShrink - from.EarlyShrink,
            to.WordStretch - from.WordStretch,
            to.AutospaceStretch - from.AutospaceStretch,
            to.Stretching - from.Stretching,
            _mayHang && end - start > 1 && last.IsStopOrComma ? last.Width - last.EmptyRight : 0);
    }

    /// <summary>Gives the room back; nothing can be asked any more.</summary>
    public void Release()
    {
        ArrayPool<Sum>.Shared.Return(_sums);
        ArrayPool<int>.Shared.Return(_visibleEnds);
        (_sums, _visibleEnds) = ([], []);
    }

    private static bool IsOffLine(in Cell cell) =>
        cell.Class is CharacterClass.Space or CharacterClass.LineFeed;

    private readonly record struct Sum(
        double Width, double Shrink, double EarlyShrink, double WordStretch, double AutospaceStretch, int Stretching)
    {
        public Sum Plus(in Cell cell)
        {
            var shrink = Shrink;
            foreach (var step in cell.After.Shrink)
                shrink += step;
            return new Sum(
                Width + cell.Width + cell.After.Natural,
                shrink,
                EarlyShrink + shrink - Shrink - cell.After.Shrink[(int)ShrinkStep.Stop],
                WordStretch + cell.After.WordStretch,
                AutospaceStretch + cell.After.AutospaceStretch,
                Stretching + (cell.After.Stretches ? 1 : 0));
        }
    }
}

/// <summary>A line's length and its play, in points.</summary>
/// <param name="Natural">With nothing squeezed but where marks meet and at its edges.</param>
/// <param name="Shrink">The most that can be taken.</param>
/// <param name="EarlyShrink">What can be taken before the ends of sentences give way.</param>
/// <param name="WordStretch">How far its word spaces grow first.</param>
/// <param name="AutospaceStretch">How far its spaces between Han and Latin grow next.</param>
/// <param name="Stretching">How many gaps share what is still short.</param>
/// <param name="Hanging">The width of the last mark, if it may hang.</param>
internal readonly record struct LineExtent(
    double Natural, double Shrink, double EarlyShrink, double WordStretch, double AutospaceStretch, int Stretching, double Hanging)
{
    private const double Tolerance = 1e-6;

    /// <summary>How much of the last mark stands beyond a measure: all of it, where the line would not fit else (CSS's <c>allow-end</c>).</summary>
    public double HangingAt(double width) => Natural > width + Tolerance ? Hanging : 0;
}
