using System.Text.RegularExpressions;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Xunit;

namespace Huikan.Templates.Tests.Stylesheets;

/// <summary>In a mistaken stylesheet «» mark the place that the diagnostic must name, from character to character.</summary>
public sealed class StylesheetReaderTests : IDisposable
{
    /// <summary>What every stylesheet needs, behind the lines under test.</summary>
    private const string Rest = """

        .body, .list-item, .quotation, .table-head, .table-cell, .table, .caption, .figure, .thematic-break, .footnote,
        .footnote-area, .strong, .emphasis, .link, .code, .footnote-mark, .ruby, .column, .contents-label, .contents-page,
        .subheading-1, .subheading-2, .subheading-3 { }
        @page { size: A4; margin: 20mm }
        @font-face { font-family: "Song"; src: url(fonts/song.ttf) }
        """;

    private readonly TemporaryFolder _templates = new();
    private readonly DiagnosticBag _diagnostics = new();

    public StylesheetReaderTests() => _templates.Write("fonts/song.ttf", "");

    public void Dispose() => _templates.Dispose();

    [Theory]
    [InlineData(".a { «colour»: red }", "style/unknown-property", "The property “colour” is not supported here.", "Did you mean “color”?")]
    [InlineData(".a { «display»: flex }", "style/unknown-property", "The property “display” is not supported here.", null)]
    [InlineData(".a { color: «vermilion» }", "style/bad-value", "“color” does not accept “vermilion”.", null)]
    [InlineData(".a { color: «#c8161» }", "style/bad-value", "“color” does not accept “#c8161”.", null)]
    [InlineData(".a { color: rgb(1, «256», 3) }", "style/bad-value", "“color” does not accept “256”.", null)]
    [InlineData(".a { color: red «blue» }", "style/bad-value", "“color” does not accept “blue”.", null)]
    [InlineData(".a { color: red «!»important }", "style/bad-value", "“color” does not accept “!”.", null)]
    [InlineData(".a { «color»: }", "style/bad-value", "The value of “color” is not complete.", null)]
    [InlineData(".a { margin: 1em 2em «3vw» }", "style/bad-value", "“margin” does not accept “3vw”.", "It accepts: <length> (pt mm cm in px em rlh) ×1–4.")]
    [InlineData(".a { margin: 1em 2em 3em 4em «5em» }", "style/bad-value", "“margin” does not accept “5em”.", "It accepts: <length> (pt mm cm in px em rlh) ×1–4.")]
    [InlineData(".a { padding-left: «-1em» }", "style/bad-value", "“padding-left” does not accept “-1em”.", "It accepts: <length ≥ 0> (pt mm cm in px em rlh).")]
    [InlineData(".a { text-indent: «10%» }", "style/bad-value", "“text-indent” does not accept “10%”.", "It accepts: <length> (pt mm cm in px em rlh).")]
    [InlineData(".a { text-indent: «2» }", "style/bad-value", "“text-indent” does not accept “2”.", "It accepts: <length> (pt mm cm in px em rlh).")]
    [InlineData(".a { font-size: «0» }", "style/bad-value", "“font-size” does not accept “0”.", "It accepts: <length > 0> (pt mm cm in px em rlh %).")]
    [InlineData(".a { hyphens: «automatic» }", "style/bad-value", "“hyphens” does not accept “automatic”.", "It accepts: none | manual | auto.")]
    [InlineData(".a { font-weight: «1001» }", "style/bad-value", "“font-weight” does not accept “1001”.", "It accepts: normal | bold | 1–1000.")]
    [InlineData(".a { widows: «1.5» }", "style/bad-value", "“widows” does not accept “1.5”.", "It accepts: 1–99.")]
    [InlineData(".a { border: 1pt «dashed» red }", "style/bad-value", "“border” does not accept “dashed”.", null)]
    [InlineData(".a { border-top-width: 1pt «2pt» }", "style/bad-value", "“border-top-width” does not accept “2pt”.", null)]
    [InlineData(".a { «font-family: \"Sung\"» }", "style/unknown-family", "No @font-face declares the family “Sung”.", "Did you mean “Song”?")]
    [InlineData("«p» { color: red }", "style/selector", "This selector is not supported.", null)]
    [InlineData(".a« ».b { color: red }", "style/selector", "This selector is not supported.", null)]
    [InlineData(".a, .b«:»hover { color: red }", "style/selector", "This selector is not supported.", null)]
    [InlineData("«.»a, { color: red }", "style/selector", "This selector is not supported.", null)]
    [InlineData(".a:lang(«fr») { color: red }", "style/unknown-language", "The publication has no language “fr”.", "Known here: zh-Hans, en.")]
    [InlineData("«@media» print { }", "style/unknown-rule", "@media is not supported.", "Known here: @font-face, @page.")]
    [InlineData("«@import» 'x.css';", "style/syntax", "A rule is written “.name { property: value; }”.", null)]
    [InlineData(".a { color «red»; margin: 0 }", "style/syntax", "“:” belongs after “color”.", null)]
    [InlineData(".a { color: «\"red»\n; margin: 0 }", "style/syntax", "\" is not closed.", null)]
    [InlineData(".a { «.»b { margin: 0 } }", "style/syntax", "The name of a property belongs here.", null)]
    [InlineData(".a { color: device-cmyk(10% 20% 30% «140%») }", "style/bad-value", "“color” does not accept “140%”.", null)]
    [InlineData(".a { color: device-cmyk(0 1 1 0, red«,» blue) }", "style/bad-value", "“color” does not accept “,”.", null)]
    [InlineData("@page { marks: crop «crop» }", "style/bad-value", "“marks” does not accept “crop”.", "It accepts: none, crop || cross.")]
    [InlineData("@page { bleed: «-3mm» }", "style/bad-value", "“bleed” does not accept “-3mm”.", null)]
    [InlineData("@page :left { «bleed»: 3mm }", "style/unknown-property", "The property “bleed” is not supported here.", null)]
    [InlineData("@page { size: «A6» }", "style/bad-value", "“size” does not accept “A6”.", null)]
    [InlineData("@page { margin: «2em» }", "style/bad-value", "“margin” does not accept “2em”.", "It accepts: <length ≥ 0> (pt mm cm in px) ×1–4.")]
    [InlineData("@page { «paper»: thick }", "style/unknown-property", "The property “paper” is not supported here.", null)]
    [InlineData("@page :«frist» { size: A4 }", "style/selector", "This selector of @page is not supported.", "Did you mean “first”?")]
    [InlineData("@font-face { font-family: X; src: «url(fonts/sing.ttf)» }", "style/font-missing", "There is no font file “fonts/sing.ttf”.", "Did you mean “fonts/song.ttf”?")]
    [InlineData("@font-face { font-family: X; src: «url(\"../song.ttf\")» }", "style/font-outside", "A font file stands inside the templates folder.", null)]
    [InlineData("@font-face { font-family: X; src: «url(/etc/song.ttf)» }", "style/font-outside", "A font file stands inside the templates folder.", null)]
    [InlineData("@font-face { font-family: X; src: url(fonts/song.ttf) «format(»'x') }", "style/bad-value", "“src” does not accept “format(”.", null)]
    [InlineData("«@font-face» { font-family: X }", "style/font-face", "@font-face needs font-family and src.", null)]
    public void A_mistake_is_named_with_its_place(string marked, string code, string message, string? hint)
    {
        var match = Regex.Match(marked, "«([^»]*)»", RegexOptions.Singleline);
        var plain = "/* 一\n二 */\n" + marked.Replace("«", "").Replace("»", "") + Rest;
        var expected = new SourceFile("templates/styles.css", plain).Span(match.Index + 10, match.Length - 2);

        Read(plain);
        var diagnostic = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal((code, message), (diagnostic.Code, diagnostic.Message.English));
        Assert.Equal((expected.ToString(), expected.Text.ToString()), (diagnostic.Span.ToString(), diagnostic.Span.Text.ToString()));
        if (hint is not null)
            Assert.Equal(hint, diagnostic.Hint?.English);
    }

