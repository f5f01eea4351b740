using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;
using Huikan.Typesetting.Tests.Fonts;

namespace Huikan.Typesetting.Tests.Flow;

public sealed class ListSetterTests
{
    private const double Gap = 0.4 * 10;

    [Theory]
    [InlineData(1)]
    [InlineData(999_998)]
    public void A_label_never_runs_into_its_item_and_all_items_keep_one_edge(int start)
    {
        var strips = Set(start, "甲", "乙", "丙").Strips.Where(strip => !strip.Items.IsEmpty).ToList();

        Assert.Equal(3, strips.Count);
        var runs = strips.Select(strip => strip.Items.Select(i => (i.Position.X, Run: (GlyphRun)i.Item)).ToList()).ToList();
        Assert.All(runs, line => Assert.Equal(line[^1].X - Gap, line[0].X + line[0].Run.Width, 0.01));
        Assert.Single(runs.Select(line => Math.Round(line[^1].X, 3)).Distinct());
        Assert.All(runs, line => Assert.True(line[0].X > -0.01, $"{line[0].X}"));
    }

    private static Column Set(int start, params string[] items)
    {
        var stylesheet = ProjectFonts.Stylesheet with
        {
            Rules =
            [
                new StyleRule(StyleName.ListItem, null, [new ValueDeclaration(
                    "test",
                    s => s with { FontFamily = ProjectFonts.Body.FontFamily, FontSize = new Length(10), Margin = s.Margin with { Left = new Length(20) } },
                    SourceSpan.None)]),
            ],
        };
        var paragraphs = new ParagraphSetter(ProjectFonts.Library, stylesheet, new DiagnosticBag());
        var footnotes = new FootnoteSetter(paragraphs, stylesheet);
        var text = new TextSetter(paragraphs, footnotes, stylesheet.GridLine.Points);
        var lists = new ListSetter(paragraphs, stylesheet);
        _ = new BlockSetter(
            stylesheet, text, footnotes, lists, new TableSetter(paragraphs, text, stylesheet), new FigureSetter(text, stylesheet));
        var column = new ColumnBuilder(200);
        var document = new StructureElement(StructureRole.Document, Language.Chinese);
        lists.Add(
            column,
            new ListBlock(start, [.. items.Select(item => new ListItem([new Paragraph([new Text(item, default)], default)], default))], default),
            new BlockContext(Language.Chinese, StyleName.Body, document, new HeadingRanks(2)));
        return column.Build();
    }
}
