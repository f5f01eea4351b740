using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;
using Huikan.Typesetting.Tests.Fonts;
using Huikan.Typesetting.Tests.Specs;
using Xunit;

namespace Huikan.Typesetting.Tests.Flow;

/// <summary>What the lines of a paragraph do where ruby would meet the line above.</summary>
public class RubyRoomTests
{
    private const double GridLine = 14;

    [Fact]
    public void Lines_whose_ruby_meets_nothing_stand_on_the_grid()
    {
        var strips = Set("一一一一一一一一一一{漢字｜hàn zì}一", 0.45, GridLine);
        Assert.Equal([GridLine, GridLine], strips.Select(strip => strip.Height));
        Assert.Equal([11, 11], strips.Select(BaselineOf));
    }

    [Fact]
    public void Line_whose_ruby_meets_a_little_stands_lower_by_that_and_the_next_on_the_grid_again()
    {
        var strips = Set("ggggg ggggg ggggg {庄庄庄庄庄庄庄庄｜áááááááááááááá}国国国国国国国国国国国国", 0.45, GridLine);
        Assert.All(strips, strip => Assert.Equal(GridLine, strip.Height));
        Assert.InRange(BaselineOf(strips[1]), 11.05, 11 + GridLine / 10);
        Assert.Equal(11, BaselineOf(strips[^1]));
    }

    [Fact]
    public void Line_whose_ruby_has_no_room_has_a_line_of_the_grid_over_it()
    {
        var strips = Set("国国国国国国国国国国{漢字｜漢漢}一", 0.9, GridLine);
        Assert.Equal([2 * GridLine, GridLine], strips.Select(strip => strip.Height));
        Assert.Equal(11, BaselineOf(strips[1]));
    }

    [Fact]
    public void Lines_closer_than_the_grid_move_apart_by_what_is_missing()
    {
        var strips = Set("国国国国国国国国国国{漢字｜漢漢}一", 0.9, lineHeight: 12);
        Assert.InRange(strips[0].Height, 12.5, 20);
        Assert.Equal(12, strips[1].Height);
    }

    private static ImmutableArray<Strip> Set(string text, double size, double lineHeight)
    {
        var stylesheet = ProjectFonts.Stylesheet with
        {
            Rules = [new StyleRule(StyleName.Ruby, null, [new ValueDeclaration("test", s => s with { FontSize = s.FontSize * size }, SourceSpan.None)])],
        };
        var paragraphs = new ParagraphSetter(ProjectFonts.Library, stylesheet, new DiagnosticBag());
        return new TextSetter(paragraphs, new FootnoteSetter(paragraphs, stylesheet), GridLine).SetLines(
            RubyNotation.Read(text, Language.Chinese),
            ProjectFonts.Body with { LineHeight = new Length(lineHeight) },
            Language.Chinese,
            new StructureElement(StructureRole.Paragraph, Language.Chinese),
            left: 0,
            width: 100,
            noteWidth: 100);
    }

    private static double BaselineOf(Strip strip) => strip.Items
        .Where(item => item.Item is GlyphRun { Owner: StructureElement { Role: not StructureRole.RubyText } })
        .Max(item => item.Position.Y);
}
