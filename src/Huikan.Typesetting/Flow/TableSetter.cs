using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets tables: columns as wide as their words ask for, rules from the styles, the head row again on each page.</summary>
internal sealed class TableSetter(ParagraphSetter paragraphs, TextSetter text, Stylesheet stylesheet)
{
    public void Add(ColumnBuilder column, Table table, BlockContext context)
    {
        var style = stylesheet.Resolve(StyleName.Table, context.Language);
        var element = context.Parent.Add(StructureRole.Table, context.Language, table.Span);
        column.AddWhite(style.Margin.Top.Points);
        if (!table.Caption.IsEmpty)
        {
            var caption = stylesheet.Resolve(StyleName.Caption, context.Language).WithoutMarginBelow();
            var words = LabelledCaption.Of(table, context.Language);
            text.Add(column, words, caption, context.Language, element.Add(StructureRole.Caption));
            column.KeepWithNext();
        }

        var top = Closing(style.Border.Top, column.Width, 0, thickFirst: true);
        column.AddRange(top.Select(s => s with { MayBreakAfter = false }));
        var widths = WidthsOf(table, context.Language, column.Width);
        var headElement = element.Add(StructureRole.TableHead).Add(StructureRole.TableRow);
        var head = SetRow(table, table.Head, widths, StyleName.TableHead, context.Language, headElement, column.NoteWidth);
        var repeated = Repeated(head);
        column.Add(head with { MayBreakAfter = false });
        var body = element.Add(StructureRole.TableBody);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = SetRow(
                table,
                table.Rows[i],
                widths,
                StyleName.TableCell,
                context.Language,
                body.Add(StructureRole.TableRow),
                column.NoteWidth);
            column.Add(row with
            {
                RepeatedHead = i == 0 ? null : repeated,
                // As with the lines of a paragraph: no row stands alone at the foot or the head of a page.
                MayBreakAfter = i >= 1 && i <= table.Rows.Length - 3,
            });
        }

