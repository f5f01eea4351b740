using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Paragraphs and headings.</summary>
internal static class ParagraphWriter
{
    /// <summary>The ornament where the stylesheet draws no rule; in every font.</summary>
    private const string Ornament = "* * *";

    public static W.Paragraph Write(WordContext word, Paragraph paragraph, BlockSetting setting) =>
        Write(word, word.Styles.Paragraph(setting.TextStyle, setting.Language), paragraph.Content, setting);

    public static W.Paragraph Write(WordContext word, Heading heading, BlockSetting setting)
    {
        var level = setting.Headings.Next(heading.Level);
        var name = StyleOf(word.Edition.Stylesheet, heading.Level);
        var style = word.Styles.Paragraph(name, setting.Language, level: level);
        var paragraph = Write(word, style, heading.Content, setting);
        HeadingNumbering.SpareTyped(paragraph, style.Computed, heading.Content);
        return paragraph;
    }

    /// <summary>A paragraph of a named style, moved in by what stands around it.</summary>
    public static W.Paragraph Write(
        WordContext word, NamedStyle style, ImmutableArray<Inline> content, BlockSetting setting)
    {
        var paragraph = Empty(style);
        Indent(paragraph, style, setting.Indent);
        paragraph.Append(InlineWriter.Write(word, content, TextSetting.In(style, setting.Part, setting.InFootnote)));
        return paragraph;
    }

    /// <summary>A break of thought: the border that its style draws, else an ornament.</summary>
    public static W.Paragraph WriteThematicBreak(WordContext word, BlockSetting setting)
    {
        var isDrawn = Boxes.ParagraphBorders(word.Edition.Stylesheet.Resolve(StyleName.ThematicBreak, setting.Language)) is not null;
        var style = word.Styles.Paragraph(
            StyleName.ThematicBreak, setting.Language, isDrawn ? ParagraphKind.Rule : ParagraphKind.Text);
        var paragraph = Empty(style);
        Indent(paragraph, style, setting.Indent);
        if (!isDrawn)
        {
            paragraph.Append(InlineWriter.Run(word, Ornament, TextSetting.In(style, setting.Part)));
            return paragraph;
        }

        var properties = paragraph.ParagraphProperties!;
        // A paragraph's border is as wide as the paragraph: a shorter rule is moved in from both sides.
        if (style.Computed.Width is { } width && width < setting.Measure - setting.Indent)
        {
            var side = (setting.Measure - setting.Indent - width) / 2;
            properties.Indentation = new W.Indentation
            {
                Left = $"{Units.Twips(setting.Indent + side)}",
                Right = $"{Units.Twips(side)}",
            };
        }

        return paragraph;
    }

    /// <summary>A paragraph of a style without words.</summary>
    public static W.Paragraph Empty(NamedStyle style) =>
        new(new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style.Id } });

    /// <summary>A paragraph that takes a point of height, where Word wants a paragraph and the page wants none.</summary>
    public static W.Paragraph Hairline() => new(new W.ParagraphProperties
    {
        ParagraphStyleId = new W.ParagraphStyleId { Val = StyleCatalogue.Spacer },
    });

    /// <summary>White round what has no white of its own in Word, a table.</summary>
    public static W.Paragraph Space(Length height)
    {
        var paragraph = Hairline();
        paragraph.ParagraphProperties!.SpacingBetweenLines = new W.SpacingBetweenLines
        {
            Line = $"{Math.Max(20, Units.Twips(height))}",
            LineRule = W.LineSpacingRuleValues.Exact,
        };
        return paragraph;
    }

    /// <summary>Moves a paragraph in beyond its style's own indent.</summary>
    public static void Indent(W.Paragraph paragraph, NamedStyle style, Length indent)
    {
        if (indent == Length.Zero)
            return;
        var own = style.Computed.Margin.Left + style.Computed.Padding.Left;
        paragraph.ParagraphProperties!.Indentation = new W.Indentation { Left = $"{Units.Twips(own + indent)}" };
    }

    /// <summary>The deepest subheading style that the stylesheet defines down to a level.</summary>
    private static StyleName StyleOf(Stylesheet stylesheet, int level)
    {
        while (level > 1 && !stylesheet.Defines(StyleName.Subheading(level)))
            level--;
        return StyleName.Subheading(level);
    }
}
