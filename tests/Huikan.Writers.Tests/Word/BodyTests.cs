using DocumentFormat.OpenXml.Packaging;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Xunit;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Tests.Word;

/// <summary>What Word demands of a body and the validator does not ask, and what readers see.</summary>
public sealed class BodyTests
{
    public static TheoryData<Arrangement> Arrangements() => new(Enum.GetValues<Arrangement>());

    [Fact]
    public void Numerals_go_on_through_the_sections_of_Word_until_they_change()
    {
        var edition = Sample.Small();
        var speech = edition.Content.OfType<SectionNode>().Last();
        edition = edition with
        {
            Content =
            [
                speech with { Anchor = "a", Folio = new FolioChange(FolioNumerals.LowerRoman, null) },
                speech with { Anchor = "b", Running = [] },
                speech with { Anchor = "c", Folio = new FolioChange(FolioNumerals.Decimal, 1) },
                speech with { Anchor = "d", Running = [] },
            ],
        };

        using var document = WordDocuments.Open(edition);

        var sections = document.MainDocumentPart!.Document!.Body!.Descendants<W.SectionProperties>().ToList();
        Assert.Equal(
            ["nextPage lowerRoman ", "nextPage lowerRoman ", "nextPage decimal 1", "nextPage  "],
            sections.Select(section =>
            {
                var numbers = section.GetFirstChild<W.PageNumberType>();
                return $"{section.GetFirstChild<W.SectionType>()!.Val!.InnerText} {numbers?.Format?.InnerText} {numbers?.Start?.InnerText}";
            }));
    }

    [Fact]
    public void A_short_row_of_two_languages_is_not_divided_between_pages_and_a_long_one_may_be()
    {
        var edition = Sample.Of(
            Sample.Passage("wanzhou", "p1", [Sample.Para(Sample.Text("工业投资增长。"))], [Sample.Para(Sample.Text("Investment grew."))]),
            Sample.Passage("wanzhou", "p2", [Sample.Para(Sample.Text("短。"))], [Sample.Para(Sample.Text(string.Concat(Enumerable.Repeat("Investment grew. ", 90))))]),
            Sample.Passage("wanzhou", "p3", [Sample.Picture("图", "图")], [Sample.Para(Sample.Text("Short."))]));
        using var document = WordDocuments.Open(edition);
        var rows = document.MainDocumentPart!.Document!.Body!.Descendants<W.TableRow>()
            .Where(row => row.TableRowProperties?.GetFirstChild<W.TableHeader>() is null);
        Assert.Equal(
            [true, false, false],
            rows.Select(row => row.TableRowProperties?.GetFirstChild<W.CantSplit>() is not null));
    }

    [Fact]
    public void A_section_that_is_to_stay_with_what_is_before_it_keeps_the_last_row()
    {
        var edition = Sample.Small();
        var line = new LineNode(new StyleName("credit"), null, Language.Chinese, [Sample.Text("记者整理")], false, SourceSpan.None);
        var sheet = edition.Stylesheet;
        Assert.Empty(KeptRows(edition));
        Assert.NotEmpty(KeptRows(edition with
        {
            Stylesheet = sheet with { Rules = [.. sheet.Rules, SampleStylesheet.Rule("kept", style => style with { BreakBefore = PageBreak.Avoid })] },
            Content = [.. edition.Content, new SectionNode(new StyleName("kept"), null, [line], [], ShowsRunning: true, SourceSpan.None)],
        }));

        static List<W.TableRow> KeptRows(Edition edition)
        {
            using var document = WordDocuments.Open(edition);
            return [.. document.MainDocumentPart!.Document!.Body!.Elements<W.Table>().Last().Elements<W.TableRow>().TakeLast(1)
                .Where(row => row.Descendants<W.Paragraph>().All(paragraph => paragraph.ParagraphProperties?.KeepNext is not null))];
        }
    }

