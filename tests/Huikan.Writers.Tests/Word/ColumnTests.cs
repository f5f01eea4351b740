using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Tests.Word;

/// <summary>Text that runs through columns (<c>column-count</c>) is a section of Word.</summary>
public sealed class ColumnTests
{
    [Fact]
    public void Passages_in_columns_are_a_section_of_their_own_that_goes_on_on_the_page()
    {
        var sections = SectionsOf(Arrangement.Single);
        // The masthead, the headline of the first speech, its columns, and the same of the second.
        Assert.Equal([1, 1, 2, 1, 1, 2, 1], sections.Select(CountOf));
        Assert.Equal(W.SectionMarkValues.Continuous, TypeOf(sections[2]));
        Assert.Equal("340", sections[2].GetFirstChild<W.Columns>()!.Space!.Value);
        Assert.True(sections[2].GetFirstChild<W.Columns>()!.Separator!.Value);
    }

    [Fact]
    public void A_section_goes_on_behind_columns_so_that_Word_levels_them_before_a_page_break()
    {
        var sections = SectionsOf(Arrangement.Single);
        Assert.Equal(W.SectionMarkValues.Continuous, TypeOf(sections[3]));
        Assert.Equal(W.SectionMarkValues.NextPage, TypeOf(sections[4]));
    }

    [Fact]
    public void Columns_that_are_filled_to_the_foot_are_not_levelled()
    {
        var sections = SectionsOf(Arrangement.Single, ColumnFill.Auto);
        Assert.Equal([1, 1, 2, 1, 2, 1], sections.Select(CountOf));
        Assert.Equal(W.SectionMarkValues.NextPage, TypeOf(sections[3]));
        Assert.Equal(W.SectionMarkValues.NextPage, TypeOf(sections[5]));
    }

    [Fact]
    public void Pictures_in_columns_are_no_wider_than_a_column()
    {
        using var document = WordDocuments.Open(InColumns(Arrangement.Single, ColumnFill.Balance));
        var body = document.MainDocumentPart!.Document!.Body!;
        var measure = (Huikan.Editions.Styles.Length.Millimetres(210 - 38) - new Length(17)) / 2;
        var widths = body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().Select(extent => extent.Cx!.Value).ToList();
        Assert.NotEmpty(widths);
        Assert.All(widths, width => Assert.InRange(width, 1, (long)(measure.Points * 12700) + 1));
    }

    [Fact]
    public void Languages_beside_each_other_are_in_no_columns_and_a_note_says_so()
    {
        var diagnostics = new DiagnosticBag();
        using var document = WordDocuments.Open(WordDocuments.Bytes(InColumns(Arrangement.SideBySide, ColumnFill.Balance), diagnostics));
        Assert.All(document.MainDocumentPart!.Document!.Descendants<W.SectionProperties>(), section => Assert.Equal(1, CountOf(section)));
        var lost = Assert.Single(diagnostics.ToSorted(), diagnostic => diagnostic.Code == "word/lost-properties");
        Assert.Contains("column-count", lost.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_over_all_columns_parts_them()
    {
        var edition = InColumns(Arrangement.Single, ColumnFill.Balance);
        var section = (SectionNode)edition.Content[1];
        var line = (LineNode)section.Content[0];
        edition = edition with
        {
            Content =
            [
                section with
                {
                    Style = new("in-columns"),
                    Content = [section.Content[^1], line with { Style = new("over-all"), HeadingLevel = null, InOutline = false }, section.Content[^1]],
                },
            ],
        };
        using var document = WordDocuments.Open(edition);
        Assert.Equal([2, 1, 2, 1], document.MainDocumentPart!.Document!.Descendants<W.SectionProperties>().Select(CountOf));
    }

    private static List<W.SectionProperties> SectionsOf(Arrangement arrangement, ColumnFill fill = ColumnFill.Balance)
    {
        using var document = WordDocuments.Open(InColumns(arrangement, fill));
        return [.. document.MainDocumentPart!.Document!.Descendants<W.SectionProperties>()];
    }

    private static Edition InColumns(Arrangement arrangement, ColumnFill fill)
    {
        ImmutableArray<Language>? languages = arrangement == Arrangement.Single ? [Language.Chinese] : null;
        var edition = Sample.Full(arrangement, languages);
        var style = arrangement == Arrangement.Single ? "stacked" : "parallel";
        StyleRule[] rules =
        [
            Rule(style, s => s with
            {
                ColumnCount = 2,
                ColumnGap = new Length(17),
                ColumnFill = fill,
                ColumnRule = new Border(new Length(0.5), BorderLine.Solid, Color.Black),
            }),
            Rule("in-columns", s => s with { ColumnCount = 2 }),
            Rule("over-all", s => s with { SpansColumns = true }),
        ];
        return edition with { Stylesheet = edition.Stylesheet with { Rules = [.. edition.Stylesheet.Rules, .. rules] } };
    }

    private static StyleRule Rule(string name, Func<Style, Style> change) => new(
        new StyleName(name), null, [new ValueDeclaration("test", change, SourceSpan.None)]);

    private static int CountOf(W.SectionProperties section) => section.GetFirstChild<W.Columns>()!.ColumnCount?.Value ?? 1;

    private static W.SectionMarkValues TypeOf(W.SectionProperties section) => section.GetFirstChild<W.SectionType>()!.Val!.Value;
}
