using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>
/// A lane whose strips run through columns. A piece of it is as high as the shallowest columns that hold it, ending only
/// where a page might end: so pages are chosen as ever, a full one has full columns, and where the text ends they are level.
/// </summary>
internal sealed class ColumnsMeasure(Lane lane, TextColumns columns) : LaneMeasure(lane)
{
    /// <summary>Ways to break pages meet at the same places again and again.</summary>
    private readonly Dictionary<(int From, int To), double> _heights = [];

    public TextColumns Columns => columns;

    /// <inheritdoc/>
    public override double HeightOf(int from, int to)
    {
        if (EndOfContent(to) <= from)
            return 0;
        if (!_heights.TryGetValue((from, to), out var height))
            _heights[(from, to)] = height = LeastDepth(from, to);
        return height;
    }

    /// <summary>Whether too little is left after the first strips for every column to have two lines of it.</summary>
    public bool LeavesColumnEmpty(int taken)
    {
        const int fewestLines = 2;
        var left = 0;
        for (var i = taken; i < Count && left < fewestLines * columns.Count; i++)
            left += Lane.Column.Strips[i].IsWhite ? 0 : 1;
        return left > 0 && left < fewestLines * columns.Count;
    }

    /// <summary>A piece in its columns, each a list of strips with their distance from its head, in points.</summary>
    /// <param name="from">The first strip.</param>
    /// <param name="to">The strip after the last.</param>
    /// <param name="depth">The depth of the columns, in points: no less than the height of the piece.</param>
    public ImmutableArray<ImmutableArray<(double Y, Strip Strip)>> Set(int from, int to, double depth)
    {
        var isFilled = columns.Fill == ColumnFill.Auto && to == Count;
        return (isFilled ? null : Level(from, EndOfContent(to), depth)) ?? [.. Fill(from, to, depth).Ends.Select(Stack)];
    }

    private double LeastDepth(int from, int to)
    {
        // The tallest strip or an equal share is the least there can be; from there on, what the next strip needs.
        var depth = base.HeightOf(from, to) / columns.Count;
        while (true)
        {
            var (isWhole, _, height, next) = Fill(from, to, depth);
            if (isWhole)
                return height;
            depth = next;
        }
    }

    /// <summary>Fills one column after the other as far as each may go.</summary>
    /// <returns>Whether all has room, the columns, the height of the highest, and the least depth that lets one of them take more.</returns>
    private (bool IsWhole, List<(int From, int To)> Ends, double Height, double Next) Fill(int from, int to, double depth)
    {
        var (end, at, height, next) = (EndOfContent(to), AfterWhite(from), 0.0, double.MaxValue);
        var ends = new List<(int From, int To)>();
        while (at < end && ends.Count < columns.Count)
        {
            var (last, highest) = (at, 0.0);
            for (var i = at + 1; i <= end; i++)
            {
                if (i < end && !Lane.Column.MayBreakAt(i))
                    continue;
                var needed = base.HeightOf(at, i);
                if (needed > depth + Tolerance)
                {
                    next = Math.Min(next, needed);
                    break;
                }

                (last, highest) = (i, needed);
            }

            if (last == at)
                break;
            height = Math.Max(height, highest);
            ends.Add((at, last));
            at = AfterWhite(last);
        }

        return (at >= end, ends, height, next);
    }

    private ImmutableArray<(double Y, Strip Strip)> Stack((int From, int To) column)
    {
        var strips = ImmutableArray.CreateBuilder<(double, Strip)>();
        var y = 0.0;
        if (RepeatedHeadAt(column.From) is { } head)
        {
            strips.Add((0, head));
            y = head.Height;
        }

        for (var i = column.From; i < column.To; i++)
        {
            strips.Add((y, Lane.Column.Strips[i]));
            y += Lane.Column.Strips[i].Height;
        }

        return strips.DrainToImmutable();
    }

    /// <summary>
    /// The columns made level line by line, as in a newspaper; null where a strip is no whole number of lines, and what
    /// stands under it would leave its place.
    /// </summary>
    private ImmutableArray<ImmutableArray<(double Y, Strip Strip)>>? Level(int from, int end, double depth)
    {
        from = AfterWhite(from);
        var piece = Lane.Column.Strips[from..end];
        if (!IsOnGrid(depth) || piece.Any(strip => !IsOnGrid(strip.Height)))
            return null;

        // A table that goes on here shows its head again: what the balancer does at each column but the first.
        if (from > 0 && piece[0].RepeatedHead is not null)
            return null;
        var whole = piece.Select((strip, i) => strip.Longer?.Count > piece.Length - i ? strip with { Longer = null } : strip);
        var balancer = new ColumnBalancer(Lane.Column with { Strips = [.. whole] }, columns.Line);
        var lines = (int)Math.Round(depth / columns.Line);
        var set = balancer.Balance(0, [.. Enumerable.Repeat(lines, columns.Count)]);
        return set is null
            ? null
            : [.. set.Columns.Select(column => column.Select(placed => (placed.Line * columns.Line, placed.Strip)).ToImmutableArray())];
    }

    private bool IsOnGrid(double height) => Math.Abs(Math.IEEERemainder(height, columns.Line)) < 1e-6;
}