    [Fact]
    public void All_mistakes_are_reported_together()
    {
        Read(".a { colr: red; margin: 1; .b { x: y } hyphens: no }\n.c { colr: red }" + Rest);
        Assert.Equal(
            ["1:6", "1:25", "1:28", "1:49", "2:6"], _diagnostics.ToSorted().Select(d => d.Span.Position.ToString()));
    }

    [Fact]
    public void What_could_be_read_is_there_for_templates_to_be_checked_against()
    {
        var sheet = Read(".a { colr: red }" + Rest)!;
        Assert.True(sheet.Defines(new StyleName("a")));
        Assert.False(sheet.Defines(new StyleName("b")));
    }

    [Theory]
    [InlineData("a { color: red }")]
    [InlineData(".a { color: red } }")]
    [InlineData(".b { color red .a { }")]
    [InlineData("@media print { .a { color: red } }")]
    [InlineData(".a:lang(fr) { color: red }")]
    public void No_style_is_called_undefined_that_may_stand_where_the_file_could_not_be_read(string css)
    {
        var sheet = Read(Rest + css)!;
        Assert.NotEmpty(_diagnostics.ToSorted());
        Assert.True(sheet.Defines(new StyleName("a")));
    }

    [Fact]
    public void A_broken_rule_does_not_make_the_styles_it_may_define_missing_too()
    {
        Read(Rest.Replace(".body", "body", StringComparison.Ordinal));
        Assert.All(_diagnostics.ToSorted(), d => Assert.Equal("style/selector", d.Code));
    }

