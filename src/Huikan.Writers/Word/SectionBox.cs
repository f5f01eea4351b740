using DocumentFormat.OpenXml;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The box of a section, of contents or of passages. Word has no boxes round paragraphs and tables together: its white and its rules above and below are thin paragraphs.</summary>
internal static class SectionBox
{
    /// <summary>What stands above the section's content; nothing where the style asks for nothing.</summary>
    public static IReadOnlyList<OpenXmlElement> Top(Style style)
    {
        var (margin, border, padding) = (style.Margin.Top, style.Border.Top, style.Padding.Top);
        if (!Shows(margin, border, padding))
            return [];
        var paragraph = Edge(margin, padding);
        var properties = paragraph.ParagraphProperties!;
        properties.KeepNext = new W.KeepNext();
        if (Boxes.Line<W.TopBorder>(border) is { } line)
            properties.ParagraphBorders = new W.ParagraphBorders { TopBorder = line };
        return [paragraph];
    }

    /// <summary>
    /// Gives the white above to the first paragraph where there is nothing but white, and the paragraph has none of its own:
    /// a paragraph the less, and LibreOffice keeps a headline with text more surely than with white before text.
    /// </summary>
    /// <returns>Whether it is done; else <see cref="Top"/> has to stand there.</returns>
    public static bool TryFoldTop(WordContext word, Style style, OpenXmlElement first)
    {
        if (style.Border.Top.Line != BorderLine.None
            || first is not W.Paragraph { ParagraphProperties: { SpacingBetweenLines: null } properties }
            || word.Styles.All.FirstOrDefault(named => named.Id == properties.ParagraphStyleId?.Val?.Value) is not { Computed: { } own }
            || own.Margin.Top + own.Padding.Top > Length.Zero
            || own.Border.Top.Line != BorderLine.None)
        {
            return false;
        }

        var white = Units.Twips(style.Margin.Top + style.Padding.Top);
        if (white > 0)
            properties.SpacingBetweenLines = new W.SpacingBetweenLines { Before = $"{white}" };
        return true;
    }

    /// <summary>What stands below it.</summary>
    public static IReadOnlyList<OpenXmlElement> Bottom(Style style)
    {
        var (margin, border, padding) = (style.Margin.Bottom, style.Border.Bottom, style.Padding.Bottom);
        if (!Shows(margin, border, padding))
            return [];
        var paragraph = Edge(padding, margin);
        if (Boxes.Line<W.BottomBorder>(border, outerFirst: false) is { } line)
            paragraph.ParagraphProperties!.ParagraphBorders = new W.ParagraphBorders { BottomBorder = line };
        return [paragraph];
    }

    /// <summary>Says what of the box is lost.</summary>
    public static void Note(WordContext word, SectionNode section, Style style)
    {
        var sides = style.Margin.Left + style.Margin.Right + style.Padding.Left + style.Padding.Right
            + style.Border.Left.Space + style.Border.Right.Space;
        if (sides == Length.Zero && style.Background is null)
            return;
        word.Diagnostics.Add(new Diagnostic(
            "word/section-box",
            Severity.Note,
            section.Span,
            new Wording(
                $"Word 版中“{section.Style}”只保留上下的空白与线条，左右与底色从略。",
                $"Word keeps the white and the rules above and below “{section.Style}”, not its sides and background.")));
    }

    private static bool Shows(Length margin, Border border, Length padding) =>
        margin > Length.Zero || padding > Length.Zero || border.Line != BorderLine.None;

    private static W.Paragraph Edge(Length before, Length after)
    {
        var paragraph = ParagraphWriter.Hairline();
        paragraph.ParagraphProperties!.SpacingBetweenLines = new W.SpacingBetweenLines
        {
            Before = $"{Math.Max(0, Units.Twips(before))}",
            After = $"{Math.Max(0, Units.Twips(after))}",
        };
        return paragraph;
    }
}
