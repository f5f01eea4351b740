using System.Text.RegularExpressions;
using Huikan.Pdf.Fonts;
using Huikan.Pdf.Graphics;

namespace Huikan.Pdf.Tests.Graphics;

public sealed partial class GlyphRunTests
{
    private readonly TestFont font = new("abcdéfi", namelessGlyphs: 3);

    [Fact]
    public void A_run_at_the_fonts_own_advances_is_one_string() =>
        Assert.Equal("[<000100020003>]TJ", TextOf("abc", Sample.Shape(font, "abc", 10)));

    [Fact]
    public void Justified_words_stay_in_one_text_object() =>
        Assert.Equal("[<0001>-50<0002>-50<0003>]TJ", TextOf("abc", Sample.Shape(font, "abc", 10, extra: .5)));

    [Fact]
    public void A_squeezed_mark_pulls_the_next_glyph_back() =>
        Assert.Equal("[<0001>250<0002>]TJ", TextOf("ab", [new(1, 2.5, 0, 0, 0), new(2, 6, 0, 0, 1)]));

    [Fact]
    public void An_offset_moves_one_glyph_and_not_those_after_it() =>
        Assert.Equal("[-100<0001>100<0002>]TJ", TextOf("ab", [new(1, 5, 1, 0, 0), new(2, 6, 0, 0, 1)]));

    [Fact]
    public void Rounding_does_not_add_up_along_a_line()
    {
        // Each advance is .4 thousandths wider than the glyph: every rounded step alone would be nothing.
        var glyphs = Enumerable.Range(0, 100).Select(static index => new PositionedGlyph(1, 5.004, 0, 0, index)).ToArray();
        var adjustments = Number().Matches(HexString().Replace(TextOf(new string('a', 100), glyphs), " "));
        Assert.Equal(-40, adjustments.Sum(static match => int.Parse(match.Value, null)));
    }

    [Fact]
    public void A_raised_glyph_comes_back_to_the_baseline() =>
        Assert.Equal("[<0001>]TJ\n3 Ts\n[<0002>]TJ\n0 Ts", TextOf("ab", [new(1, 5, 0, 0, 0), new(2, 6, 0, -3, 1)]));

    [Fact]
    public void A_ligature_maps_to_all_its_letters()
    {
        var ligature = font.NamelessGlyph(0);
        var document = new PdfDocument(Sample.Plain);
        var added = document.AddFont(font);
        document.AddPage(100, 100).DrawGlyphs(default, [new(ligature, 5, 0, 0, 0)], added, 10, "fi", PdfColor.Black);
        Assert.Equal("fi", added.Texts.TextOf(ligature, font));
        Assert.DoesNotContain("ActualText", Sample.Read(document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_glyph_that_stands_for_another_text_says_so() =>
        Assert.Equal(
            "[<0001>]TJ\n/Span<</ActualText (b)>>BDC\n[<0001>]TJ\nEMC",
            TextOf("ab", [new(1, 5, 0, 0, 0), new(1, 5, 0, 0, 1)]));

    [Fact]
    public void A_base_and_its_mark_in_one_cluster_need_no_span() =>
        Assert.Equal("[<00010009>]TJ", TextOf("a\u0301", [new(1, 5, 0, 0, 0), new(9, 4, 0, 0, 0)]));

    [Fact]
    public void Two_glyphs_for_one_character_share_a_span() =>
        Assert.Equal(
            "/Span<</ActualText <FEFF00E9>>>BDC\n[<00010009>]TJ\nEMC",
            TextOf("é", [new(1, 5, 0, 0, 0), new(9, 4, 0, 0, 0)]));

    [Fact]
    public void A_reordered_run_keeps_its_text_in_one_span() =>
        Assert.Equal(
            "/Span<</ActualText (ab)>>BDC\n[<00020001>]TJ\nEMC",
            TextOf("ab", [new(2, 6, 0, 0, 1), new(1, 5, 0, 0, 0)]));

    [Fact]
    public void A_reordered_run_teaches_no_wrong_texts()
    {
        var document = new PdfDocument(Sample.Plain);
        var added = document.AddFont(font);
        document.AddPage(100, 100).DrawGlyphs(default, [new(9, 6, 0, 0, 1), new(8, 5, 0, 0, 0)], added, 10, "ab", PdfColor.Black);
        Assert.Equal(("b", "a"), (added.Texts.TextOf(9, font), added.Texts.TextOf(8, font)));
    }

    [Fact]
    public void A_glyph_without_text_is_silent() =>
        Assert.Equal(
            "[<0001>]TJ\n/Span<</ActualText ()>>BDC\n[<0009>]TJ\nEMC",
            TextOf("a", [new(1, 5, 0, 0, 0), new(9, 4, 0, 0, 1)]));

    [Fact]
    public void Characters_that_drew_nothing_are_not_lost()
    {
        var text = "\u200Ba\u200Bb";
        Assert.Equal("[<00010002>]TJ", TextOf(text, [new(1, 5, 0, 0, 1), new(2, 6, 0, 0, 3)]));
    }

    [Fact]
    public void A_private_character_always_has_a_span() =>
        Assert.Equal("/Span<</ActualText <FEFFE000>>>BDC\n[<0009>]TJ\nEMC", TextOf("\uE000", [new(9, 4, 0, 0, 0)]));

    [Fact]
    public void A_cluster_outside_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextOf("a", [new(1, 5, 0, 0, 2)]));

    [Fact]
    public void Poppler_extracts_what_was_put_in()
    {
        var document = new PdfDocument(Sample.Plain);
        var program = new TestFont("abc é𠮷会", namelessGlyphs: 3);
        var added = document.AddFont(program);
        var page = document.AddPage(300, 100);
        var ligature = program.NamelessGlyph(0);
        var mark = program.NamelessGlyph(1);

        // No gap is wider than a tenth of an em: there poppler would see a space.
        PositionedGlyph Glyph(int id, int cluster) => new(id, program.AdvanceOf(id) / 100, 0, 0, cluster);
        PositionedGlyph[] glyphs =
        [
            Glyph(ligature, 0), new(1, 5, 0, 0, 3), new(mark, 0, -2, 0, 3), Glyph(program.GlyphOf("𠮷"), 5),
            Glyph(1, 7), Glyph(program.GlyphOf("会"), 8),
        ];
        page.DrawGlyphs(new PdfPoint(10, 50), glyphs, added, 10, "ffia\u0301𠮷b会", PdfColor.Black);
        var (_, text) = OutsideProgram.Run("pdftotext", Sample.Write(document), "-raw", "FILE", "-");
        Assert.Equal("ffia\u0301𠮷b会", text.Trim('\n', '\f'));
    }

    /// <summary>The lines between the position and the end of the text object.</summary>
    private string TextOf(string text, PositionedGlyph[] glyphs)
    {
        var content = Sample.ContentOf((document, page) => page.DrawGlyphs(default, glyphs, document.AddFont(font), 10, text, PdfColor.Black));
        Assert.StartsWith("BT\n/F0 10 Tf\n0 100 Td\n", content, StringComparison.Ordinal);
        Assert.EndsWith("\nET\n", content, StringComparison.Ordinal);
        return content["BT\n/F0 10 Tf\n0 100 Td\n".Length..^"\nET\n".Length];
    }

    [GeneratedRegex("<[0-9A-F]*>")]
    private static partial Regex HexString();

    [GeneratedRegex("-?[0-9]+")]
    private static partial Regex Number();
}
