using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Lines that the template places: headlines, bylines, rows of them, and rules.</summary>
internal static class LineWriter
{
    public static W.Paragraph Write(WordContext word, LineNode line)
    {
        var entry = word.Outline.Find(line);
        var style = word.Styles.Paragraph(line.Style, line.Language, level: entry?.Level);
        var paragraph = ParagraphWriter.Empty(style);
        paragraph.Append(Words(word, line.Content, TextSetting.In(style, word.Parts.MainLinks)));
        if (entry is not null)
            word.Bookmarks.Set(entry.Bookmark, [paragraph]);
        HeadingNumbering.SpareTyped(paragraph, style.Computed, line.Content);
        return paragraph;
    }

    /// <summary>A row is one paragraph with a tab stop for each cell after the first.</summary>
    public static IReadOnlyList<OpenXmlElement> Write(WordContext word, RowNode row)
    {
        if (row.Cells.IsEmpty)
            return [];
        var style = word.Styles.Paragraph(
            row.Style, row.Cells[0].Language, tabs: Stops(row.Cells.Length, Units.Twips(
                word.Measure - word.Edition.Stylesheet.Resolve(row.Style, row.Cells[0].Language).Padding.Right)));
        var paragraph = ParagraphWriter.Empty(style);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            var isRows = cell.Style == row.Style && cell.Language == row.Cells[0].Language;
            var half = word.Styles.CharacterOf(isRows ? style : word.Styles.Paragraph(cell.Style, cell.Language));
            var text = new TextSetting(cell.Language, half.Computed, style, half, word.Parts.MainLinks, false);
            if (i > 0)
                paragraph.Append(InlineWriter.Run(word, "\t", text));
            paragraph.Append(Words(word, cell.Content, text));
            if (word.Outline.Find(cell) is not { } entry)
                continue;
            paragraph.ParagraphProperties!.OutlineLevel = new W.OutlineLevel { Val = entry.Level - 1 };
            word.Bookmarks.Set(entry.Bookmark, [paragraph]);
        }

        return [paragraph];
    }

    /// <summary>A box without words: its line is a point high, its border and margins are the style's.</summary>
    public static W.Paragraph Write(WordContext word, RuleNode rule) =>
        ParagraphWriter.Empty(word.Styles.Paragraph(rule.Style, word.Edition.Languages[0], ParagraphKind.Rule));

    /// <summary>The words, each line of front matter among them in a bookmark of its own, by which it finds its way back.</summary>
    private static IEnumerable<OpenXmlElement> Words(WordContext word, ImmutableArray<Inline> content, TextSetting setting) =>
        content.SelectMany(inline => word.FrontMatter.TryGetValue(inline, out var bookmark)
            ? word.Bookmarks.Around(bookmark, InlineWriter.Write(word, [inline], setting))
            : InlineWriter.Write(word, [inline], setting));

    private static W.Tabs? Stops(int cells, int width)
    {
        if (cells < 2)
            return null;
        var tabs = new W.Tabs();
        for (var i = 1; i < cells - 1; i++)
            tabs.Append(new W.TabStop { Val = W.TabStopValues.Center, Position = width * i / (cells - 1) });
        tabs.Append(new W.TabStop { Val = W.TabStopValues.Right, Position = width });
        return tabs;
    }
}
