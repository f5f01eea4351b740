using System.Collections.Immutable;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Flow;

/// <summary>Text in balanced columns that stand in one wide column, and that no page break may part.</summary>
internal static class BalancedText
{
    /// <summary>The columns beside each other, as one strip: it is read column by column, so that no page may part it.</summary>
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
                return new Column(width, [Join(set, depth, text.Width + gutter, line)]);
        }
    }

    private static Strip Join(SetColumns set, int depth, double step, double line)
    {
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        var notes = ImmutableArray.CreateBuilder<SetNote>();
        for (var i = 0; i < set.Columns.Length; i++)
        {
            foreach (var (at, strip) in set.Columns[i])
            {
                var moved = strip.MovedRightWithNotes(i * step);
                items.AddRange(moved.Items.Select(item => item.MovedBy(new Point(0, at * line))));
                notes.AddRange(moved.Notes);
            }
        }

        var first = set.Columns.SelectMany(column => column).Select(placed => placed.Strip.Span).FirstOrDefault(span => span.File is not null);
        return new Strip(depth * line, items.DrainToImmutable()) { Notes = notes.DrainToImmutable(), Span = first };
    }
}
