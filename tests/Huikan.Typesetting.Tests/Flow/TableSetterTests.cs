using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;
using Huikan.Typesetting.Tests.Fonts;

namespace Huikan.Typesetting.Tests.Flow;

public sealed class TableSetterTests
{
    [Fact]
    public void A_repeated_head_holds_nothing_that_a_reader_would_meet_a_second_time()
    {
        var note = new Footnote(1, [new Paragraph([new Text("注", default)], default)], default);
        var head = Row(
            new Link(new WebTarget("https://a.example/"), [new Text("乙", default)], default),
            new FootnoteReference(note, default));
        var table = new Table([default], head, [Row(new Text("一", default)), Row(new Text("二", default))], [], default);

        var strips = Set(table).Strips.Where(strip => !strip.Items.IsEmpty).ToList();

        Assert.Contains(strips[0].Items, placed => placed.Item is LinkArea);
        Assert.Single(strips[0].Notes);
        var repeated = strips.Select(strip => strip.RepeatedHead).OfType<Strip>().First();
        Assert.Contains(repeated.Items, placed => placed.Item is GlyphRun);
        Assert.DoesNotContain(repeated.Items, placed => placed.Item is LinkArea || placed.Item.Owner is StructureElement);
        Assert.Empty(repeated.Notes);
    }

    [Fact]
    public void Where_the_corner_is_empty_the_first_column_heads_the_rows()
    {
        static TableRow Cells(params string[] words) =>
            new([.. words.Select(word => new TableCell(word == "" ? [] : [new Text(word, default)], default))], default);
        var document = new StructureElement(StructureRole.Document, Language.Chinese);
        var table = new Table([default, default, default], Cells("", "产值", ""), [Cells("一季度", "5", "6"), Cells("", "7", "")], [], default);

        Set(table, document);

        var rows = document.Children.Single().Children.SelectMany(part => part.Children).ToList();
        Assert.Equal(
            [
                [StructureRole.TableCell, StructureRole.TableHeaderCell, StructureRole.TableCell],
                [StructureRole.TableRowHeaderCell, StructureRole.TableCell, StructureRole.TableCell],
                [StructureRole.TableCell, StructureRole.TableCell, StructureRole.TableCell],
            ],
            rows.Select(row => row.Children.Select(cell => cell.Role).ToArray()));
    }

    private static TableRow Row(params Inline[] content) => new([new TableCell([.. content], default)], default);

    private static Column Set(Table table) => Set(table, new StructureElement(StructureRole.Document, Language.Chinese));

    private static Column Set(Table table, StructureElement document)
    {
        var stylesheet = ProjectFonts.Stylesheet;
        var paragraphs = new ParagraphSetter(ProjectFonts.Library, stylesheet, new DiagnosticBag());
        var footnotes = new FootnoteSetter(paragraphs, stylesheet) { SetBlocks = (_, _, _) => { } };
        var text = new TextSetter(paragraphs, footnotes, stylesheet.GridLine.Points);
        var column = new ColumnBuilder(200);
        new TableSetter(paragraphs, text, stylesheet).Add(
            column, table, new BlockContext(Language.Chinese, Editions.Styles.StyleName.Body, document, new HeadingRanks(2)));
        return column.Build();
    }
}
