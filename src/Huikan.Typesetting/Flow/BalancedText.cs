using System.Collections.Immutable;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Flow;

/// <summary>Text in balanced columns that stand in one wide column, and that no page break may part.</summary>
internal static class BalancedText
{
    /// <summary>The columns beside each other, as strips of one line of the grid each.</summary>
    /// <param name="text">The text at the measure of one column.</param>
    /// <param name="count">How many columns.</param>
    /// <param name="gutter">The white between two, in points.</param>
    /// <param name="line">The height of a line of the grid, in points.</param>
    public static Column Beside(Column text, int count, double gutter, double line)
    {
        var width = (count * text.Width) + ((count - 1) * gutter);
        var balancer = new ColumnBalancer(text, line);
        var lines = balancer.LinesFrom(0);
        if (lines == 0)
            return text with { Width = width };
        for (var depth = (lines + count - 1) / count; ; depth++)
        {
            if (balancer.Balance(0, [.. Enumerable.Repeat(depth, count)]) is { } set)
                return new Column(width, [.. Rows(set, depth, text.Width + gutter, line)]);
        }
    }

    private static IEnumerable<Strip> Rows(SetColumns set, int depth, double step, double line)
    {
        var rows = Enumerable.Range(0, depth).Select(_ => new Strip(line, [])).ToArray();
        for (var i = 0; i < set.Columns.Length; i++)
        {
            foreach (var (at, strip) in set.Columns[i])
            {
                // What takes no room may stand under the last line.
                var row = Math.Min(at, depth - 1);
                var moved = strip.MovedRightWithNotes(i * step);
                rows[row] = rows[row] with
                {
                    Items = rows[row].Items.AddRange(moved.Items.Select(item => item.MovedBy(new Point(0, (at - row) * line)))),
                    Notes = rows[row].Notes.AddRange(moved.Notes),
                    Span = rows[row].Span.File is null ? strip.Span : rows[row].Span,
                };
            }
        }

        return rows.Select((row, i) => row with { MayBreakAfter = i == depth - 1 });
    }
}