    [Fact]
    public void A_font_face_that_could_not_be_read_does_not_make_its_family_unknown_too()
    {
        Read("@font-face { font-family: X; src: url(fonts/sing.ttf) } .a { font-family: X }" + Rest);
        Assert.Contains("style/font-missing", Assert.Single(_diagnostics.Lines()));
    }

    [Fact]
    public void A_local_family_is_told_of_once_with_what_stands_in_for_it()
    {
        var sheet = Read(
            "@font-face { font-family: F; src: url(fonts/fang.ttf), local(\"F\") } .a, .b { font-family: F, Song } .c { font-family: F, Song }" + Rest)!;
        var note = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal((Severity.Note, "style/stand-in"), (note.Severity, note.Code));
        Assert.StartsWith("The project has no file of “F”: “Song” stands in", note.Message.English, StringComparison.Ordinal);
        Assert.Equal(["Song"], sheet.FontFaces.Select(face => face.Family));
    }

    [Fact]
    public void A_local_family_whose_file_is_put_into_the_folder_is_taken_from_there()
    {
        _templates.Write("fonts/fang.ttf", "");
        var sheet = Read("@font-face { font-family: F; src: local(\"F\"), url(fonts/fang.ttf) } .a { font-family: F }" + Rest)!;
        Assert.Empty(_diagnostics.Lines());
        Assert.Equal(["F", "Song"], sheet.FontFaces.Select(face => face.Family));
    }

    [Fact]
    public void A_local_family_with_none_behind_it_could_not_be_set()
    {
        Read("@font-face { font-family: F; src: local(F) } .a { font-family: Song, F }" + Rest);
        Assert.Contains("style/no-stand-in", Assert.Single(_diagnostics.Lines()));
    }

    [Fact]
    public void A_rule_that_is_not_closed_is_named()
    {
        Read(Rest + "\n.a { color: red");
        Assert.Contains("style/syntax: This rule is not closed with “}”.", Assert.Single(_diagnostics.Lines()));
    }

    [Fact]
    public void A_stylesheet_without_the_needed_styles_or_a_page_is_refused()
    {
        Read(".body { }");
        Assert.Contains("templates/styles.css:1:1 style/missing-style: The stylesheet lacks .footnote, which texts need.", _diagnostics.Lines());
        Assert.Contains("templates/styles.css:1:1 style/no-page: The stylesheet does not say the page's size. (Write @page { size: A4; margin: 20mm; }.)", _diagnostics.Lines());
    }

    [Fact]
    public void A_class_starts_from_root_then_the_language_then_its_own_rules()
    {
        var sheet = Good("""
            .a:lang(en) { text-indent: 1em }
            .a { text-indent: 2em; font-size: 2em; line-height: 2rlh }
            :root:lang(en) { font-size: 9pt }
            :root { font-size: 10pt; line-height: 15pt; hyphens: none }
            """);
        var chinese = sheet.Resolve(new StyleName("a"), Language.Chinese);
        var english = sheet.Resolve(new StyleName("a"), Language.English);
        Assert.Equal((20, 40, 30), (chinese.FontSize.Points, chinese.TextIndent.Points, chinese.LineHeight.Points));
        Assert.Equal((18, 18, Hyphens.None), (english.FontSize.Points, english.TextIndent.Points, english.Hyphens));
    }

    [Fact]
    public void A_language_range_matches_longer_tags() => Assert.Equal(
        700, Good(".a:lang(zh) { font-weight: bold }").Resolve(new StyleName("a"), Language.Chinese).FontWeight);

