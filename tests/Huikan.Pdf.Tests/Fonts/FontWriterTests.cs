using System.Text;
using System.Text.RegularExpressions;
using Huikan.Pdf.Fonts;
using Huikan.Pdf.Graphics;

namespace Huikan.Pdf.Tests.Fonts;

public sealed partial class FontWriterTests
{
    [Fact]
    public void The_subset_holds_what_was_drawn_and_glyph_zero()
    {
        var program = new TestFont("abcdef");
        Sample.Write(Drawn(program, "fad"));
        Assert.Equal([0, 1, 4, 6], Assert.Single(program.Subsets));
    }

    [Fact]
    public void A_font_that_drew_nothing_is_not_embedded()
    {
        var program = new TestFont("abc");
        var document = new PdfDocument(Sample.Plain);
        document.AddPage(100, 100);
        document.AddFont(program);
        Sample.Write(document);
        Assert.Empty(program.Subsets);
    }

    [Fact]
    public void Every_glyph_maps_back_to_its_text()
    {
        var characters = string.Concat(Enumerable.Range(0x4E00, 700).Select(static code => (char)code)) + "a𠮷é𠮸" + string.Concat(
            Enumerable.Range(0, 500).Select(static index => (char)(0x6000 + (index * 3))));
        var program = new TestFont(characters);
        var document = Drawn(program, characters);
        var map = Encoding.ASCII.GetString(ToUnicodeMap.Write(document.Fonts[0], [.. document.Fonts[0].UsedGlyphs()]));

        var read = ReadMap(map);
        var glyph = 0;
        foreach (var rune in characters.EnumerateRunes()) Assert.Equal(rune.ToString(), read[++glyph]);
        Assert.Equal(glyph, read.Count);
    }

    [Fact]
    public void Blocks_of_the_map_hold_at_most_a_hundred_entries()
    {
        var characters = string.Concat(Enumerable.Range(0, 250).Select(static index => (char)(0x4E00 + (index * 2))));
        var document = Drawn(new TestFont(characters), characters);
        var map = Encoding.ASCII.GetString(ToUnicodeMap.Write(document.Fonts[0], [.. document.Fonts[0].UsedGlyphs()]));
        Assert.Equal(["100", "100", "50"], BlockStart().Matches(map).Select(static match => match.Groups[1].Value));
    }

    [Fact]
    public void Ranges_do_not_cross_the_last_byte()
    {
        var characters = string.Concat(Enumerable.Range(0x4EF0, 0x20).Select(static code => (char)code));
        var document = Drawn(new TestFont(characters), characters);
        var map = Encoding.ASCII.GetString(ToUnicodeMap.Write(document.Fonts[0], [.. document.Fonts[0].UsedGlyphs()]));
        Assert.Contains("<0001> <0010> <4EF0>\n<0011> <0020> <4F00>\n", map, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subset_that_renumbers_is_mapped_and_reads_the_same()
    {
        var document = Drawn(new TestFont("abcdef", renumbers: true), "fad");
        var written = Sample.Write(document);
        var (exitCode, report) = OutsideProgram.Run("qpdf", written, "--check", "FILE");
        Assert.True(exitCode == 0, report);
        var (_, text) = OutsideProgram.Run("pdftotext", written, "FILE", "-");
        Assert.Equal("fad", text.Trim());
        Assert.DoesNotContain("/CIDToGIDMap /Identity", Sample.Read(Drawn(new TestFont("abcdef", renumbers: true), "fad")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tag_depends_on_the_glyphs_alone()
    {
        var tag = SubsetTag.Of("TestFont", [0, 1, 2]);
        Assert.Matches("^[A-Z]{6}$", tag);
        Assert.Equal(tag, SubsetTag.Of("TestFont", [0, 1, 2]));
        Assert.NotEqual(tag, SubsetTag.Of("TestFont", [0, 1, 3]));
    }

    private static PdfDocument Drawn(TestFont program, string text)
    {
        var document = new PdfDocument(Sample.Plain);
        var font = document.AddFont(program);
        document.AddPage(14_000, 100).DrawGlyphs(new PdfPoint(10, 50), Sample.Shape(program, text, 10), font, 10, text, PdfColor.Black);
        return document;
    }

    /// <summary>A reader of CMaps, as far as ours go.</summary>
    private static SortedDictionary<int, string> ReadMap(string map)
    {
        var read = new SortedDictionary<int, string>();
        var entries = map[map.IndexOf("endcodespacerange", StringComparison.Ordinal)..];
        foreach (Match match in Entry().Matches(entries))
        {
            var first = Convert.ToInt32(match.Groups[1].Value, 16);
            var last = match.Groups[2].Success ? Convert.ToInt32(match.Groups[2].Value, 16) : first;
            var bytes = Convert.FromHexString(match.Groups[3].Value);
            for (var code = first; code <= last; code++, bytes[^1]++) read.Add(code, Encoding.BigEndianUnicode.GetString(bytes));
        }

        return read;
    }

    [GeneratedRegex("^<([0-9A-F]{4})> (?:<([0-9A-F]{4})> )?<([0-9A-F]+)>$", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex("([0-9]+) beginbfchar")]
    private static partial Regex BlockStart();
}
