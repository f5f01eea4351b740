using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Writers.Word.Reading;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// The passages of a text. Each rendition is bookmarked: the first language's under the passage's own anchor, the
/// others' with the language after it (<c>wanzhou_p3_en</c>), so that an edited document finds its way back.
/// </summary>
internal static class PassagesWriter
{
    public static IReadOnlyList<OpenXmlElement> Write(WordContext word, PassagesNode node)
    {
        if (node.Arrangement == Arrangement.Facing)
        {
            word.Diagnostics.Add(new Diagnostic(
                "word/facing-pages",
                Severity.Note,
                node.Span,
                new Wording("Word 不能让两种语言左右页相对，已改为左右分栏。", "Word cannot set languages on facing pages; they stand side by side.")));
        }

        return node.Arrangement switch
        {
            Arrangement.SideBySide or Arrangement.Facing => [WriteTable(word, node)],
            Arrangement.Interleaved => WriteInTurn(word, node, node.Languages),
            Arrangement.Successive => BlockWriter.Separate(
                [.. node.Languages.SelectMany(language => WriteInTurn(word, node, [language]))]),
            Arrangement.Single => WriteInTurn(word, node, [node.Languages[0]]),
            _ => throw new UnreachableKindException(node.Arrangement),
        };
    }

    private static IReadOnlyList<OpenXmlElement> WriteInTurn(
        WordContext word, PassagesNode node, ImmutableArray<Language> languages) => BlockWriter.Separate(
            WriteInTurn(word, node, languages, RanksOf(node)));

    private static IEnumerable<OpenXmlElement> WriteInTurn(
        WordContext word, PassagesNode node, ImmutableArray<Language> languages, Dictionary<Language, HeadingRanks> ranks)
    {
        var indent = IndentOf(word, node);
        foreach (var passage in node.Passages)
        {
            if (passage.SharedFigure(languages) is { } shared)
            {
                foreach (var element in WriteShared(word, node, passage, shared, ranks, indent))
                    yield return element;
                continue;
            }

            // A break of thought that stands in every language is one break.
            var isBreak = languages.All(language => passage.In(language)?.Blocks is [ThematicBreak]);
            foreach (var language in isBreak ? languages[..1] : languages)
            {
                foreach (var element in WriteRendition(word, node, passage, language, word.Measure, ranks, indent))
                    yield return element;
            }
        }
    }

    /// <summary>Each language has its own run of headings through the text.</summary>
    private static Dictionary<Language, HeadingRanks> RanksOf(PassagesNode node) =>
        node.Languages.ToDictionary(language => language, _ => new HeadingRanks(node.SubheadingLevel));

    /// <summary>How far the text stands in from the margin where it is one column.</summary>
    private static Length IndentOf(WordContext word, PassagesNode node)
    {
        var style = word.Edition.Stylesheet.Resolve(node.Style, node.Languages[0]);
        return style.Margin.Left + style.Padding.Left;
    }

    private static W.Table WriteTable(WordContext word, PassagesNode node)
    {
        var style = word.Edition.Stylesheet.Resolve(node.Style, node.Languages[0]);
        var columns = ParallelColumns.Of(word.Edition.Stylesheet, style, node.Languages, word.Measure);
        var hasHead = word.Edition.Stylesheet.Defines(StyleName.ColumnHead);
        var table = new W.Table(Properties(word, node, columns, hasHead), TableWriter.Grid(columns.Widths));
        var ranks = RanksOf(node);
        if (hasHead)
            table.Append(WriteHead(word, node, columns));
        foreach (var passage in node.Passages)
        {
            if (passage.SharedFigure(node.Languages) is { } shared)
            {
                var whole = new W.TableCell(columns.WholeWidth());
                whole.Append(WriteShared(word, node, passage, shared, ranks, Length.Zero));
                table.Append(new W.TableRow(new W.TableRowProperties(new W.CantSplit()), whole));
                continue;
            }

            // Long rows may break across pages, all languages together: a long paragraph would else leave half a page white.
            var row = new W.TableRow();
            var isShort = true;
            for (var i = 0; i < node.Languages.Length; i++)
            {
                var content = WriteRendition(word, node, passage, node.Languages[i], columns.Measures[i], ranks, Length.Zero);
                isShort &= ShortRow.Is(
                    word.Edition.Stylesheet.Resolve(node.TextStyle, node.Languages[i]), columns.Measures[i], content);
                var cell = new W.TableCell(columns.CellProperties(i));
                cell.Append(content.Count == 0
                    ? [ParagraphWriter.Empty(word.Styles.Paragraph(node.TextStyle, node.Languages[i]))]
                    : BlockWriter.EndWithParagraph(content));
                row.Append(cell);
            }

            if (isShort)
                row.TableRowProperties = new W.TableRowProperties(new W.CantSplit());
            table.Append(row);
        }

        return table;
    }