    [Fact]
    public void Shorthands_say_all_sides()
    {
        var style = Good("""
            .a { margin: 1pt 2pt 3pt; padding: 4pt 5pt; border: solid 1pt #f00; border-left: none;
                 border-bottom-color: rgb(0 128 255); column-rule: 0.25pt double navy }
            """).Resolve(new StyleName("a"), Language.Chinese);
        Assert.Equal(Edge(1, 2, 3, 2), style.Margin);
        Assert.Equal(Edge(4, 5, 4, 5), style.Padding);
        Assert.Equal(new Border(new Length(1), BorderLine.Solid, new Color(255, 0, 0)), style.Border.Top);
        Assert.Equal(new Color(0, 128, 255), style.Border.Bottom.Color);
        Assert.Equal(Length.Zero, style.Border.Left.Space);
        Assert.Equal(new Border(new Length(0.25), BorderLine.Double, new Color(0, 0, 128)), style.ColumnRule);
    }

    [Fact]
    public void A_border_without_a_colour_takes_that_of_the_text() => Assert.Equal(
        new Color(255, 0, 0),
        Good(".a { color: #f00; border-top: 1pt solid }").Resolve(new StyleName("a"), Language.Chinese).Border.Top.Color);

    [Fact]
    public void Every_other_property_reaches_its_style()
    {
        var style = Good("""
            .a { font-family: Song; font-style: italic; font-variant-numeric: oldstyle-nums; color: Gray;
                 background-color: #eee; line-height: 1.5; text-align: justify; text-align-last: right;
                 letter-spacing: 10%; word-spacing: -1px; hyphens: auto; text-autospace: no-autospace;
                 text-spacing-trim: space-all; line-break: strict; text-decoration: underline; vertical-align: super;
                 hanging-punctuation: allow-end; text-emphasis: dot; ruby-position: under; ruby-align: space-between;
                 width: 1in; column-gap: 1cm; break-before: right; break-after: avoid; break-inside: avoid;
                 orphans: 3; widows: 4; float: top-bottom }
            """).Resolve(new StyleName("a"), Language.Chinese);
        Assert.Equal(
            new Style
            {
                FontFamily = style.FontFamily,
                Italic = true,
                Figures = NumericFigures.OldStyle,
                Color = new Color(128, 128, 128),
                Background = new Color(0xEE, 0xEE, 0xEE),
                LineHeight = new Length(15),
                TextAlign = TextAlign.Justify,
                TextAlignLast = TextAlign.End,
                LetterSpacing = new Length(1),
                WordSpacing = new Length(-0.75),
                Hyphens = Hyphens.Auto,
                TextAutospace = TextAutospace.NoAutospace,
                TextSpacingTrim = TextSpacingTrim.SpaceAll,
                LineBreak = LineBreakStrictness.Strict,
                HangingPunctuation = HangingPunctuation.AllowEnd,
                TextEmphasis = TextEmphasis.Dot,
                RubyPosition = RubyPosition.Under,
                RubyAlign = RubyAlign.SpaceBetween,
                TextDecoration = TextDecoration.Underline,
                VerticalAlign = VerticalAlign.Super,
                Width = new Length(72),
                ColumnGap = Length.Millimetres(10),
                BreakBefore = PageBreak.Recto,
                BreakAfter = PageBreak.Avoid,
                BreakInside = BreakInside.Avoid,
                Orphans = 3,
                Widows = 4,
                Float = PageFloat.TopBottom,
            },
            style);
        Assert.Equal(["Song"], style.FontFamily);
    }

    [Theory]
    [InlineData("A4", 210, 297)]
    [InlineData("a4 landscape", 297, 210)]
    [InlineData("landscape A3", 420, 297)]
    [InlineData("185mm 260mm", 185, 260)]
    [InlineData("10cm", 100, 100)]
    public void A_page_has_its_size(string size, double width, double height)
    {
        var page = Good($"@page {{ size: {size}; margin: 10mm }}", Rest.Replace("@page { size: A4; margin: 20mm }", "")).Verso;
        Assert.Equal((width, height), (Math.Round(page.Width.InMillimetres, 6), Math.Round(page.Height.InMillimetres, 6)));
    }

