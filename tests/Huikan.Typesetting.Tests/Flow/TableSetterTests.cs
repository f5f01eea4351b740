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

    private static TableRow Row(params Inline[] content) => new([new TableCell([.. content], default)], default);

    private static Column Set(Table table)
    {
        var stylesheet = ProjectFonts.Stylesheet;
        var paragraphs = new ParagraphSetter(ProjectFonts.Library, stylesheet, new DiagnosticBag());
        var footnotes = new FootnoteSetter(paragraphs, stylesheet) { SetBlocks = (_, _, _) => { } };
        var text = new TextSetter(paragraphs, footnotes, stylesheet.GridLine.Points);
        var column = new ColumnBuilder(200);
        var document = new StructureElement(StructureRole.Document, Language.Chinese);
        new TableSetter(paragraphs, text, new FloatSetter(700), stylesheet).Add(
            column, table, new BlockContext(Language.Chinese, Editions.Styles.StyleName.Body, document, new HeadingRanks(2)));
        return column.Build();
    }
}
