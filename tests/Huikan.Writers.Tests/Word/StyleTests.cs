using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using Huikan.Editions;
using Huikan.Publications;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Tests.Word;

public sealed class StyleTests
{
    [Fact]
    public void Every_class_of_the_stylesheet_is_a_style_and_every_style_that_is_named_exists()
    {
        using var document = WordDocuments.Open(Sample.Full());
        var main = document.MainDocumentPart!;
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToList();
        var ids = styles.Select(s => s.StyleId!.Value).ToHashSet();
        var named = main.Document!.Descendants<W.ParagraphStyleId>().Select(s => s.Val!.Value)
            .Concat(main.Document.Descendants<W.RunStyle>().Select(s => s.Val!.Value))
            .Concat(main.Document.Descendants<W.TableStyle>().Select(s => s.Val!.Value));
        Assert.All(named, id => Assert.Contains(id, ids));
        var names = styles.Select(s => s.StyleName!.Val!.Value).ToList();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        string[] wanted =
        [
            "Normal", "Body (Chinese)", "Body (English)", "Title", "heading 1", "heading 2", "toc 1", "header", "footer",
            "Hyperlink", "Strong", "Emphasis", "footnote text", "footnote reference", "caption", "Quote", "List Bullet",
            "List Number", "Table Grid",
        ];
        Assert.All(wanted, name => Assert.Contains(name, names));
    }

    [Fact]
    public void Chinese_body_is_indented_by_characters_and_set_in_explicit_faces()
    {
        var style = Style("Body (Chinese)");
        Assert.Equal(200, style.StyleParagraphProperties!.Indentation!.FirstLineChars!.Value);
        Assert.Equal("400", style.StyleParagraphProperties.Indentation.FirstLine!.Value);
        var fonts = Style("Normal").StyleRunProperties!.RunFonts!;
        Assert.Equal(("Source Serif 4", "Noto Serif SC"), (fonts.Ascii!.Value, fonts.EastAsia!.Value));
        Assert.Null(fonts.AsciiTheme);
    }

    [Fact]
    public void Line_height_is_exact_so_that_parallel_columns_stay_level()
    {
        var spacing = Style("Normal").StyleParagraphProperties!.SpacingBetweenLines!;
        Assert.Equal(("280", W.LineSpacingRuleValues.Exact), (spacing.Line!.Value, spacing.LineRule!.Value));
    }

    [Fact]
    public void Only_English_is_hyphenated()
    {
        Assert.True(Style("Normal").StyleParagraphProperties!.SuppressAutoHyphens!.Val!.Value);
        Assert.False(Style("Normal (English)").StyleParagraphProperties!.SuppressAutoHyphens!.Val!.Value);
    }

    [Fact]
    public void Paragraph_styles_of_a_language_are_based_on_one_style()
    {
        Assert.Equal("Normal", Style("Body (Chinese)").BasedOn!.Val!.Value);
        Assert.Equal("NormalEnglish", Style("Body (English)").BasedOn!.Val!.Value);
        Assert.Equal("Normal", Style("Normal (English)").BasedOn!.Val!.Value);
    }

    [Fact]
    public void The_theme_has_the_stylesheets_colours_and_no_style_takes_a_face_from_it()
    {
        using var document = WordDocuments.Open(Sample.Full());
        var theme = document.MainDocumentPart!.ThemePart!.Theme!;
        Assert.Equal("C8102E", theme.ThemeElements!.ColorScheme!.Accent1Color!.RgbColorModelHex!.Val!.Value);
        Assert.Equal("Noto Serif SC", theme.ThemeElements.FontScheme!.MinorFont!.EastAsianFont!.Typeface!.Value);
        Assert.DoesNotContain("Theme=", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_no_author_marked_have_no_formatting_of_their_own()
    {
        using var document = WordDocuments.Open(Sample.Small());
        var marked = document.MainDocumentPart!.Document!.Body!.Descendants<W.Run>()
            .Where(run => run.RunProperties is { RunStyle: null } properties
                && properties.ChildElements.Any(property => property is not W.RunFonts { Ascii: null, EastAsia: null }));
        Assert.Empty(marked.Select(run => run.OuterXml));
    }

    [Fact]
    public void Headings_outside_the_outline_have_no_outline_level()
    {
        Assert.Equal(0, Style("heading 1").StyleParagraphProperties!.OutlineLevel!.Val!.Value);
        Assert.Null(Style("Headline English (English)").StyleParagraphProperties!.OutlineLevel);
    }

    /// <summary>Two bold styles cancel each other in Word (ISO/IEC 29500-1, 17.7.3).</summary>
    [Fact]
    public void Strong_words_in_a_bold_heading_stay_bold()
    {
        var heading = new Heading(1, [new Strong([Sample.Text("稳")], default)], default);
        ImmutableArray<Passage> passages = [Sample.Passage("wanzhou", "p1", [heading], null)];
        var edition = Sample.Small();
        var speech = edition.Issue.Speeches[0];
        edition = Sample.Edition(Arrangement.SideBySide, [speech with { Passages = passages }], edition.Stylesheet);
        using var document = WordDocuments.Open(edition);
        var run = document.MainDocumentPart!.Document!.Descendants<W.Run>().Single(r => r.InnerText == "稳");
        Assert.Equal("Strong", run.RunProperties!.RunStyle!.Val!.Value);
        Assert.True(run.RunProperties.Bold!.Val!.Value);
    }

    [Fact]
    public void First_page_of_the_masthead_has_no_running_lines_and_each_speech_has_its_own_head()
    {
        using var document = WordDocuments.Open(Sample.Full());
        var main = document.MainDocumentPart!;
        var sections = main.Document!.Descendants<W.SectionProperties>().ToList();
        Assert.Equal(3, sections.Count);
        Assert.NotNull(sections[0].GetFirstChild<W.TitlePage>());
        Assert.Null(sections[1].GetFirstChild<W.TitlePage>());
        Assert.Equal(["", "万州：“六张清单”见实效", "渝中：稳住基本盘"], sections.Select(s => Head(main, s, W.HeaderFooterValues.Default)));
        Assert.Equal(["会刊", "会刊", "会刊"], sections.Select(s => Head(main, s, W.HeaderFooterValues.Even)));
        Assert.NotNull(main.DocumentSettingsPart!.Settings!.GetFirstChild<W.MirrorMargins>());
    }

    private static string Head(MainDocumentPart main, W.SectionProperties section, W.HeaderFooterValues type)
    {
        var reference = section.Elements<W.HeaderReference>().Single(h => h.Type! == type);
        return ((HeaderPart)main.GetPartById(reference.Id!)).Header!.InnerText;
    }

    private static W.Style Style(string name)
    {
        using var document = WordDocuments.Open(Sample.Full());
        return document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>()
            .Single(s => s.StyleName!.Val == name);
    }
}
