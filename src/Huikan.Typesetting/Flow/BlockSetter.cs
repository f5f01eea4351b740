using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets the blocks of a text in a column: the switch over their kinds.</summary>
internal sealed class BlockSetter
{
    private readonly Stylesheet _stylesheet;
    private readonly TextSetter _text;
    private readonly ListSetter _lists;
    private readonly TableSetter _tables;
    private readonly FigureSetter _figures;

    public BlockSetter(
        Stylesheet stylesheet,
        TextSetter text,
        FootnoteSetter footnotes,
        ListSetter lists,
        TableSetter tables,
        FigureSetter figures)
    {
        (_stylesheet, _text, _lists, _tables, _figures) = (stylesheet, text, lists, tables, figures);
        footnotes.SetBlocks = AddAll;
        lists.SetBlocks = AddAll;
    }

    public void AddAll(ColumnBuilder column, ImmutableArray<Block> blocks, BlockContext context)
    {
        foreach (var block in blocks)
            Add(column, block, context);
    }

    private void Add(ColumnBuilder column, Block block, BlockContext context)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AddParagraph(column, paragraph, context);
                break;
            case Heading heading:
                AddHeading(column, heading, context);
                break;
            case ListBlock list:
                _lists.Add(column, list, context);
                break;
            case Quotation quotation:
                AddQuotation(column, quotation, context);
                break;
            case Table table:
                _tables.Add(column, table, context);
                break;
            case Figure figure:
                _figures.Add(column, figure, context);
                break;
            case ThematicBreak:
                Ornament.Add(column, _stylesheet.Resolve(StyleName.ThematicBreak, context.Language));
                break;
            default:
                throw new UnreachableKindException(block);
        }
    }

    /// <summary>In an item, a quotation or a note the box of the style stands around the whole, lists too, not around each paragraph.</summary>
    private void AddParagraph(ColumnBuilder column, Paragraph paragraph, BlockContext context)
    {
        var style = context.Resolve(_stylesheet, context.TextStyle);
        if (context.TextStyle == StyleName.ListItem || context.TextStyle == context.Around)
            style = style with { Margin = default, Padding = default, Border = default, Background = null };
        _text.Add(column, paragraph.Content, style, context.Language, Element(context, StructureRole.Paragraph, paragraph.Span));
    }

    private void AddHeading(ColumnBuilder column, Heading heading, BlockContext context)
    {
        var style = _stylesheet.Resolve(StyleName.Subheading(heading.Level), context.Language);

        // A note stands outside the text's outline: what looks like a heading in it is none (ISO 14289-1, 7.4.2).
        var role = context.Around == StyleName.Footnote
            ? StructureRole.Paragraph
            : HeadingRole.Of(context.Headings.Next(heading.Level));
        _text.Add(column, heading.Content, style, context.Language, Element(context, role, heading.Span));
        column.KeepWithNext();
    }

    private void AddQuotation(ColumnBuilder column, Quotation quotation, BlockContext context)
    {
        var parent = Element(context, StructureRole.BlockQuotation, quotation.Span);
        var box = new BlockBox(_stylesheet.Resolve(StyleName.Quotation, context.Language), column.Width);
        var inner = column.Inside(box.ContentWidth);
        var inside = context with { TextStyle = StyleName.Quotation, Around = StyleName.Quotation, Parent = parent };
        AddAll(inner, quotation.Content, inside);
        box.AddTo(column, [.. inner.Build().Strips.Select(strip => strip.MovedRight(box.Left))]);
    }

    private static StructureElement Element(BlockContext context, StructureRole role, SourceSpan span) =>
        context.Parent.Add(role, context.Language, span);
}
