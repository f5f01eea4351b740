using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The blocks of a text as paragraphs and tables.</summary>
internal static class BlockWriter
{
    public static IReadOnlyList<OpenXmlElement> Write(WordContext word, ImmutableArray<Block> blocks, BlockSetting setting) =>
        Separate(blocks.SelectMany(block => Write(word, block, setting)));

    /// <summary>Puts a hair-thin paragraph between two tables, which Word would make one table of.</summary>
    public static IReadOnlyList<OpenXmlElement> Separate(IEnumerable<OpenXmlElement> elements)
    {
        var separated = new List<OpenXmlElement>();
        foreach (var element in elements)
        {
            if (element is W.Table && separated is [.., W.Table])
                separated.Add(ParagraphWriter.Hairline());
            separated.Add(element);
        }

        return separated;
    }

    /// <summary>The same elements with a paragraph last, as a cell and the document itself demand.</summary>
    public static IReadOnlyList<OpenXmlElement> EndWithParagraph(IReadOnlyList<OpenXmlElement> elements) =>
        elements is [.., W.Paragraph] ? elements : [.. elements, ParagraphWriter.Hairline()];

    private static IEnumerable<OpenXmlElement> Write(WordContext word, Block block, BlockSetting setting) => block switch
    {
        Paragraph paragraph => [ParagraphWriter.Write(word, paragraph, setting)],
        Heading heading => [ParagraphWriter.Write(word, heading, setting)],
        ListBlock list => ListWriter.Write(word, list, setting),
        Quotation quotation => WriteQuotation(word, quotation, setting),
        Table table => TableWriter.Write(word, table, setting),
        Figure figure => FigureWriter.Write(word, figure, setting),
        ThematicBreak => [ParagraphWriter.WriteThematicBreak(word, setting)],
        _ => throw new UnreachableKindException(block),
    };

    private static IEnumerable<OpenXmlElement> WriteQuotation(WordContext word, Quotation quotation, BlockSetting setting)
    {
        var style = word.Edition.Stylesheet.Resolve(StyleName.Quotation, setting.Language);
        var paragraphs = setting with { TextStyle = StyleName.Quotation };
        // The style itself moves its paragraphs in; whatever else is quoted has to be told.
        var others = paragraphs with { Indent = setting.Indent + style.Margin.Left + style.Padding.Left };
        return quotation.Content.SelectMany(block => Write(word, block, block is Paragraph ? paragraphs : others));
    }
}
