using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Word;

/// <summary>The widths of a table's columns, from how much is in them.</summary>
internal static class ColumnWidths
{
    /// <summary>A column with one letter is still given the room of so many.</summary>
    private const double Least = 4;

    /// <summary>Widths that add up to the measure, in twips.</summary>
    /// <remarks>The root of the longest cell's extent: long cells wrap, so they need less than their share.</remarks>
    public static ImmutableArray<int> Of(Table table, int measure)
    {
        var weights = table.Columns
            .Select((_, i) => Math.Sqrt(table.Rows.Prepend(table.Head).Max(row => Extent(row.Cells[i]))))
            .ToList();
        var sum = weights.Sum();
        var widths = weights.Select(weight => (int)(measure * weight / sum)).ToArray();
        widths[^1] += measure - widths.Sum();
        return [.. widths];
    }

    /// <summary>The words' width, a Latin letter counting one and a Chinese character two.</summary>
    private static double Extent(TableCell cell) =>
        Math.Max(Least, PlainText.Of(cell.Content).Sum(character => character > 0x2E7F ? 2 : 1));
}