    [Fact]
    public void Sample_has_every_kind_of_block_and_running_text()
    {
        var seen = new HashSet<Type>();
        foreach (var rendition in Sample.EveryBlock("x").SelectMany(p => p.Renditions))
            Kinds.Collect(rendition.Blocks, seen);
        var wanted = typeof(Block).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(Block)) || t.IsSubclassOf(typeof(Inline))));
        Assert.Empty(wanted.Except(seen));
    }

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void No_word_is_lost(Arrangement arrangement)
    {
        var edition = Sample.Full(arrangement);
        using var document = WordDocuments.Open(edition);
        var body = (W.Body)document.MainDocumentPart!.Document!.Body!.CloneNode(true);
        // Readings stand before their words in Word's file, and are no part of plain text.
        foreach (var reading in body.Descendants<W.RubyContent>().ToList())
        {
            Assert.NotEqual("", reading.InnerText);
            reading.Remove();
        }

        var text = body.InnerText;
        var languages = arrangement == Arrangement.Single ? [Language.Chinese] : edition.Languages;
        foreach (var passage in edition.Issue.Speeches.SelectMany(s => s.Passages))
        {
            foreach (var line in languages.SelectMany(l => passage.PlainText(l).Split('\n')))
                Assert.Contains(line.Replace("\u00AD", "").Replace("\u2011", ""), text);
        }

        Assert.DoesNotContain("never printed", text);
    }

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void Cells_end_with_a_paragraph_and_tables_never_touch(Arrangement arrangement)
    {
        using var document = WordDocuments.Open(Sample.Full(arrangement));
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.All(body.Descendants<W.TableCell>(), cell => Assert.IsType<W.Paragraph>(cell.LastChild));
        Assert.All(body.Descendants<W.Table>(), table => Assert.IsNotType<W.Table>(table.NextSibling()));
        Assert.IsType<W.SectionProperties>(body.LastChild);
    }

    [Fact]
    public void Ids_of_drawings_and_bookmarks_are_unique_and_bookmarks_are_closed()
    {
        using var document = WordDocuments.Open(Sample.Full());
        var body = document.MainDocumentPart!.Document!.Body!;
        var drawings = body.Descendants<D.DocProperties>()
            .Concat(document.MainDocumentPart.FootnotesPart!.Footnotes!.Descendants<D.DocProperties>())
            .Select(d => d.Id!.Value).ToList();
        var starts = body.Descendants<W.BookmarkStart>().ToList();
        Assert.Equal(drawings.Distinct(), drawings);
        Assert.Equal(starts.Select(s => s.Id!.Value).Distinct(), starts.Select(s => s.Id!.Value));
        Assert.Equal(
            starts.Select(s => s.Id!.Value).Order(), body.Descendants<W.BookmarkEnd>().Select(e => e.Id!.Value).Order());
        Assert.Contains(starts, s => s.Name == "wanzhou");
        Assert.Contains(starts, s => s.Name == "wanzhou_p3");
        Assert.Contains(starts, s => s.Name == "wanzhou_p3_en");
    }

    [Fact]
    public void Links_inside_lead_to_bookmarks_that_exist()
    {
        using var document = WordDocuments.Open(Sample.Full());
        var body = document.MainDocumentPart!.Document!.Body!;
        var names = body.Descendants<W.BookmarkStart>().Select(s => s.Name!.Value).ToHashSet();
        var anchors = body.Descendants<W.Hyperlink>().Where(h => h.Anchor is not null).Select(h => h.Anchor!.Value).ToList();
        Assert.NotEmpty(anchors);
        Assert.All(anchors, anchor => Assert.Contains(anchor, names));
        Assert.Contains(
            document.MainDocumentPart.HyperlinkRelationships,
            link => link.Uri.ToString() == "https://example.org/archive/2023-q1/elsewhere#p1");
    }

    [Fact]
    public void Chinese_runs_take_shared_marks_from_the_Chinese_face_and_English_runs_do_not()
    {
        using var document = WordDocuments.Open(Sample.Small());
        foreach (var run in document.MainDocumentPart!.Document!.Body!.Descendants<W.Run>())
        {
            if (run.InnerText.Contains("万州"))
                Assert.Equal(W.FontTypeHintValues.EastAsia, run.RunProperties!.RunFonts!.Hint!.Value);
            if (run.InnerText.Contains("Industry"))
                Assert.Null(run.RunProperties?.RunFonts?.Hint);
        }
    }

    [Fact]
    public void Grid_of_parallel_columns_fills_the_measure_with_the_Chinese_column_as_the_stylesheet_says()
    {
        using var document = WordDocuments.Open(Sample.Small());
        var widths = document.MainDocumentPart!.Document!.Body!.Descendants<W.TableGrid>().Single()
            .Elements<W.GridColumn>().Select(c => int.Parse(c.Width!.Value!)).ToList();
        Assert.Equal((int)Math.Round(172 / 25.4 * 1440), widths.Sum());
        Assert.Equal((210 * 20) + (int)Math.Round(4 / 25.4 * 1440), widths[0]);
    }

    [Fact]
    public void Missing_translation_leaves_an_empty_paragraph()
    {
        using var document = WordDocuments.Open(Sample.Small());
        var row = document.MainDocumentPart!.Document!.Body!.Descendants<W.TableRow>().Last();
        Assert.Equal(["未译。", ""], row.Elements<W.TableCell>().Select(c => c.InnerText));
    }

    [Fact]
    public void Numbered_list_starts_where_its_author_says()
    {
        using var document = WordDocuments.Open(Sample.Full());
        var starts = document.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!
            .Descendants<W.StartOverrideNumberingValue>().Select(v => v.Val!.Value);
        Assert.Contains(3, starts);
        Assert.Contains(1, starts);
    }

    [Fact]
    public void Footnotes_have_their_separators_and_one_reference_each()
    {
        using var document = WordDocuments.Open(Sample.Full());
        var ids = document.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<W.Footnote>().Select(f => f.Id!.Value);
        var references = document.MainDocumentPart.Document!.Body!.Descendants<W.FootnoteReference>().Select(r => r.Id!.Value);
        Assert.Equal([-1L, 0L, 1L, 2L, 3L, 4L], ids);
        Assert.Equal([1L, 2L, 3L, 4L], references);
    }

    [Fact]
    public void Figure_is_no_wider_than_its_column_and_keeps_its_shape()
    {
        using var document = WordDocuments.Open(Sample.Of(Sample.Passage("wanzhou", "p1", [Sample.Picture("示意图", "万州")], null)));
        var extent = document.MainDocumentPart!.Document!.Body!.Descendants<D.Extent>().First();
        Assert.Equal(210 * 12700, extent.Cx!.Value);
        Assert.Equal(105 * 12700, extent.Cy!.Value);
        Assert.Equal("示意图", document.MainDocumentPart.Document.Body.Descendants<D.DocProperties>().First().Description);
    }

    [Fact]
    public void What_stands_in_every_language_is_drawn_once_in_interleaved_text()
    {
        using var document = WordDocuments.Open(Sample.Full(Arrangement.Interleaved));
        var body = document.MainDocumentPart!.Document!.Body!;
        var texts = Sample.Full().Issue.Speeches.Length;
        Assert.Equal(texts, body.Descendants<D.DocProperties>().Count());
        Assert.Equal(texts, body.Descendants<W.ParagraphStyleId>().Count(id => id.Val!.Value!.StartsWith("ThematicBreak", StringComparison.Ordinal)));
    }

    [Fact]
    public void Heading_levels_close_up_as_in_print()
    {
        Heading Of(int level) => new(level, [Sample.Text($"{level}")], SourceSpan.None);
        using var document = WordDocuments.Open(Sample.Of(
            Sample.Passage("wanzhou", "p1", [Of(1)], null), Sample.Passage("wanzhou", "p2", [Of(3)], null)));
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(style => style.StyleId!.Value!);
        int LevelOf(string words) => styles[document.MainDocumentPart.Document!.Body!.Descendants<W.Paragraph>()
            .Single(paragraph => paragraph.InnerText == words).ParagraphProperties!.ParagraphStyleId!.Val!.Value!]
            .StyleParagraphProperties!.OutlineLevel!.Val!.Value;
        Assert.Equal(LevelOf("1") + 1, LevelOf("3"));
    }

    [Fact]
    public void A_figure_that_all_languages_show_stands_once_over_the_whole_width()
    {
        using var document = WordDocuments.Open(Sample.Full());
        var body = document.MainDocumentPart!.Document!.Body!;
        var row = body.Descendants<W.TableRow>().First(row => row.Descendants<W.Drawing>().Any());
        Assert.Equal(2, Assert.Single(row.Elements<W.TableCell>()).TableCellProperties!.GridSpan!.Val!.Value);
        Assert.Equal("示意图 / A map", Assert.Single(row.Descendants<D.DocProperties>()).Description);
        Assert.Contains("万州", row.InnerText);
        Assert.Contains("Wanzhou", row.InnerText);
    }

    [Fact]
    public void Captions_count_on_and_begin_anew_where_the_publication_s_numbers_do()
    {
        var passages = ((int[])[1, 2, 1]).Select((number, i) => Sample.Passage(
            "wanzhou", $"p{i + 1}", [Sample.Picture("示意图", "万州") with { Number = number }], null));
        using var document = WordDocuments.Open(Sample.Of([.. passages]));
        var codes = document.MainDocumentPart!.Document!.Body!.Descendants<W.FieldCode>()
            .Select(code => code.Text.Trim())
            .Where(code => code.StartsWith("SEQ", StringComparison.Ordinal));
        Assert.Equal([@"SEQ 图 \* ARABIC", @"SEQ 图 \* ARABIC", @"SEQ 图 \* ARABIC \r 1"], codes);
    }

    [Fact]
    public void Contents_show_the_headings_with_the_pages_of_the_paged_edition()
    {
        var pages = new Dictionary<string, string> { ["wanzhou"] = "xii" };
        using var document = WordDocuments.Open(WordDocuments.Bytes(Sample.Full(), null, pages));
        var contents = document.MainDocumentPart!.Document!.Body!.Descendants<W.SdtBlock>().Single();
        var lines = contents.Descendants<W.Hyperlink>()
            .Select(link => string.Concat(link.Descendants<W.Text>().Select(t => t.Text)));
        Assert.Equal(["万州：“六张清单”见实效xii", "渝中：稳住基本盘…"], lines);
        Assert.Equal(1, contents.Descendants<W.FieldCode>().Count(f => f.Text.Contains("TOC \\o \"1-1\"")));
    }

    [Fact]
    public void Rule_of_a_break_of_thought_is_as_short_as_its_style_says()
    {
        using var document = WordDocuments.Open(Sample.Full());
        var rule = document.MainDocumentPart!.Document!.Body!.Descendants<W.Paragraph>()
            .First(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "ThematicBreakChinese");
        Assert.Equal("1500", rule.ParagraphProperties!.Indentation!.Left!.Value);
        Assert.Equal("1500", rule.ParagraphProperties.Indentation.Right!.Value);
    }

    [Fact]
    public void Text_in_one_column_stands_in_as_its_passages_style_says()
    {
        using var document = WordDocuments.Open(Sample.Full(Arrangement.Single));
        var body = document.MainDocumentPart!.Document!.Body!.Descendants<W.Paragraph>()
            .First(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "BodyChinese");
        Assert.Equal("1200", body.ParagraphProperties!.Indentation!.Left!.Value);
    }
}