        column.KeepWithNext();
        column.AddRange(Closing(style.Border.Bottom, column.Width, style.Padding.Bottom.Points, thickFirst: false));
        column.AddWhite(style.Margin.Bottom.Points);
    }

    /// <summary>The rule over or under the whole table takes no line of its own: it stands in the white around.</summary>
    private static IEnumerable<Strip> Closing(Border border, double width, double y, bool thickFirst) =>
        border.Line == BorderLine.None ? [] : [new Strip(0, [.. BlockBox.RulesOf(border, 0, y, width, thickFirst)])];

    /// <summary>Columns share the width by the width of their longest cell, within a floor that keeps a few characters.</summary>
    private double[] WidthsOf(Table table, Language language, double width)
    {
        var wanted = new double[table.Columns.Length];
        var scratch = new StructureElement(StructureRole.Table, language);
        foreach (var row in table.Rows.Prepend(table.Head))
        {
            var name = row == table.Head ? StyleName.TableHead : StyleName.TableCell;
            var style = stylesheet.Resolve(name, language);
            var padding = style.Padding.Left.Points + style.Padding.Right.Points;
            for (var i = 0; i < row.Cells.Length && i < wanted.Length; i++)
            {
                var natural = paragraphs.SetSingle(paragraphs.Shape(row.Cells[i].Content, style, language, scratch)).Width;
                wanted[i] = Math.Max(wanted[i], natural + padding + 0.01);
            }
        }

        var total = wanted.Sum();
        if (total <= width)
            return [.. wanted.Select(w => w * width / Math.Max(total, 1e-9))];

        // Too wide: columns that ask for less than their even share keep what they ask; the others share the rest.
        var widths = new double[wanted.Length];
        var (left, open) = (width, Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ThenBy(i => i).ToList());
        while (open.Count > 0)
        {
            var i = open[0];
            widths[i] = Math.Min(wanted[i], left / open.Count);
            left -= widths[i];
            open.RemoveAt(0);
        }

        return widths;
    }

    private Strip SetRow(
        Table table,
        TableRow row,
        double[] widths,
        StyleName name,
        Language language,
        StructureElement element,
        double noteWidth)
    {
        var style = stylesheet.Resolve(name, language);
        var cells = new List<ImmutableArray<Strip>>();
        var x = 0.0;
        for (var i = 0; i < widths.Length && i < row.Cells.Length; i++)
        {
            var align = AlignOf(table.Columns[i], style);
            cells.Add(text.SetLines(
                row.Cells[i].Content,
                style with { TextAlign = align, TextAlignLast = align },
                language,
                element.Add(RoleOf(table, row, i)),
                x + style.Padding.Left.Points,
                Math.Max(1, widths[i] - style.Padding.Left.Points - style.Padding.Right.Points),
                noteWidth));
            x += widths[i];
        }

        return Assemble(cells, style, x) with { Span = row.Span };
    }

    /// <summary>
    /// What a cell is (ISO 14289-1, 7.5). A head over nothing is none. Where the corner is empty the first column is no
    /// column of values but what the rows are called, and heads them.
    /// </summary>
    private static StructureRole RoleOf(Table table, TableRow row, int column)
    {
        if (IsBlank(row.Cells[column]))
            return StructureRole.TableCell;
        if (ReferenceEquals(row, table.Head))
            return StructureRole.TableHeaderCell;
        return column == 0 && !table.Head.Cells.IsEmpty && IsBlank(table.Head.Cells[0])
            ? StructureRole.TableRowHeaderCell
            : StructureRole.TableCell;
    }

    private static bool IsBlank(TableCell cell) => string.IsNullOrWhiteSpace(PlainText.Of(cell.Content));

    /// <summary>
    /// A row takes whole lines of the grid; what its box lacks to them is shared out over and under the words. The margin
    /// under a row keeps its rule off the words of the next.
    /// </summary>
    private Strip Assemble(List<ImmutableArray<Strip>> cells, Style style, double width)
    {
        var over = style.Margin.Top.Points + style.Border.Top.Space.Points + style.Padding.Top.Points;
        var under = style.Padding.Bottom.Points + style.Border.Bottom.Space.Points + style.Margin.Bottom.Points;
        var words = cells.Max(cell => cell.Sum(strip => strip.Height));
        var height = BaselineGrid.RoundUp(over + words + under, stylesheet.GridLine.Points);
        var first = over + ((height - over - words - under) / 2);
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        items.AddRange(BlockBox.RulesOf(style.Border.Top, 0, style.Margin.Top.Points, width, thickFirst: true));
        foreach (var cell in cells)
        {
            var y = first;
            foreach (var strip in cell)
            {
                items.AddRange(strip.Items.Select(item => item.MovedBy(new Point(0, y))));
                y += strip.Height;
            }
        }

        var bottom = height - style.Margin.Bottom.Points - style.Border.Bottom.Space.Points;
        items.AddRange(BlockBox.RulesOf(style.Border.Bottom, 0, bottom, width, thickFirst: false));
        return new Strip(height, items.DrainToImmutable())
        {
            Notes = [.. cells.SelectMany(cell => cell).SelectMany(strip => strip.Notes)],
        };
    }

    private static TextAlign AlignOf(ColumnAlignment alignment, Style style) => alignment switch
    {
        ColumnAlignment.Center => TextAlign.Center,
        ColumnAlignment.End => TextAlign.End,
        _ => style.TextAlign,
    };

    /// <summary>
    /// A repeated head is for the eye only: a reader hears it once. So its links lead nowhere, for a link must stand in
    /// the structure (ISO 14289-1, 7.18.5), and its notes stay on the page of the first.
    /// </summary>
    private static Strip Repeated(Strip head) => head with
    {
        Items = [.. head.Items.Where(placed => placed.Item is not LinkArea).Select(AsArtifact)],
        Notes = [],
        MayBreakAfter = false,
    };

    private static PlacedItem AsArtifact(PlacedItem placed) =>
        placed with { Item = placed.Item with { Owner = Artifact.Layout } };
}
