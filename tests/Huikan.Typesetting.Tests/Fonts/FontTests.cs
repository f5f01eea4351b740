using System.IO.Compression;
using System.Text;
using HarfBuzzSharp;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Fonts;
using Xunit;

namespace Huikan.Typesetting.Tests.Fonts;

public class FontTests
{
    [Theory]
    [InlineData(400, 400)]
    [InlineData(500, 400)]
    [InlineData(300, 400)]
    [InlineData(600, 700)]
    [InlineData(900, 700)]
    public void The_nearest_weight_is_found_as_css_says(int wanted, int found) =>
        Assert.Equal(found, ProjectFonts.Library.Find("Source Serif 4", wanted, italic: false)!.Weight);

    [Fact]
    public void A_family_that_is_not_declared_has_no_face() =>
        Assert.Null(ProjectFonts.Library.Find("Comic Sans", 400, italic: false));

    [Fact]
    public void Metrics_are_read_from_the_tables()
    {
        var metrics = ProjectFonts.Library.Find("Source Serif 4", 400, italic: true)!.Metrics;
        Assert.InRange(metrics.CapHeight, 600, 720);
        Assert.InRange(metrics.XHeight, 400, 520);
        Assert.True(metrics.ItalicAngle < 0);
        Assert.True(metrics.Descent < 0 && metrics.Ascent > 0);
        Assert.True(metrics.IsSerif);
        Assert.False(metrics.IsFixedPitch);
    }

    [Fact]
    public void A_missing_font_file_is_an_error_that_names_it()
    {
        var diagnostics = new DiagnosticBag();
        using var library = FontLibrary.Load(
            [new FontFace("Lost", 400, false, "/nowhere/Lost.ttf", SourceSpan.None)], diagnostics);
        Assert.Contains("Lost.ttf", Assert.Single(diagnostics.ToSorted()).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subset_keeps_its_glyphs_under_their_indices_and_is_small()
    {
        var font = ProjectFonts.Library.Find("Noto Serif SC", 400, italic: false)!;
        var glyphs = "万州经济".EnumerateRunes().Select(font.GlyphOf).ToArray();
        var data = font.Subset(glyphs).Data.ToArray();
        Assert.Equal(data, font.Subset(glyphs).Data.ToArray());

        using var stream = new MemoryStream(data);
        using var blob = Blob.FromStream(stream);
        using var face = new Face(blob, 0);
        using var subset = new HarfBuzzSharp.Font(face);
        foreach (var glyph in glyphs)
        {
            Assert.True(subset.TryGetGlyphExtents((uint)glyph, out var extents));
            Assert.Equal(font.InkOf(glyph), (extents.XBearing, extents.XBearing + extents.Width));
        }

        using var deflated = new MemoryStream();
        using (var deflate = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        TestContext.Current.TestOutputHelper?.WriteLine($"{data.Length} bytes, {deflated.Length} deflated");
        Assert.InRange(deflated.Length, 1, 4000);
    }
}
