using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>An author's tables, the caption above.</summary>
internal static class TableWriter
{
    public static IEnumerable<OpenXmlElement> Write(WordContext word, Table table, BlockSetting setting)
    {
        var style = word.Edition.Stylesheet.Resolve(StyleName.Table, setting.Language);
        if (!table.Caption.IsEmpty)
        {
            var caption = word.Captions.WriteTable(word, table, setting);
            caption.ParagraphProperties!.KeepNext = new W.KeepNext();
            // A caption's white is under figures; over a table it stands close, and the table's own white over it.
            caption.ParagraphProperties.SpacingBetweenLines = new W.SpacingBetweenLines
            {
                Before = $"{Units.Twips(style.Margin.Top)}",
                After = "0",
            };
            yield return caption;
        }

        if (table.Caption.IsEmpty && style.Margin.Top > Length.Zero)
            yield return ParagraphWriter.Space(style.Margin.Top);

        var widths = ColumnWidths.Of(
            table,
            word.Edition.Stylesheet.Resolve(StyleName.TableCell, setting.Language),
            Units.Twips(setting.Measure - setting.Indent));
        var element = new W.Table(Properties(table, setting, widths.Sum()), Grid(widths));
        element.Append(Row(word, table, table.Head, widths, StyleName.TableHead, setting));
        foreach (var row in table.Rows)
            element.Append(Row(word, table, row, widths, StyleName.TableCell, setting));
        yield return element;
        if (style.Margin.Bottom > Length.Zero)
            yield return ParagraphWriter.Space(style.Margin.Bottom);
    }

    public static W.TableGrid Grid(IEnumerable<int> widths) =>
        new(widths.Select(width => new W.GridColumn { Width = $"{width}" }));

    private static W.TableProperties Properties(Table table, BlockSetting setting, int width)
    {
        var properties = new W.TableProperties
        {
            TableStyle = new W.TableStyle { Val = TableStyleWriter.IdOf(setting.Language) },
            TableWidth = new W.TableWidth { Width = $"{width}", Type = W.TableWidthUnitValues.Dxa },
            TableIndentation = new W.TableIndentation
            {
                Width = Units.Twips(setting.Indent),
                Type = W.TableWidthUnitValues.Dxa,
            },
            TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            TableLook = new W.TableLook
            {
                Val = "0020",
                FirstRow = true,
                LastRow = false,
                FirstColumn = false,
                LastColumn = false,
                NoHorizontalBand = true,
                NoVerticalBand = true,
            },
        };
        if (!table.Caption.IsEmpty)
            properties.TableCaption = new W.TableCaption { Val = PlainText.Of(table.Caption) };
        return properties;
    }

    private static W.TableRow Row(
        WordContext word,
        Table table,
        TableRow row,
        ImmutableArray<int> widths,
        StyleName name,
        BlockSetting setting)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (name == StyleName.TableHead)
            properties.Append(new W.TableHeader());
        var element = new W.TableRow(properties);
        for (var i = 0; i < row.Cells.Length; i++)
            element.Append(Cell(word, row.Cells[i], table.Columns[i], widths[i], name, setting));
        return element;
    }

    private static W.TableCell Cell(
        WordContext word, TableCell cell, ColumnAlignment alignment, int width, StyleName name, BlockSetting setting)
    {
        var style = word.Styles.Paragraph(name, setting.Language, ParagraphKind.InBox);
        var paragraph = ParagraphWriter.Empty(style);
        if (alignment != ColumnAlignment.Start)
        {
            paragraph.ParagraphProperties!.Justification = new W.Justification
            {
                Val = alignment == ColumnAlignment.End ? W.JustificationValues.Right : W.JustificationValues.Center,
            };
        }

        paragraph.Append(InlineWriter.Write(word, cell.Content, TextSetting.In(style, setting.Part, setting.InFootnote)));
        return new W.TableCell(
            new W.TableCellProperties(new W.TableCellWidth { Width = $"{width}", Type = W.TableWidthUnitValues.Dxa }),
            paragraph);
    }
}
