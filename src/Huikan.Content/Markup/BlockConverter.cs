using System.Collections.Immutable;
using System.Globalization;
using Huikan.Diagnostics;
using Huikan.Publications;
using Markdig.Extensions.Footnotes;
using Md = Markdig.Syntax;
using MdInlines = Markdig.Syntax.Inlines;
using MdTables = Markdig.Extensions.Tables;

namespace Huikan.Content.Markup;

/// <summary>Turns Markdig's blocks into ours, and refuses what no edition could show.</summary>
internal sealed class BlockConverter(TextContext context, InlineConverter inlines)
{
    /// <summary>Quotations and lists nested deeper are a slip of the keyboard; the bound keeps every later recursion shallow.</summary>
    public const int MaximumDepth = 32;

    private readonly TableConverter _tables = new(context, inlines);
    private readonly FigureConverter _figures = new(context);

    /// <summary>Converts the blocks in a container; refused ones are left out.</summary>
    public ImmutableArray<Block> ConvertAll(Md.ContainerBlock container, int depth = 0)
    {
        if (depth > MaximumDepth)
        {
            context.Error(
                "content/too-deep",
                context.Span(container),
                new Wording($"引文或列表嵌套超过 {MaximumDepth} 层。", $"Quotations or lists are nested more than {MaximumDepth} deep."),
                new Wording("请减少嵌套。", "Nest them less."));
            return [];
        }

        return [.. container.Select(block => Convert(block, depth)).OfType<Block>()];
    }

    /// <summary>Converts a block; null where it is refused, with a diagnostic, or says nothing by itself.</summary>
    public Block? Convert(Md.Block block, int depth = 0)
    {
        var span = context.Span(block);
        switch (block)
        {
            case Md.ParagraphBlock paragraph:
                return ConvertParagraph(paragraph, span);
            case Md.HeadingBlock heading:
                return ConvertHeading(heading, span);
            case Md.ListBlock list:
                return ConvertList(list, span, depth);
            case Md.QuoteBlock quotation:
                return ConvertQuotation(quotation, span, depth);
            case MdTables.Table table:
                return _tables.Convert(table, []);
            case Md.ThematicBreakBlock:
                return new ThematicBreak(span);
            case Md.HtmlBlock:
                Html.Refuse(context, span);
                return null;
            case Md.CodeBlock code:
                RefuseCode(code, span);
                return null;
            case FootnoteGroup or Md.LinkReferenceDefinitionGroup or Md.BlankLineBlock:
                return null;
            default:
                throw new UnreachableKindException(block);
        }
    }

    /// <summary>A table with the caption that stands over it.</summary>
    public Table ConvertTable(MdTables.Table table, ImmutableArray<Inline> caption) => _tables.Convert(table, caption);

    private Block? ConvertParagraph(Md.ParagraphBlock paragraph, SourceSpan span)
    {
        if (FigureConverter.ImageOf(paragraph) is { } image)
            return _figures.Convert(image, span);
        var content = inlines.Convert(paragraph.Inline);
        return content.IsEmpty ? null : new Paragraph(content, span);
    }

    private Heading? ConvertHeading(Md.HeadingBlock heading, SourceSpan span)
    {
        var content = inlines.Convert(heading.Inline);
        if (!content.IsEmpty)
            return new Heading(heading.Level, content, span);
        context.Error(
            "content/empty-heading",
            span,
            new Wording("标题没有文字。", "The heading has no words."),
            new Wording("请写出标题，或删去“#”。", "Write it, or delete the “#”."));
        return null;
    }

    private Quotation? ConvertQuotation(Md.QuoteBlock quotation, SourceSpan span, int depth)
    {
        if (quotation.Count == 0)
        {
            context.Error(
                "content/empty-quotation",
                span,
                new Wording("引文没有内容。", "The quotation is empty."),
                new Wording("请写出内容，或删去“>”。", "Write it, or delete the “>”."));
        }

        var content = ConvertAll(quotation, depth + 1);
        return content.IsEmpty ? null : new Quotation(content, span);
    }

    private ListBlock? ConvertList(Md.ListBlock list, SourceSpan span, int depth)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>(list.Count);
        foreach (var item in list.OfType<Md.ListItemBlock>())
        {
            var content = ConvertAll(item, depth + 1);
            var itemSpan = context.Span(item);
            if (item.Count == 0)
            {
                context.Error(
                    "content/empty-item",
                    itemSpan,
                    new Wording("列表项没有内容。", "The list item is empty."),
                    new Wording("请写出内容，或删去此项。", "Write it, or delete it."));
            }

            if (!content.IsEmpty)
                items.Add(new ListItem(content, itemSpan));
        }

        int? start = list.IsOrdered
            ? int.Parse(list.OrderedStart ?? "1", NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
        return items.Count == 0 ? null : new ListBlock(start, items.DrainToImmutable(), span);
    }

    private void RefuseCode(Md.CodeBlock code, SourceSpan span) => context.Error(
        "content/code-block",
        span,
        new Wording("会刊不排代码块。", "Code blocks are not set in a bulletin."),
        code is Md.FencedCodeBlock
            ? new Wording("请删去“```”，改用段落、引文或列表。", "Take the fence away, and use paragraphs, a quotation or a list.")
            : new Wording("请删去行首的四个空格。", "Take away the four spaces at the beginning of the line."));
}
