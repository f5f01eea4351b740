using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;
using Huikan.Typesetting.Tests.Fonts;
using Xunit;

namespace Huikan.Typesetting.Tests.Paragraphs;

public class ParagraphSetterTests
{
    private const string Chinese =
        "“十四五”期间，万州经济总量由2020年的970.68亿元增至2023年的1,264.03亿元，年均增长7.8%；规上工业增加值增长12.3%。"
        + "深入推进《成渝地区双城经济圈建设规划纲要》（以下简称《纲要》），GDP增速位列全市第3位。列奥纳多·达·芬奇说："
        + "“简单是终极的复杂。”——这句话，值得我们深思……时间是14:30，气温16℃，AI+制造、5G/6G与NVIDIA H100的协同，-3%到+5%之间。";

    private const string English =
        "During the Fourteenth Five-Year Plan period, Wanzhou’s economic output rose from 97.07 billion yuan in 2020 to "
        + "126.4 billion yuan in 2023; the value added of industrial enterprises above designated size grew by 12.3%. We "
        + "thoroughly implemented the Outline of the Plan for the Chengdu–Chongqing Economic Circle and its "
        + "responsibilities—particularly infrastructure, environmental governance, and administrative modernization—so "
        + "that representative institutions could coordinate their international communication effectively.";

    private const string NeverAtStart = "、，；：。！？”’」』）》〉】–～-·%％℃‰/";
    private const string NeverAtEnd = "“‘「『（《〈【/¥";

    public static TheoryData<string, string> Texts => new() { { "zh-Hans", Chinese }, { "en", English } };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Breaking_loses_no_character_and_obeys_every_prohibition_at_any_width(string tag, string text)
    {
        var random = new Random(20230308);
        for (var round = 0; round < 200; round++)
        {
            var width = 100 + random.NextDouble() * 300;
            var piece = text[..random.Next(40, text.Length)];
            var indent = random.Next(3) * 10;
            var lines = Setting.Set(piece, new Language(tag), width, indent);

            Assert.Equal(piece, string.Concat(lines.Select(Setting.TextOf)));
            Assert.True(lines[^1].IsLast);
            foreach (var line in lines)
                CheckEdges(line, width);
        }

        void CheckEdges(Line line, double width)
        {
            var characters = Setting.TextOf(line).TrimEnd();
            Assert.True(line.Width <= width + 0.01, $"{line.Width} exceeds {width}: {characters}");
            Assert.Equal(line.Width, Setting.RightEdgeOf(line), 0.001);
            if (!line.IsLast)
                Assert.Equal(width, line.Width, 0.01);
            if (tag != "zh-Hans")
                return;
            if (!(characters[0] == '-' && char.IsAsciiDigit(characters[1])))
                Assert.DoesNotContain(characters[0], NeverAtStart);
            Assert.True(line.IsLast || !NeverAtEnd.Contains(characters[^1]), characters);
        }
    }