    [Fact]
    public void Left_right_and_first_pages_have_their_own_margins()
    {
        var sheet = Good("""
            @page :first { margin-top: 5mm }
            @page :left { margin-left: 10mm }
            @page :right { margin-left: 15mm; margin-top: 30mm }
            """);
        Assert.Equal([10, 15, 15], Each(sheet, page => page.Margin.Left));
        Assert.Equal([20, 30, 5], Each(sheet, page => page.Margin.Top));

        static double[] Each(Stylesheet sheet, Func<PageStyle, Length> margin) =>
            [.. new[] { sheet.Verso, sheet.Recto, sheet.First }.Select(page => Math.Round(margin(page).InMillimetres, 6))];
    }

    [Theory]
    [InlineData("device-cmyk(10% 100% 100% 5%, #c8161d)", "#C8161D", 0.1, 1, 1, 0.05)]
    [InlineData("device-cmyk(0, 0.81, 0.81, 0.3)", "#B32222", 0, 0.81, 0.81, 0.3)]
    [InlineData("device-cmyk(0 0 0 100%, rgb(0 0 0))", "#000000", 0, 0, 0, 1)]
    public void A_colour_of_inks_has_one_for_the_screen_beside_it(string css, string screen, double c, double m, double y, double k)
    {
        var color = Good($".a {{ color: {css} }}").Resolve(new StyleName("a"), Language.Chinese).Color;
        Assert.Equal((screen, new Inks(c, m, y, k)), (color.ToString(), color.InInks));
    }

    [Fact]
    public void A_border_may_be_of_inks() => Assert.Equal(
        new Inks(0, 1, 1, 0),
        Good(".a { border-top: 1pt solid device-cmyk(0 1 1 0, red) }").Resolve(new StyleName("a"), Language.English).Border.Top.Color.InInks);

    [Fact]
    public void Bleed_and_marks_are_the_same_on_every_page()
    {
        var sheet = Good("@page { bleed: 5mm; marks: cross crop } @page :left { margin-left: 10mm }");
        Assert.All([sheet.First, sheet.Verso, sheet.Recto], page => Assert.Equal(
            (5, PageMarks.Crop | PageMarks.Cross), (Math.Round(page.Bleed.InMillimetres, 6), page.Marks)));
    }

    [Fact]
    public void Bleed_is_three_millimetres_and_marks_are_none_when_nothing_is_said() => Assert.Equal(
        (3, PageMarks.None), (Math.Round(Good("").Recto.Bleed.InMillimetres, 6), Good("").Recto.Marks));

    [Fact]
    public void A_font_face_has_the_files_full_path()
    {
        var face = Good("@font-face { font-family: 'Song'; src: url('fonts/song.ttf'); font-weight: bold; font-style: italic }").FontFaces[0];
        Assert.Equal(
            ("Song", 700, true, Path.Combine(_templates.Path, "fonts", "song.ttf")), (face.Family, face.Weight, face.Italic, face.Path));
    }

    [Fact]
    public void A_font_behind_a_link_is_refused()
    {
        File.CreateSymbolicLink(Path.Combine(_templates.Path, "fonts", "link.ttf"), "/etc/hostname");
        Read("@font-face { font-family: X; src: url(fonts/link.ttf) }" + Rest);
        Assert.Contains("style/font-outside", Assert.Single(_diagnostics.Lines()));
    }

    [Fact]
    public void Escapes_in_names_and_strings_are_resolved() =>
        Assert.True(Good(@".a\62 c { color: \72 ed }").Defines(new StyleName("abc")));

    [Fact]
    public void The_readme_lists_every_property()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Templates, "README.md"));
        foreach (var name in Templates.Stylesheets.Properties.PropertyTable.Names.Where(name => !Regex.IsMatch(name, "^(margin|padding|border|column-rule|row-rule)-")))
            Assert.Contains($"`{name}`", readme);
    }

    private static Edges<Length> Edge(double top, double right, double bottom, double left) =>
        new(new Length(top), new Length(right), new Length(bottom), new Length(left));

    private Stylesheet Good(string css, string rest = Rest)
    {
        // The lines under test stand last, so that they win.
        var sheet = Read(css.Contains("font-face") ? css + rest : rest + "\n" + css);
        Assert.Empty(_diagnostics.Lines());
        return sheet!;
    }

    private Stylesheet? Read(string css) => StylesheetReader.Read(
        _templates.Write("styles.css", css), [Language.Chinese, Language.English], _diagnostics);
}
