using System.Collections.Immutable;
using System.Text;

namespace Huikan.Publications;

/// <summary>The words of content without markup: what a search finds and what the checks compare.</summary>
public static class PlainText
{
    /// <summary>The blocks' words, a line feed between blocks. Footnotes, remarks, alternative texts and the readings of ruby are left out.</summary>
    public static string Of(ImmutableArray<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
            Append(text, block);
        return text.ToString();
    }

    /// <summary>The words of running text; a line break is a line feed.</summary>
    public static string Of(ImmutableArray<Inline> content)
    {
        if (content is [Text only])
            return only.Characters;
        var text = new StringBuilder();
        Append(text, content);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AppendLine(text, paragraph.Content);
                break;
            case Heading heading:
                AppendLine(text, heading.Content);
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                    AppendAll(text, item.Content);
                break;
            case Quotation quotation:
                AppendAll(text, quotation.Content);
                break;
            case Table table:
                AppendLine(text, table.Caption);
                foreach (var row in table.Rows.Prepend(table.Head))
                {
                    foreach (var cell in row.Cells)
                        AppendLine(text, cell.Content);
                }

                break;
            case Figure figure:
                AppendLine(text, figure.Caption);
                break;
            case ThematicBreak:
                break;
            default:
                throw new UnreachableKindException(block);
        }
    }

    private static void AppendAll(StringBuilder text, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            Append(text, block);
    }

    private static void AppendLine(StringBuilder text, ImmutableArray<Inline> content)
    {
        if (content.IsEmpty)
            return;
        if (text.Length > 0)
            text.Append('\n');
        Append(text, content);
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text run:
                    text.Append(run.Characters);
                    break;
                case Code code:
                    text.Append(code.Characters);
                    break;
                case Emphasis emphasis:
                    Append(text, emphasis.Content);
                    break;
                case Strong strong:
                    Append(text, strong.Content);
                    break;
                case Link link:
                    Append(text, link.Content);
                    break;
                case Ruby ruby:
                    foreach (var pair in ruby.Pairs)
                        text.Append(pair.Base);
                    break;
                case LineBreak:
                    text.Append('\n');
                    break;
                case FootnoteReference or Remark:
                    break;
                default:
                    throw new UnreachableKindException(inline);
            }
        }
    }
}
