using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Writers.Word;

/// <summary>The widths of a table's columns, from how much is in them.</summary>
internal static class ColumnWidths
{
    /// <summary>The ems of a Latin letter: figures are half an em wide, capitals more.</summary>
    private const double Letter = 0.58;

    /// <summary>Heads are bold, and so wider.</summary>
    private const double BoldLetter = 0.68;

    /// <summary>Widths that add up to the measure, in twips.</summary>
    /// <remarks>
    /// As in print: where all cells have room on one line, columns share the measure by their longest cells; else those
    /// that ask for less than an even share, such as columns of figures, keep what they ask, and the others wrap.
    /// </remarks>
    public static ImmutableArray<int> Of(Table table, Style cell, int measure)
    {
        var wanted = table.Columns
            .Select((_, i) => table.Rows
                .Select(row => WidthOf(row.Cells[i], cell, Letter))
                .Append(WidthOf(table.Head.Cells[i], cell, BoldLetter))
                .Max(Units.Twips))
            .ToArray();
        var widths = wanted.Sum() <= measure ? InProportion(wanted, measure) : Fairly(wanted, measure);
        widths[^1] += measure - widths.Sum();
        return [.. widths];
    }

    private static int[] InProportion(int[] wanted, int measure) =>
        [.. wanted.Select(width => (int)((long)measure * width / Math.Max(1, wanted.Sum())))];

    private static int[] Fairly(int[] wanted, int measure)
    {
        var widths = new int[wanted.Length];
        var (left, open) = (measure, wanted.Length);
        foreach (var i in Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ThenBy(i => i))
        {
            widths[i] = Math.Min(wanted[i], left / open);
            left -= widths[i];
            open--;
        }

        return widths;
    }

    /// <summary>About the width of a cell's words on one line: Word alone knows its fonts.</summary>
    private static Length WidthOf(TableCell cell, Style style, double letter)
    {
        var ems = PlainText.Of(cell.Content).Sum(character => character > 0x2E7F ? 1 : letter);
        return (style.FontSize * Math.Max(1, ems)) + style.Padding.Left + style.Padding.Right;
    }
}
