using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Md = Markdig.Syntax;
using MdTables = Markdig.Extensions.Tables;

namespace Huikan.Content.Markup;

/// <summary>Turns a pipe table into ours: a head row, and as many cells in every row as it has.</summary>
internal sealed class TableConverter(TextContext context, InlineConverter inlines)
{
    public Table Convert(MdTables.Table table, ImmutableArray<Inline> caption)
    {
        // A pipe table is one only with a line of dashes under its first row.
        var head = (MdTables.TableRow)table[0];
        var columns = CountCells(head);
        return new Table(
            [.. Enumerable.Range(0, columns).Select(column => AlignmentOf(table, column))],
            ConvertRow(head, columns),
            [.. table.Skip(1).OfType<MdTables.TableRow>().Select(row => ConvertRow(row, columns))],
            caption,
            context.Span(table));
    }

    private static ColumnAlignment AlignmentOf(MdTables.Table table, int column) =>
        column >= table.ColumnDefinitions.Count
            ? ColumnAlignment.Start
            : table.ColumnDefinitions[column].Alignment switch
            {
                MdTables.TableColumnAlign.Center => ColumnAlignment.Center,
                MdTables.TableColumnAlign.Right => ColumnAlignment.End,
                _ => ColumnAlignment.Start,
            };

    /// <summary>Markdig fills short rows, the head included, with cells that have no place.</summary>
    private static int CountCells(MdTables.TableRow row) => row.Count(cell => cell is MdTables.TableCell { Count: > 0 } || !cell.Span.IsEmpty);

    private TableRow ConvertRow(MdTables.TableRow row, int columns)
    {
        var cells = row.OfType<MdTables.TableCell>().ToList();
        if (cells.Skip(columns).FirstOrDefault(cell => cell.Count > 0) is { } surplus)
        {
            context.Error(
                "content/surplus-cell",
                context.Span(surplus),
                new Wording($"此行多于表头的 {columns} 格。", $"The row has more cells than the {columns} of the table's head."),
                new Wording("请补上表头，或把文字中的“|”写成“\\|”。", "Add to the head, or write a “|” in the text as “\\|”."));
        }

        var written = cells.Take(columns).Select(cell => new TableCell(ConvertCell(cell), context.Span(cell)));
        var missing = Enumerable.Repeat(new TableCell([], context.Span(row) with { Length = 0 }), Math.Max(0, columns - cells.Count));
        return new TableRow([.. written, .. missing], context.Span(row));
    }

    private ImmutableArray<Inline> ConvertCell(MdTables.TableCell cell) =>
        [.. cell.OfType<Md.LeafBlock>().SelectMany(leaf => inlines.Convert(leaf.Inline))];
}
