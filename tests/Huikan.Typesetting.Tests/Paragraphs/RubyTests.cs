using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Paragraphs.Rubies;
using Huikan.Typesetting.Structure;
using Huikan.Typesetting.Tests.Fonts;
using Huikan.Typesetting.Tests.Specs;
using Xunit;

namespace Huikan.Typesetting.Tests.Paragraphs;

public class RubyTests
{
    private const double Wide = 200;

    private const double LineHeight = 14;

    [Fact]
    public void Reading_stands_over_the_middle_of_its_words_at_half_their_size()
    {
        var line = SetLine("甲{汉字｜hàn}乙");
        var (position, reading) = Assert.Single(ReadingsOf(line));
        Assert.Equal(5, reading.Size);
        Assert.Equal("hàn", reading.Text);
        Assert.Equal(20, position.X + reading.Width / 2, 1e-6);
        // The em square of Han ends 8.8 pt over the baseline; descenders reach a little into it.
        Assert.Equal(-9.55, position.Y, 1e-6);
    }

    [Fact]
    public void Reading_under_its_words_hangs_from_their_square()
    {
        var line = SetLine("甲{漢字｜hàn zì}乙", ProjectFonts.Body with { RubyPosition = RubyPosition.Under });
        var (position, _) = Assert.Single(ReadingsOf(line));
        Assert.Equal(1.2 + 3.8, position.Y, 1e-6);
    }

    [Fact]
    public void Words_stand_in_the_middle_under_a_wider_reading()
    {
        var line = SetLine("甲{庄｜zhuāng}乙");
        var (position, reading) = Assert.Single(ReadingsOf(line));
        Assert.Equal(10, position.X, 0.01);
        var words = Setting.RunsOf(line).Single(r => r.Run.Text == "庄");
        Assert.Equal(position.X + reading.Width / 2, words.Position.X + words.Run.Glyphs[0].OffsetX + 5, 0.01);
        Assert.Equal(position.X + reading.Width, Setting.RunsOf(line).Single(r => r.Run.Text == "乙").Position.X, 0.01);
    }

    [Theory]
    [InlineData(RubyAlign.SpaceAround, 2.5, 12.5)]
    [InlineData(RubyAlign.SpaceBetween, 0, 20)]
    [InlineData(RubyAlign.Center, 5, 15)]
    [InlineData(RubyAlign.Start, 0, 10)]
    public void Shorter_words_are_placed_along_their_reading_as_ruby_align_says(RubyAlign align, double first, double second)
    {
        var line = SetLine("{江水｜一二三四五六}", ProjectFonts.Body with { RubyAlign = align });
        var run = Setting.RunsOf(line).Single(r => r.Run.Text == "江水").Run;
        Assert.Equal(30, run.Width, 0.01);
        Assert.Equal(first, run.Glyphs[0].OffsetX, 0.01);
        Assert.Equal(second + (align == RubyAlign.SpaceAround ? 5 : 0), run.Glyphs[0].Advance + run.Glyphs[1].OffsetX, 0.01);
    }

    [Fact]
    public void Words_of_a_reading_are_spread_along_longer_words()
    {
        var line = SetLine("{三峡工程｜sān xiá}");
        var (position, reading) = Assert.Single(ReadingsOf(line));
        var natural = ReadingsOf(SetLine("{三｜sān xiá}")).Single().Run.Width;
        var gap = (40 - natural) / 2;
        Assert.Equal(gap / 2, position.X, 0.01);
        Assert.Equal(natural + gap, reading.Width, 0.01);
    }

    [Fact]
    public void Readings_of_neighbours_stay_a_word_space_apart()
    {
        var readings = ReadingsOf(SetLine("{双闯｜shuāng｜chuǎng}"));
        Assert.Equal(0.25 * 5, readings[1].Position.X - readings[0].Position.X - readings[0].Run.Width, 0.01);
    }

    [Fact]
    public void Reading_may_hang_over_a_mark_that_keeps_to_its_words_but_not_over_a_character()
    {
        var alone = ReadingsOf(SetLine("甲{庄｜zhuāng}乙")).Single().Run.Width;
        var line = SetLine("（{庄｜zhuāng}）");
        var (position, reading) = Assert.Single(ReadingsOf(line));
        var words = Setting.RunsOf(line).Single(r => r.Run.Text == "庄");
        Assert.Equal(10, words.Run.Width, 0.01);
        Assert.Equal(words.Position.X + 5, position.X + reading.Width / 2, 0.01);
        Assert.Equal(alone, reading.Width, 0.01);
    }

    [Fact]
    public void Every_pair_is_a_ruby_of_one_base_and_one_text()
    {
        var paragraph = new StructureElement(StructureRole.Paragraph, Language.Chinese);
        Shape("甲{漢字｜hàn｜zì}", ProjectFonts.Body, paragraph);
        Assert.Equal([StructureRole.Ruby, StructureRole.Ruby], paragraph.Children.Select(child => child.Role));
        foreach (var ruby in paragraph.Children)
        {
            Assert.Equal([StructureRole.RubyBase, StructureRole.RubyText], ruby.Children.Select(child => child.Role));
            Assert.Equal(Language.Pinyin, ruby.Children[1].Language);
            Assert.All(ruby.Children.Append(ruby), element => Assert.True(element.IsInline));
        }
    }

    [Fact]
    public void Reading_follows_its_words_in_the_order_of_items() =>
        Assert.Equal("甲漢(hàn)字(zì)乙", Setting.TextWithReadingsOf(SetLine("甲{漢字｜hàn｜zì}乙")));

