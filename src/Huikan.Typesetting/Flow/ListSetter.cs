using System.Collections.Immutable;
using System.Globalization;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets lists: the label hangs in the left margin or padding of <c>.list-item</c>.</summary>
internal sealed class ListSetter(ParagraphSetter paragraphs, Stylesheet stylesheet)
{
    /// <summary>Sets an item's blocks; given by the block setter, which itself sets lists.</summary>
    public Action<ColumnBuilder, ImmutableArray<Block>, BlockContext>? SetBlocks { get; set; }

    public void Add(ColumnBuilder column, ListBlock list, BlockContext context)
    {
        var element = new StructureElement(StructureRole.List, context.Language, context.Parent)
        {
            IsOrdered = list.Start is not null,
        };
        var style = context.Resolve(stylesheet, StyleName.ListItem);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var label = list.Start is { } start
                ? (start + i).ToString(CultureInfo.InvariantCulture) + "."
                : "•";
            AddItem(column, list.Items[i], label, style, context, element.Add(StructureRole.ListItem));
        }
    }

    private void AddItem(
        ColumnBuilder column, ListItem item, string label, Style style, BlockContext context, StructureElement element)
    {
        var indent = IndentOf(style);
        var labelLine = SetLabel(label, style, context.Language, element.Add(StructureRole.ListLabel));
        var body = element.Add(StructureRole.ListBody);

        // The item's blocks, lists within it too, are set in a column of their own and moved into place with its label.
        var inner = column.Inside(column.Width - indent);
        SetBlocks!(inner, item.Content, context with { TextStyle = StyleName.ListItem, Parent = body });
        var labelled = false;
        foreach (var strip in inner.Build().Strips)
        {
            var moved = strip.MovedRight(indent);
            if (!labelled && !strip.IsWhite)
            {
                var x = Math.Max(0, indent - labelLine.Width - (style.FontSize.Points * 0.4));
                var place = new Point(x, BaselineGrid.BaselineOf(style));
                moved = moved.With([.. labelLine.Items.Select(i => i.MovedBy(place))]);
                labelled = true;
            }

            column.Add(moved);
        }
    }

    private static double IndentOf(Style style) => style.Margin.Left.Points + style.Padding.Left.Points;

    private Line SetLabel(string label, Style style, Language language, StructureElement owner) =>
        paragraphs.SetSingle(paragraphs.Shape(
            [new Text(label, default)],
            style with { TextIndent = Length.Zero, TextAlign = TextAlign.Start },
            language,
            owner));
}
