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
        if (list.Items.IsEmpty)
            return;
        var style = context.Resolve(stylesheet, StyleName.ListItem);
        var items = list.Items.Select(_ => element.Add(StructureRole.ListItem)).ToImmutableArray();
        var labels = ImmutableArray.CreateBuilder<Line>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            var label = list.Start is { } start
                ? (start + i).ToString(CultureInfo.InvariantCulture) + "."
                : "•";
            labels.Add(SetLabel(label, style, context.Language, items[i].Add(StructureRole.ListLabel)));
        }

        // A label wider than the indent moves the whole list, so that its items keep one edge and its numbers another.
        var indent = Math.Max(IndentOf(style), labels.Max(label => label.Width) + GapOf(style));
        for (var i = 0; i < items.Length; i++)
            AddItem(column, list.Items[i], labels[i], indent, style, context, items[i]);
    }

    private void AddItem(
        ColumnBuilder column, ListItem item, Line label, double indent, Style style, BlockContext context, StructureElement element)
    {
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
                var place = new Point(indent - label.Width - GapOf(style), BaselineGrid.BaselineOf(style));
                moved = moved with { Items = moved.Items.InsertRange(0, label.Items.Select(i => i.MovedBy(place))) };
                labelled = true;
            }

            column.Add(moved);
        }
    }

    /// <summary>The white between a label and its item, in points.</summary>
    private static double GapOf(Style style) => style.FontSize.Points * 0.4;

    private static double IndentOf(Style style) => style.Margin.Left.Points + style.Padding.Left.Points;

    private Line SetLabel(string label, Style style, Language language, StructureElement owner) =>
        paragraphs.SetSingle(paragraphs.Shape(
            [new Text(label, default)],
            style with { TextIndent = Length.Zero, TextAlign = TextAlign.Start },
            language,
            owner));
}
