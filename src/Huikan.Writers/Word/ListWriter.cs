using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Lists as paragraphs with numbering.</summary>
internal static class ListWriter
{
    public static IEnumerable<OpenXmlElement> Write(WordContext word, ListBlock list, BlockSetting setting)
    {
        var depth = Math.Min(setting.ListDepth, NumberingWriter.Levels - 1);
        var number = list.Start is { } start
            ? word.Numbering.Numbered(setting.Language, depth, start)
            : word.Numbering.Bulleted(setting.Language);
        var builtIn = list.Start is null ? BuiltInStyles.ListBullet : BuiltInStyles.ListNumber;
        var style = word.Styles.Paragraph(StyleName.ListItem, setting.Language, ParagraphKind.InBox, builtIn);
        // The numbering's indents count from the margin of the outermost list.
        var outer = setting.Indent - (setting.ListDepth == 0 ? Length.Zero : NumberingWriter.TextIndent(style.Computed, setting.ListDepth - 1));
        var text = outer + NumberingWriter.TextIndent(style.Computed, depth);
        var inside = setting with { Indent = text, ListDepth = setting.ListDepth + 1 };
        foreach (var item in list.Items)
        {
            var marked = ParagraphWriter.Empty(style);
            marked.ParagraphProperties!.NumberingProperties = new W.NumberingProperties
            {
                NumberingLevelReference = new W.NumberingLevelReference { Val = depth },
                NumberingId = new W.NumberingId { Val = number },
            };
            if (outer > Length.Zero)
                marked.ParagraphProperties.Indentation = Hanging(text, style.Computed);
            var rest = item.Content;
            if (item.Content is [Paragraph first, ..])
            {
                var running = Running(word, style, setting);
                marked.Append(InlineWriter.Write(word, first.Content, running));
                rest = rest.RemoveAt(0);
            }

            yield return marked;
            foreach (var element in WriteRest(word, rest, style, inside))
                yield return element;
        }
    }

    /// <summary>What follows an item's first paragraph: paragraphs keep the item's style and line up with its words.</summary>
    private static IEnumerable<OpenXmlElement> WriteRest(
        WordContext word, IReadOnlyList<Block> blocks, NamedStyle style, BlockSetting inside)
    {
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph)
            {
                var element = ParagraphWriter.Empty(style);
                element.ParagraphProperties!.Indentation = new W.Indentation
                {
                    Left = $"{Units.Twips(inside.Indent)}",
                    FirstLine = "0",
                    FirstLineChars = 0,
                };
                element.Append(InlineWriter.Write(
                    word, paragraph.Content, Running(word, style, inside)));
                yield return element;
                continue;
            }

            foreach (var element in BlockWriter.Write(word, [block], inside))
                yield return element;
        }
    }

    /// <summary>A list in a quotation or a note has that one's characters.</summary>
    private static TextSetting Running(WordContext word, NamedStyle item, BlockSetting setting)
    {
        if (setting.TextStyle != StyleName.Quotation && setting.TextStyle != StyleName.Footnote)
            return TextSetting.In(item, setting.Part, setting.InFootnote);
        var half = word.Styles.CharacterOf(word.Styles.Paragraph(setting.TextStyle, setting.Language));
        return new TextSetting(setting.Language, half.Computed, item, half, setting.Part, setting.InFootnote);
    }

    private static W.Indentation Hanging(Length text, Style style) => new()
    {
        Left = $"{Units.Twips(text)}",
        Hanging = $"{Units.Twips(NumberingWriter.Hanging(style))}",
        FirstLineChars = 0,
    };
}