    /// <summary>The languages' names, which Word repeats on each page and tells a reader who cannot see the columns.</summary>
    private static W.TableRow WriteHead(WordContext word, PassagesNode node, ParallelColumns columns)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        for (var i = 0; i < node.Languages.Length; i++)
        {
            var style = word.Styles.Paragraph(StyleName.ColumnHead, node.Languages[i], ParagraphKind.InBox);
            var name = ParagraphWriter.Empty(style);
            name.Append(InlineWriter.Run(word, NameOf(node.Languages[i]), TextSetting.In(style, word.Parts.MainLinks)));
            row.Append(new W.TableCell(columns.CellProperties(i), name));
        }

        return row;
    }

    /// <summary>What a language calls itself.</summary>
    private static string NameOf(Language language) => language.Primary switch
    {
        "zh" => "中文",
        "en" => "English",
        _ => language.Tag,
    };

    /// <summary>A figure that all languages show stands once, over the whole width.</summary>
    private static List<OpenXmlElement> WriteShared(
        WordContext word,
        PassagesNode node,
        Passage passage,
        ImmutableArray<(Figure Figure, Language Language)> shared,
        Dictionary<Language, HeadingRanks> ranks,
        Length indent)
    {
        var all = new List<OpenXmlElement>();
        var alternatives = string.Join(
            " / ", shared.Select(rendition => rendition.Figure.AlternativeText).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal));
        for (var i = 0; i < shared.Length; i++)
        {
            var (figure, language) = shared[i];
            var setting = new BlockSetting(
                language, node.TextStyle, ranks[language], word.Measure, word.Parts.MainLinks, indent);
            IReadOnlyList<OpenXmlElement> elements = i == 0
                ? [.. FigureWriter.Write(word, figure with { AlternativeText = alternatives }, setting)]
                : [.. FigureWriter.WriteCaption(word, figure, setting)];
            SetBookmark(word, node, passage, language, elements);
            if (i < shared.Length - 1 && elements is [.., W.Paragraph { ParagraphProperties: { } properties }])
                properties.SpacingBetweenLines = new W.SpacingBetweenLines { After = "0" };
            all.AddRange(elements);
        }

        return all;
    }

    private static IReadOnlyList<OpenXmlElement> WriteRendition(
        WordContext word, PassagesNode node, Passage passage, Language language, Length measure,
        Dictionary<Language, HeadingRanks> ranks, Length indent)
    {
        if (passage.In(language) is not { } rendition)
            return [];
        var setting = new BlockSetting(
            language, node.TextStyle, ranks[language], measure, word.Parts.MainLinks, indent);
        var elements = BlockWriter.Write(word, rendition.Blocks, setting);
        SetBookmark(word, node, passage, language, elements);
        return elements;
    }

    private static void SetBookmark(
        WordContext word, PassagesNode node, Passage passage, Language language, IReadOnlyList<OpenXmlElement> elements)
    {
        word.Bookmarks.Set(EditionTexts.BookmarkOf(passage, language, node.Languages[0]), elements);
    }

    private static W.TableProperties Properties(
        WordContext word, PassagesNode node, ParallelColumns columns, bool hasHead)
    {
        return new W.TableProperties
        {
            TableStyle = new W.TableStyle { Val = word.Styles.Table(node.Style).Id },
            TableWidth = new W.TableWidth { Width = $"{columns.Widths.Sum()}", Type = W.TableWidthUnitValues.Dxa },
            TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            TableLook = new W.TableLook
            {
                Val = hasHead ? "0620" : "0600",
                FirstRow = hasHead,
                LastRow = false,
                FirstColumn = false,
                LastColumn = false,
                NoHorizontalBand = true,
                NoVerticalBand = true,
            },
            TableCaption = new W.TableCaption { Val = CaptionOf(word, node) },
            TableDescription = new W.TableDescription
            {
                Val = $"Each row is one passage in {string.Join(" | ", node.Languages.Select(l => l.Tag))}.",
            },
        };
    }

    private static string CaptionOf(WordContext word, PassagesNode node)
    {
        var speech = word.Edition.Issue.Speeches.FirstOrDefault(s => s.Id == node.Text);
        return (speech?.Title ?? word.Edition.Issue.Title).PlainText(node.Languages[0]);
    }
}
