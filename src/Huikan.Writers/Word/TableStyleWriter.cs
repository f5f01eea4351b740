using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The table styles: the stylesheet's <c>table</c>, <c>table-head</c> and <c>table-cell</c> in each language.</summary>
internal static class TableStyleWriter
{
    /// <summary>The id of Word's plain table, which all others are based on.</summary>
    public const string Normal = "TableNormal";

    public static string IdOf(Language language) => $"TableGrid{language.Primary}";

    public static IEnumerable<W.Style> Write(Edition edition) => edition.Languages.Union(edition.Publication.Languages).Select((language, i) =>
    {
        var sheet = edition.Stylesheet;
        var table = sheet.Resolve(StyleName.Table, language);
        var head = sheet.Resolve(StyleName.TableHead, language);
        var cell = sheet.Resolve(StyleName.TableCell, language);
        var name = i == 0 ? BuiltInStyles.TableGrid : $"{BuiltInStyles.TableGrid} ({language.Primary})";
        return new W.Style(
            new W.StyleName { Val = name },
            new W.BasedOn { Val = Normal },
            new W.UIPriority { Val = 39 },
            new W.StyleTableProperties(Borders(table, cell), Padding(cell)),
            HeadRow(head))
        {
            Type = W.StyleValues.Table,
            StyleId = IdOf(language),
        };
    });

    /// <summary>
    /// The style of parallel text: the rule between the columns. The width of the columns and their gap are the table's
    /// own, as they are in Word's.
    /// </summary>
    public static W.Style WriteParallel(NamedTable named)
    {
        var borders = new W.TableBorders { InsideVerticalBorder = Boxes.Line<W.InsideVerticalBorder>(named.Computed.ColumnRule) };
        var properties = new W.StyleTableProperties();
        if (borders.HasChildren)
            properties.Append(borders);
        properties.Append(new W.TableCellMarginDefault(
            new W.TableCellLeftMargin { Width = 0, Type = W.TableWidthValues.Dxa },
            new W.TableCellRightMargin { Width = 0, Type = W.TableWidthValues.Dxa }));
        return new W.Style(
            new W.StyleName { Val = named.Name },
            new W.BasedOn { Val = Normal },
            new W.UIPriority { Val = 39 },
            new W.PrimaryStyle(),
            properties)
        {
            Type = W.StyleValues.Table,
            StyleId = named.Id,
            CustomStyle = true,
        };
    }

    private static W.TableBorders Borders(Style table, Style cell) => new()
    {
        TopBorder = Boxes.Line<W.TopBorder>(table.Border.Top),
        LeftBorder = Boxes.Line<W.LeftBorder>(table.Border.Left),
        BottomBorder = Boxes.Line<W.BottomBorder>(table.Border.Bottom, outerFirst: false),
        RightBorder = Boxes.Line<W.RightBorder>(table.Border.Right, outerFirst: false),
        InsideHorizontalBorder = Boxes.Line<W.InsideHorizontalBorder>(Either(cell.Border.Bottom, cell.Border.Top)),
        InsideVerticalBorder = Boxes.Line<W.InsideVerticalBorder>(Either(cell.Border.Right, cell.Border.Left)),
    };

    private static W.TableCellMarginDefault Padding(Style cell) => new(
        new W.TopMargin { Width = $"{Units.Twips(cell.Padding.Top)}", Type = W.TableWidthUnitValues.Dxa },
        new W.TableCellLeftMargin { Width = (short)Units.Twips(cell.Padding.Left), Type = W.TableWidthValues.Dxa },
        new W.BottomMargin { Width = $"{Units.Twips(cell.Padding.Bottom)}", Type = W.TableWidthUnitValues.Dxa },
        new W.TableCellRightMargin { Width = (short)Units.Twips(cell.Padding.Right), Type = W.TableWidthValues.Dxa });

    private static W.TableStyleProperties HeadRow(Style head)
    {
        var cell = new W.TableStyleConditionalFormattingTableCellProperties(new W.TableCellBorders
        {
            TopBorder = Boxes.Line<W.TopBorder>(head.Border.Top),
            BottomBorder = Boxes.Line<W.BottomBorder>(head.Border.Bottom),
        });
        if (head.Background is { } shade)
            cell.Append(Boxes.Shading(shade));
        return new W.TableStyleProperties(cell) { Type = W.TableStyleOverrideValues.FirstRow };
    }

    private static Border Either(Border first, Border second) => first.Line == BorderLine.None ? second : first;
}
