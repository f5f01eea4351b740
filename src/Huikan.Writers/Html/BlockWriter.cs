using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes the blocks of a text.</summary>
internal static class BlockWriter
{
    public static void WriteAll(HtmlBuilder html, ImmutableArray<Block> blocks, HtmlScope scope)
    {
        foreach (var block in blocks)
            Write(html, block, scope);
    }

    public static void Write(HtmlBuilder html, Block block, HtmlScope scope)
    {
        switch (block)
        {
            case Paragraph paragraph:
                ParagraphWriter.Write(html, paragraph, scope);
                break;
            case Heading heading:
                HeadingWriter.Write(html, heading, scope);
                break;
            case ListBlock list:
                ListWriter.Write(html, list, scope);
                break;
            case Quotation quotation:
                QuotationWriter.Write(html, quotation, scope);
                break;
            case Table table:
                TableWriter.Write(html, table, scope);
                break;
            case Figure figure:
                FigureWriter.Write(html, figure, scope);
                break;
            case ThematicBreak:
                ThematicBreakWriter.Write(html);
                break;
            default:
                throw new UnreachableKindException(block);
        }
    }
}
