using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets lines beside each other on one baseline.</summary>
internal sealed class RowSetter(ParagraphSetter paragraphs, Stylesheet stylesheet)
{
    public void Add(ColumnBuilder column, RowNode row, StructureElement parent)
    {
        var first = row.Cells.IsEmpty ? default : row.Cells[0].Language;
        var style = stylesheet.Resolve(row.Style, first.Tag is null ? Publications.Language.Chinese : first);
        var box = new BlockBox(style, column.Width);
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            var cellStyle = stylesheet.Resolve(cell.Style, cell.Language);
            var owner = parent.Add(StructureRole.Paragraph, cell.Language);
            var line = paragraphs.SetSingle(paragraphs.Shape(cell.Content, cellStyle, cell.Language, owner));
            var x = box.Left + PlaceOf(i, row.Cells.Length, box.ContentWidth, line.Width);
            items.AddRange(line.Items.Select(item => item.MovedBy(new Point(x, BaselineGrid.BaselineOf(style)))));
        }

        box.AddTo(column, [new Strip(style.LineHeight.Points, items.DrainToImmutable())]);
    }

    /// <summary>The first at the left edge, the last at the right, those between centred on even steps.</summary>
    private static double PlaceOf(int index, int count, double width, double own) =>
        count == 1 ? 0 : (width * index / (count - 1)) - (own * index / (count - 1));
}
