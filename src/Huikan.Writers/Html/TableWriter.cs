using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes a table in a frame that scrolls sideways by itself, so that a wide table never widens the page.</summary>
internal static class TableWriter
{
    public static void Write(HtmlBuilder html, Table table, HtmlScope scope)
    {
        // A frame that scrolls must be reachable by keyboard, and what is reachable needs a name (WCAG 2.1.1, 4.1.2).
        html.Open("div", ("class", "table-frame"), ("role", "group"), ("tabindex", "0"), ("aria-label", Name(table, scope)))
            .Line().Open("table").Line();
        WriteCaption(html, table, scope);
        html.Open("thead").Line();
        WriteRow(html, table.Head, table.Columns, scope, isHead: true);
        html.Close("thead").Line();
        WriteBody(html, table, scope);
        html.Close("table").Line().Close("div").Line();
    }

    private static string Name(Table table, HtmlScope scope) => table.Caption.IsEmpty
        ? HtmlWords.Table.In(scope.Language)
        : PlainText.Of(table.Caption);

    private static void WriteCaption(HtmlBuilder html, Table table, HtmlScope scope)
    {
        if (table.Caption.IsEmpty)
            return;
        html.Open("caption");
        CaptionWriter.WriteLabel(html, CaptionLabel.Of(table, scope.Language));
        InlineWriter.WriteAll(html, table.Caption, scope);
        html.Close("caption").Line();
    }

    private static void WriteBody(HtmlBuilder html, Table table, HtmlScope scope)
    {
        if (table.Rows.IsEmpty)
            return;
        html.Open("tbody").Line();
        foreach (var row in table.Rows)
            WriteRow(html, row, table.Columns, scope, isHead: false);
        html.Close("tbody").Line();
    }

    private static void WriteRow(
        HtmlBuilder html, TableRow row, ImmutableArray<ColumnAlignment> columns, HtmlScope scope, bool isHead)
    {
        html.Open("tr");
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var cell = row.Cells[column];

            // The empty corner over a column of names heads nothing; as a th it would be read out as an empty heading.
            var element = isHead && PlainText.Of(cell.Content).Length > 0 ? "th" : "td";
            html.Open(element, ("scope", element == "th" ? "col" : null), ("class", ClassOf(columns[column])));
            InlineWriter.WriteAll(html, cell.Content, scope);
            html.Close(element);
        }

        html.Close("tr").Line();
    }

    private static string? ClassOf(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Center => "align-center",
        ColumnAlignment.End => "align-end",
        _ => null,
    };
}