    [Fact]
    public void Emphasis_dots_stand_under_the_words_alone_and_in_their_middle()
    {
        var line = SetLine("{庄｜zhuāng}", ProjectFonts.Body with { TextEmphasis = TextEmphasis.Dot });
        var (_, words) = Setting.RunsOf(line).Single(r => r.Run.Text == "庄");
        var dot = Assert.Single(line.Items, item => item.Item.Owner == Artifact.Layout);
        var run = (GlyphRun)dot.Item;
        var middle = run.Font.MiddleOf(run.Glyphs[0].Id).X * run.Size / run.Font.UnitsPerEm;
        Assert.Equal(words.Glyphs[0].OffsetX + 5, dot.Position.X + middle, 0.05);
        Assert.True(dot.Position.Y > 0);
    }

    [Fact]
    public void Reading_in_a_running_line_is_an_artifact_as_its_words_are()
    {
        var setter = Setter(new DiagnosticBag());
        var shaped = setter.Shape(RubyNotation.Read("{漢字｜hàn zì}", Language.Chinese), ProjectFonts.Body, Language.Chinese, Artifact.Header);
        Assert.All(setter.SetSingle(shaped).Items, item => Assert.Same(Artifact.Header, item.Item.Owner));
    }

    [Fact]
    public void Missing_glyph_of_a_reading_is_reported()
    {
        var diagnostics = new DiagnosticBag();
        Setter(diagnostics).Shape(
            RubyNotation.Read("{漢字｜\u1F00}", Language.Chinese), ProjectFonts.Body, Language.Chinese, new StructureElement(StructureRole.Paragraph, Language.Chinese));
        Assert.Contains(diagnostics.ToSorted(), diagnostic => diagnostic.Code is "typeset/missing-glyph" or "typeset/fallback-font");
    }

    [Theory]
    [InlineData("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿüê")]
    [InlineData("ĀÁǍÀĒÉĚÈŌÓǑÒÜÊ’")]
    public void Every_letter_of_pinyin_is_in_the_faces_of_the_body(string letters)
    {
        var diagnostics = new DiagnosticBag();
        Setting.Set(RubyNotation.Read($"{{字｜{letters}}}", Language.Chinese), Language.Chinese, Wide, diagnostics: diagnostics);
        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public void Ruby_needs_no_room_where_its_ink_meets_nothing()
    {
        var above = SetLine("一一一一");
        Assert.Equal(0, RubyClearance.Missing(above, SetLine("{漢字｜hàn zì}"), LineHeight));
        Assert.Equal(0, RubyClearance.Missing(above, SetLine("漢字"), LineHeight / 4));
    }

    [Fact]
    public void Ruby_needs_room_where_the_line_above_reaches_down_to_it()
    {
        var below = SetLine("{漢字｜hàn zì}");
        Assert.InRange(RubyClearance.Missing(SetLine("gggggg"), below, LineHeight), 0.6, 3);
        Assert.Equal(0, RubyClearance.Missing(SetLine("　　　gggggg"), below, LineHeight));
    }

    [Fact]
    public void Ruby_under_a_line_needs_room_from_the_next()
    {
        var above = SetLine("{漢字｜hàn zì}", ProjectFonts.Body with { RubyPosition = RubyPosition.Under });
        Assert.InRange(RubyClearance.Missing(above, SetLine("國國"), LineHeight - 2), 0.5, 4);
    }

    [Theory]
    [InlineData("之中折断，因此这一段写得长些，好让", "注音落在各行的开头与末尾：{黔江｜qián｜jiāng}、")]
    [InlineData("，，，，，，，，，，", "{庄｜zhuāng}{双｜shuāng}{圳｜zhèn}{Ā｜Ā}{都｜dū}")]
    [InlineData("的、是、在、了；有？和《人》", "{广|Guǎng}{州|zhōu}{龙|lóng}{江|jiāng}{顶|dǐng}{听|tīng}")]
    public void Ruby_of_nine_twentieths_lacks_less_than_a_tenth_of_the_line_height_under_any_Chinese(string above, string below)
    {
        var stylesheet = ProjectFonts.Stylesheet with
        {
            Rules = ProjectFonts.Stylesheet.Rules.Add(new StyleRule(
                StyleName.Ruby, null, [new ValueDeclaration("test", s => s with { FontSize = s.FontSize * 0.9 }, SourceSpan.None)])),
        };
        var setter = new ParagraphSetter(ProjectFonts.Library, stylesheet, new DiagnosticBag());
        Assert.InRange(RubyClearance.Missing(Set(above), Set(below.Replace('|', '｜')), LineHeight), 0, LineHeight / 10);

        Line Set(string text) => setter.SetSingle(setter.Shape(
            RubyNotation.Read(text, Language.Chinese), ProjectFonts.Body, Language.Chinese, new StructureElement(StructureRole.Paragraph, Language.Chinese)));
    }

    private static Line SetLine(string text, Style? style = null) =>
        Assert.Single(Setting.Set(
            RubyNotation.Read(text, Language.Chinese), Language.Chinese, Wide, style: (style ?? ProjectFonts.Body) with { TextIndent = Length.Zero }));

    private static void Shape(string text, Style style, StructureElement owner) =>
        Setter(new DiagnosticBag()).Shape(RubyNotation.Read(text, Language.Chinese), style, Language.Chinese, owner);

    private static ParagraphSetter Setter(DiagnosticBag diagnostics) =>
        new(ProjectFonts.Library, ProjectFonts.Stylesheet, diagnostics);

    private static ImmutableArray<(Point Position, GlyphRun Run)> ReadingsOf(Line line) =>
        [.. Setting.RunsOf(line).Where(r => Setting.IsReading(r.Run))];
}