    [Theory]
    [InlineData("——")]
    [InlineData("……")]
    [InlineData("970.68")]
    [InlineData("1,264.03")]
    [InlineData("7.8%")]
    [InlineData("16℃")]
    [InlineData("5G/6G")]
    [InlineData("-3%")]
    [InlineData("NVIDIA")]
    public void What_may_not_be_split_stays_on_one_line(string unit)
    {
        for (var width = 100.0; width < 300; width += 3.7)
            Assert.Contains(Setting.Set(Chinese, Language.Chinese, width), l => Setting.TextOf(l).Contains(unit, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mark_at_the_end_of_a_line_takes_half_an_em_and_one_at_its_start_loses_its_left_half()
    {
        var line = Assert.Single(Setting.Set("《万州》", Language.Chinese, 100));
        var run = Assert.Single(Setting.RunsOf(line)).Run;
        Assert.Equal(30, line.Width, 0.1);
        Assert.Equal(5, run.Glyphs[0].Advance, 0.1);
        Assert.Equal(-5, run.Glyphs[0].OffsetX, 0.1);
        Assert.Equal(5, run.Glyphs[^1].Advance, 0.1);
    }

    [Theory]
    [InlineData("万。”州")]
    [InlineData("万），州")]
    [InlineData("万》《州")]
    [InlineData("万、“州")]
    [InlineData("万（《州")]
    public void Two_marks_that_meet_take_an_em_and_a_half(string text) =>
        Assert.Equal(35, Assert.Single(Setting.Set(text, Language.Chinese, 100)).Width, 0.1);

    [Fact]
    public void Han_and_latin_stand_a_quarter_em_apart_but_not_beside_a_mark()
    {
        var latin = ProjectFonts.Library.Find("Source Serif 4", 400, italic: false)!;
        var digit = latin.AdvanceOf(latin.GlyphOf(new System.Text.Rune('3'))) / 100;
        Assert.Equal(25 + digit, Setting.Set("第3位", Language.Chinese, 100)[0].Width, 0.01);
        Assert.Equal(30 + digit, Setting.Set("第，3（位", Language.Chinese, 100)[0].Width - 10, 0.01);
    }

    [Fact]
    public void Quotation_marks_come_from_the_face_of_the_language()
    {
        Assert.Equal("Noto Serif SC", Setting.RunsOf(Setting.Set("“a”", Language.Chinese, 100)[0]).First().Run.Font.Family);
        Assert.Equal("Source Serif 4", Assert.Single(Setting.RunsOf(Setting.Set("“a—b…”", Language.English, 100)[0])).Run.Font.Family);
    }

    [Fact]
    public void An_apostrophe_in_a_latin_word_of_chinese_text_is_latin() =>
        Assert.Equal(
            ["用", "Wanzhou’s", "一词"],
            Setting.RunsOf(Assert.Single(Setting.Set("用Wanzhou’s一词", Language.Chinese, 200))).Select(r => r.Run.Text));

    [Fact]
    public void A_last_line_of_chinese_has_at_least_two_characters()
    {
        // Twenty-one ems: at twenty, the last would stand alone.
        var lines = Setting.Set(string.Concat(Enumerable.Repeat("同志们要深入学习，认真贯彻执行好", 4)) + "各项规定。", Language.Chinese, 230);
        Assert.True(Setting.TextOf(lines[^1]).Length >= 3, Setting.TextOf(lines[^1]));
    }

    [Fact]
    public void No_more_than_two_lines_running_are_hyphenated()
    {
        for (var width = 100.0; width < 260; width += 4.3)
        {
            var running = 0;
            foreach (var line in Setting.Set(English, Language.English, width))
            {
                running = line.Items.Any(i => i.Item is GlyphRun { Text: "\u00AD" }) ? running + 1 : 0;
                Assert.True(running <= 2);
            }
        }
    }

    [Fact]
    public void A_character_without_a_face_is_an_error_that_names_it_and_its_place()
    {
        var file = new SourceFile("a.zh.md", "万\U00013000州");
        var diagnostics = new DiagnosticBag();
        Setting.Set([new Text(file.Text, file.Span(0, 4))], Language.Chinese, 100, diagnostics: diagnostics);
        var diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.Equal("typeset/missing-glyph", diagnostic.Code);
        Assert.Equal("a.zh.md:1:2", diagnostic.Span.ToString());
        Assert.Contains("U+13000", diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_its_letters_face_cannot_draw_is_an_error_that_names_it_and_its_place()
    {
        var file = new SourceFile("a.en.md", "Ze\u0301 Z\u0335");
        var diagnostics = new DiagnosticBag();
        Setting.Set([new Text(file.Text, file.Span(0, 6))], Language.English, 100, diagnostics: diagnostics);
        var diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.Equal("typeset/missing-glyph", diagnostic.Code);
        Assert.Equal("a.en.md:1:6", diagnostic.Span.ToString());
        Assert.Contains("U+0335", diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_wider_than_the_column_is_cut_and_reported()
    {
        var diagnostics = new DiagnosticBag();
        var lines = Setting.Set("https://example.org/averylongaddress", Language.Chinese, 60, diagnostics: diagnostics);
        Assert.All(lines, l => Assert.True(l.Width <= 60.01));
        Assert.Contains(diagnostics.ToSorted(), d => d.Code == "typeset/tight-line");
    }

    [Fact]
    public void A_word_that_is_cut_in_many_places_is_reported_once_by_its_name_and_place()
    {
        var file = new SourceFile("a.en.md", "It is 123456789012345678901234567890 in all.");
        var diagnostics = new DiagnosticBag();
        var lines = Setting.Set([new Text(file.Text, file.Span(0, file.Text.Length))], Language.English, 45, diagnostics: diagnostics);
        Assert.True(lines.Length > 4);
        var diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.Equal("a.en.md:1:7", diagnostic.Span.ToString());
        Assert.Equal(30, diagnostic.Span.Length - 1);
        Assert.Contains("123456789012345678901234567890", diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ligature_is_divided_into_its_letters()
    {
        var lines = Setting.Set("In an of\u00ADfice", Language.English, Setting.Set("In an of‐", Language.English, 100)[0].Width);
        Assert.Equal(["In an of", "fice"], lines.Select(Setting.TextOf));
        Assert.Equal(GlyphsOf("of"), Setting.RunsOf(lines[0]).Single().Run.Glyphs.Where(g => g.Advance > 0).TakeLast(2).Select(g => g.Id));
        Assert.Equal(GlyphsOf("fice"), Setting.RunsOf(lines[1]).Single().Run.Glyphs.Take(GlyphsOf("fice").Count).Select(g => g.Id));
        Assert.NotEqual(GlyphsOf("of").Count + GlyphsOf("fice").Count, GlyphsOf("office").Count);

        static List<int> GlyphsOf(string text) =>
            [.. Setting.RunsOf(Assert.Single(Setting.Set(text, Language.English, 100))).Single().Run.Glyphs.Select(g => g.Id)];
        Assert.True(lines[0].IsHyphenated);
    }

    [Theory]
    [InlineData("mod\u00ADern", "modern")]
    [InlineData("mod\u200Bern", "modern")]
    [InlineData("mod\u2060ern", "modern")]
    [InlineData("mod\uFEFFern\u200E", "modern")]
    public void What_only_says_where_lines_may_end_is_neither_drawn_nor_read(string text, string read)
    {
        var run = Setting.RunsOf(Assert.Single(Setting.Set(text, Language.English, 100))).Single().Run;
        var plain = Setting.RunsOf(Assert.Single(Setting.Set(read, Language.English, 100))).Single().Run;
        Assert.Equal(read, run.Text);
        Assert.Equal(plain.Glyphs, run.Glyphs);
    }

    [Theory]
    [InlineData("中\u200B文", 10, 2)]
    [InlineData("中\u2060文", 10, 1)]
    [InlineData("Chong\u200Bqing", 40, 2)]
    public void It_says_so_all_the_same(string text, double width, int expected) =>
        Assert.Equal(expected, Setting.Set(text, text[0] == '中' ? Language.Chinese : Language.English, width).Length);

    [Fact]
    public void A_place_after_a_soft_hyphen_is_still_that_of_the_file()
    {
        var file = new SourceFile("a.en.md", "so\u00ADme\u00AD words \uE123 more");
        var diagnostics = new DiagnosticBag();
        Setting.Set([new Text(file.Text, file.Span(0, file.Text.Length))], Language.English, 400, diagnostics: diagnostics);
        Assert.Equal($"a.en.md:1:{file.Text.IndexOf('\uE123') + 1}", Assert.Single(diagnostics.ToSorted()).Span.ToString());
        var line = Assert.Single(Setting.Set([new Text(file.Text, file.Span(0, file.Text.Length))], Language.English, 400));
        Assert.Equal(file.Text.Length, line.Span.Length);
    }

    [Theory]
    [InlineData("We saw that extraordinarily straightforward misunderstandings had been corrected.", 100, true)]
    [InlineData("We saw that water came to the village by the old road, and that all was well there in the end.", 120, false)]
    public void A_paragraph_with_loose_lines_says_so_once_at_the_worst(string words, double width, bool expected)
    {
        var file = new SourceFile("a.en.md", words);
        var diagnostics = new DiagnosticBag();
        Setting.Set(
            [new Text(words, file.Span(0, words.Length))], Language.English, width,
            style: ProjectFonts.Body with { Hyphens = Hyphens.None }, diagnostics: diagnostics);
        var loose = diagnostics.ToSorted().Where(d => d.Code == "typeset/loose-line").ToList();
        Assert.Equal(expected ? 1 : 0, loose.Count);
        Assert.All(loose, d => Assert.Equal("a.en.md", d.Span.File?.Path));
    }

    [Theory]
    [InlineData(Hyphens.Auto, true)]
    [InlineData(Hyphens.None, false)]
    public void Words_whose_own_style_forbids_it_are_not_hyphenated_in_a_paragraph_that_is(Hyphens hyphens, bool expected)
    {
        var stylesheet = ProjectFonts.Stylesheet with
        {
            Rules = [new StyleRule(StyleName.Code, null, [new ValueDeclaration("test", s => s with { Hyphens = hyphens }, SourceSpan.None)])],
        };
        var setter = new ParagraphSetter(ProjectFonts.Library, stylesheet, new DiagnosticBag());
        ImmutableArray<Inline> content =
            [new Text("It is ", SourceSpan.None), new Code("administrative", SourceSpan.None), new Text(" or so it is.", SourceSpan.None)];
        var shaped = setter.Shape(content, ProjectFonts.Body, Language.English, Artifact.Footer);
        var isHyphenated = Enumerable.Range(7, 3)
            .SelectMany(ems => setter.Break(shaped, new LineMeasure(new Length(10 * ems), default)))
            .Any(line => line.IsHyphenated);
        Assert.Equal(expected, isHyphenated);
    }

    [Fact]
    public void Links_and_footnotes_have_elements_areas_and_calls()
    {
        var footnote = new Footnote(7, [], SourceSpan.None);
        ImmutableArray<Inline> content =
        [
            new Text("见", SourceSpan.None),
            new Link(new WebTarget("https://example.org"), [new Text("网站", SourceSpan.None)], SourceSpan.None),
            new FootnoteReference(footnote, SourceSpan.None),
            new Remark("never printed", SourceSpan.None),
            new Text("。", SourceSpan.None),
        ];
        var line = Assert.Single(Setting.Set(content, Language.Chinese, 100));
        var areas = line.Items.Select(placed => placed.Item).OfType<LinkArea>().ToList();
        Assert.Equal(2, areas.Count);
        var area = areas[0];
        Assert.Equal(20, area.Width, 0.01);
        Assert.Equal(StructureRole.Link, Assert.IsType<StructureElement>(area.Owner).Role);
        var call = Assert.Single(line.Footnotes);
        Assert.Same(footnote, call.Footnote);
        var mark = Setting.RunsOf(line).Single(r => r.Run.Owner is StructureElement { Role: StructureRole.Link } link && link.Parent == call.Reference);
        Assert.Same(mark.Run.Owner, areas[1].Owner);
        Assert.Equal((new NoteTarget(footnote, NoteEnd.Note), "注释7"), (areas[1].Target, areas[1].Description));
        Assert.Equal("7", mark.Run.Text);
        Assert.Equal(-10.0 / 3, mark.Position.Y, 0.01);
        Assert.Equal(6.5, mark.Run.Size, 0.001);
        Assert.Equal("见网站7。", Setting.TextOf(line));
    }

    [Fact]
    public void A_forced_line_end_ends_the_line_without_justifying_it()
    {
        var lines = Setting.Set([new Text("万州", SourceSpan.None), new LineBreak(SourceSpan.None), new Text("重庆", SourceSpan.None)], Language.Chinese, 100);
        Assert.Equal(["万州", "重庆"], lines.Select(Setting.TextOf));
        Assert.All(lines, l => Assert.Equal(20, l.Width, 0.01));
        Assert.Equal([false, true], lines.Select(l => l.IsLast));
    }

    [Fact]
    public void Threads_that_share_the_fonts_set_the_same_lines()
    {
        var expected = Describe(Chinese, Language.Chinese) + Describe(English, Language.English);
        Parallel.For(0, 40, _ => Assert.Equal(expected, Describe(Chinese, Language.Chinese) + Describe(English, Language.English)));

        static string Describe(string text, Language language) => string.Join('\n', Setting.Set(text, language, 210, 20)
            .SelectMany(Setting.RunsOf)
            .Select(r => $"{r.Position} {r.Run.Font} {r.Run.Text} {string.Join(' ', r.Run.Glyphs)}"));
    }

    [Fact]
    public void A_label_is_set_on_one_line_at_its_natural_width_and_in_an_artifact_has_no_structure()
    {
        var setter = new ParagraphSetter(ProjectFonts.Library, ProjectFonts.Stylesheet, new DiagnosticBag());
        var shaped = setter.Shape(
            [new Strong([new Text("重庆人大", SourceSpan.None)], SourceSpan.None)], ProjectFonts.Body, Language.Chinese, Artifact.Header);
        var line = setter.SetSingle(shaped);
        Assert.Equal(40, line.Width, 0.01);
        Assert.Same(Artifact.Header, Assert.Single(line.Items).Item.Owner);
    }

    [Theory]
    [InlineData(TextAlign.Center, 30)]
    [InlineData(TextAlign.End, 60)]
    [InlineData(TextAlign.Start, 0)]
    public void Ragged_text_is_aligned(TextAlign align, double left)
    {
        var line = Assert.Single(Setting.Set("万州重庆", Language.Chinese, 100, style: ProjectFonts.Body with { TextAlign = align }));
        Assert.Equal(left, Assert.Single(line.Items).Position.X, 0.01);
    }

    [Fact]
    public void A_bold_that_the_family_lacks_is_noted_and_not_made_up()
    {
        var diagnostics = new DiagnosticBag();
        var style = ProjectFonts.Body with { FontFamily = ["LXGW WenKai"], FontWeight = 700 };
        Assert.Equal(400, Setting.RunsOf(Setting.Set("万州", Language.Chinese, 100, style: style, diagnostics: diagnostics)[0]).Single().Run.Font.Weight);
        Assert.Equal("typeset/no-bold", Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void Emphasis_dots_stand_in_the_middle_under_the_characters_and_leave_the_text_alone()
    {
        var style = ProjectFonts.Body with { TextEmphasis = TextEmphasis.Dot };
        var line = Assert.Single(Setting.Set("万州，好", Language.Chinese, 100, style: style));
        Assert.Equal("万州，好", Setting.TextOf(line));
        var dots = line.Items.Where(i => i.Item.Owner == Artifact.Layout).ToList();
        Assert.Equal([5.0, 15, 35], dots.Select(d => Math.Round(MiddleOf(d), 1)));
        Assert.All(dots, d => Assert.Equal("", Assert.IsType<GlyphRun>(d.Item).Text));

        static double MiddleOf(PlacedItem dot)
        {
            var run = (GlyphRun)dot.Item;
            return dot.Position.X + run.Font.MiddleOf(run.Glyphs[0].Id).X * run.Size / run.Font.UnitsPerEm;
        }
    }

    [Fact]
    public void Nothing_is_one_empty_line() => Assert.Empty(Assert.Single(Setting.Set([], Language.Chinese, 100)).Items);
}
