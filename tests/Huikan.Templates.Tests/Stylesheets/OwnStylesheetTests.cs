using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Xunit;

namespace Huikan.Templates.Tests.Stylesheets;

/// <summary>The stylesheet that ships with the project.</summary>
public sealed class OwnStylesheetTests
{
    private readonly Stylesheet _stylesheet = Read();

    [Fact]
    public void Every_style_has_its_face_in_both_languages()
    {
        var missing =
            from name in _stylesheet.Names
            from language in SamplePublication.Both
            let style = _stylesheet.Resolve(name, language)
            from family in style.FontFamily
            where !_stylesheet.FontFaces.Any(face => face.Family == family && Suits(face, style))
            select $"{name} {language}: {family} {style.FontWeight}{(style.Italic ? " italic" : "")}";
        Assert.Empty(missing);

        // Chinese faces have no italic, and Kai one weight only; elsewhere weight and slope are exact.
        static bool Suits(FontFace face, Style style) => face.Family switch
        {
            "Noto Serif SC" or "LXGW WenKai" => face.Weight == (style.FontWeight > 500 && face.Family != "LXGW WenKai" ? 700 : 400),
            _ => face.Weight == style.FontWeight && face.Italic == style.Italic,
        };
    }

    [Fact]
    public void Every_line_height_of_running_text_is_a_whole_number_of_grid_lines()
    {
        // What runs beside its translation must keep register; headlines stand over both, notes at the foot.
        string[] running =
            ["body", "note-text", "list-item", "quotation", "table-head", "table-cell", "caption", "subheading-1", "subheading-2", "subheading-3"];
        var off =
            from name in running.Select(name => new StyleName(name))
            from language in SamplePublication.Both
            let lines = _stylesheet.Resolve(name, language).LineHeight / _stylesheet.GridLine
            where Math.Abs(lines - Math.Round(lines)) > 1e-9
            select $"{name} {language}: {lines} lines";
        Assert.Empty(off);
    }

    [Fact]
    public void No_rule_is_thinner_than_a_press_can_print()
    {
        // A quarter of a point is the thinnest rule that a plate holds.
        var thin =
            from name in _stylesheet.Names
            from language in SamplePublication.Both
            let style = _stylesheet.Resolve(name, language)
            from border in new[] { style.Border.Top, style.Border.Right, style.Border.Bottom, style.Border.Left, style.ColumnRule }
            where border.Line != BorderLine.None && border.Width < new Length(0.25)
            select $"{name} {language}: {border.Width}";
        Assert.Empty(thin);
    }

    [Fact]
    public void The_chinese_column_is_a_whole_number_of_characters_and_english_has_room() => Assert.Multiple(
        () => Assert.Equal(0, ChineseColumn / _stylesheet.Resolve(StyleName.Body, Language.Chinese).FontSize.Points % 1, 9),
        () => Assert.Null(_stylesheet.Resolve(StyleName.Column, Language.English).Width),
        () => Assert.InRange(
            _stylesheet.Recto.TypeWidth.Points - ChineseColumn - _stylesheet.Resolve(new StyleName("parallel"), Language.Chinese).ColumnGap.Points,
            ChineseColumn * 1.5,
            ChineseColumn * 2));

    private double ChineseColumn => _stylesheet.Resolve(StyleName.Column, Language.Chinese).Width!.Value.Points;

    private static Stylesheet Read()
    {
        var diagnostics = new DiagnosticBag();
        var stylesheet = StylesheetReader.Read(
            Path.Combine(Repository.Templates, "styles.css"), SamplePublication.Both, diagnostics);
        Assert.Empty(diagnostics.Lines());
        return stylesheet!;
    }
}
