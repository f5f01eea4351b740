using System.Collections.Immutable;
using Huikan.Pdf.Structure;

namespace Huikan.Pdf.Conformance;

/// <summary>A table's rows line up, and its header cells say what they head (ISO 14289-1, 7.5).</summary>
internal static class TableCheck
{
    public static void Check(StructureElement table, HashSet<StructureElement> kept, ImmutableArray<Violation>.Builder violations)
    {
        var rows = RowsOf(table, kept).ToList();
        if (rows.SelectMany(row => ChildrenOf(row, kept)).Any(static cell => cell is { Role: StructureRole.TH, Scope: null }))
            violations.Add(new("ISO 14289-1, 7.5", $"{NameOf(table)} has a header cell without a scope.", table));

        var widths = WidthsOf(rows, kept);
        if (widths is null || widths.Distinct().Count() > 1)
            violations.Add(new("ISO 14289-1, 7.2", $"{NameOf(table)} has rows of different widths, or spans that collide or run past its end.", table));
    }

    private static string NameOf(StructureElement table) => table.Title is { } title ? $"The table \"{title}\"" : "A table";

    private static IEnumerable<StructureElement> RowsOf(StructureElement element, HashSet<StructureElement> kept) =>
        ChildrenOf(element, kept).SelectMany(child => child.Role switch
        {
            StructureRole.TR => [child],
            StructureRole.THead or StructureRole.TBody or StructureRole.TFoot => RowsOf(child, kept),
            _ => (IEnumerable<StructureElement>)[],
        });

    private static IEnumerable<StructureElement> ChildrenOf(StructureElement element, HashSet<StructureElement> kept) =>
        element.Kids.OfType<StructureKid.Element>().Select(static kid => kid.Child).Where(kept.Contains);

    /// <summary>How many columns each row fills, cells from rows above included; null when a span runs past the last row.</summary>
    private static List<int>? WidthsOf(List<StructureElement> rows, HashSet<StructureElement> kept)
    {
        var widths = new List<int>();
        var rowsLeft = new List<int>(); // for each column, how many more rows a cell above covers
        foreach (var row in rows)
        {
            var taken = rowsLeft.ConvertAll(static left => left > 0);
            for (var column = 0; column < rowsLeft.Count; column++) rowsLeft[column] = Math.Max(0, rowsLeft[column] - 1);

            var next = 0;
            foreach (var cell in ChildrenOf(row, kept))
            {
                while (next < taken.Count && taken[next]) next++;
                for (var covered = 0; covered < cell.ColumnSpan; covered++, next++)
                {
                    if (next >= taken.Count)
                    {
                        taken.Add(false);
                        rowsLeft.Add(0);
                    }

                    if (taken[next]) return null;
                    taken[next] = true;
                    rowsLeft[next] = cell.RowSpan - 1;
                }
            }

            widths.Add(taken.Contains(false) ? -1 : taken.Count);
        }

        return rowsLeft.Exists(static left => left > 0) ? null : widths;
    }
}
