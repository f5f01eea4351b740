using System.Buffers.Binary;
using System.Text.RegularExpressions;
using Huikan.Pdf.Conformance;
using Huikan.Pdf.Graphics;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Tests.Graphics;

public sealed class EmbeddedProfileTests
{
    private static readonly byte[] Srgb = OutputIntent.Srgb.IccProfile.ToArray();
    private static readonly byte[] Fogra39 = OutputIntent.Fogra39.IccProfile.ToArray();

    [Fact]
    public void A_png_brings_its_profile() =>
        Assert.Equal(Srgb, ImageData.Read(Png(Srgb)).Samples.Profile);

    [Fact]
    public void A_jpeg_brings_its_profile_in_parts_in_any_order()
    {
        Assert.Equal(Srgb, ImageData.Read(Jpeg(3, Srgb, parts: 3)).Samples.Profile);
        Assert.Equal(Fogra39, ImageData.Read(Jpeg(4, Fogra39, parts: 5 + (Fogra39.Length / 60_000))).Samples.Profile);
    }

    [Fact]
    public void A_profile_that_cannot_be_relied_on_is_left_out()
    {
        Assert.Null(ImageData.Read(Png(Fogra39)).Samples.Profile);
        Assert.Null(ImageData.Read(Png(Srgb[..^1])).Samples.Profile);
        Assert.Null(ImageData.Read(Png(Srgb, damage: true)).Samples.Profile);
        Assert.Null(ImageData.Read(Jpeg(1, Srgb, parts: 1)).Samples.Profile);
        Assert.Null(ImageData.Read(Jpeg(3, Srgb, parts: 3, missing: 1)).Samples.Profile);
    }

    [Theory]
    [InlineData(PdfProfile.Archive, 1)]
    [InlineData(PdfProfile.Press, 1)]
    public void Pictures_of_one_profile_share_it(PdfProfile profile, int expected)
    {
        var text = Sample.Read(With(profile, Png(Srgb), Png(Srgb)));
        // The output intent has its own stream, without an alternate.
        Assert.Equal(expected, Regex.Count(text, "/Alternate /DeviceRGB"));
        Assert.Equal(2, Regex.Count(text, @"/ColorSpace \[\s*/ICCBased \d+ 0 R\s*\]"));
    }

    [Fact]
    public void Inks_with_a_profile_may_stand_beside_a_screen_s_output_intent_and_go_to_the_press_as_they_are()
    {
        var inks = Jpeg(4, Fogra39, parts: 1 + (Fogra39.Length / 60_000));
        Assert.Contains("/Alternate /DeviceCMYK", Sample.Read(With(PdfProfile.Archive, inks)), StringComparison.Ordinal);
        Assert.Throws<PdfConformanceException>(() => Sample.Read(With(PdfProfile.Archive, Jpeg(4, Srgb, parts: 1))));
        Assert.Contains("/ColorSpace /DeviceCMYK", Sample.Read(With(PdfProfile.Press, inks)), StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_sees_the_profile()
    {
        var (_, images) = OutsideProgram.Run("pdfimages", Sample.Write(With(PdfProfile.Archive, Png(Srgb))), "-list", "FILE");
        Assert.Matches(@"image\s+1\s+1\s+icc\s+3\s+8", images);
    }

    private static PdfDocument With(PdfProfile profile, params byte[][] files)
    {
        var document = new PdfDocument(Sample.Options with { Profile = profile });
        var page = document.AddPage(100, 100);
        if (profile == PdfProfile.Press) page.TrimBox = new PdfRectangle(0, 0, 100, 100);
        foreach (var file in files)
        {
            var figure = document.StructureRoot.Add(Huikan.Pdf.Structure.StructureRole.Figure);
            figure.Alt = "A dot";
            page.BeginContent(figure);
            page.DrawImage(document.AddImage(ImageData.Read(file)), new PdfRectangle(10, 10, 20, 20));
            page.EndContent();
        }

        return document;
    }

    private static byte[] Png(byte[] profile, bool damage = false)
    {
        var compressed = Flate.Compress(profile);
        if (damage) compressed[10] ^= 0xFF;
        byte[] data = [.. "icc"u8, 0, 0, .. compressed];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        var file = TestPng.Build(1, 1, 8, 2, [1, 2, 3]);
        // After the signature and the header.
        return [.. file[..33], .. length, .. "iCCP"u8, .. data, 0, 0, 0, 0, .. file[33..]];
    }

    private static byte[] Jpeg(byte components, byte[] profile, int parts, int? missing = null)
    {
        var segments = profile.Chunk((profile.Length + parts - 1) / parts)
            .Select((part, index) => (byte[])
            [
                0xFF, 0xE2, (byte)((part.Length + 16) >> 8), (byte)(part.Length + 16),
                .. "ICC_PROFILE\0"u8, (byte)(index + 1), (byte)parts, .. part,
            ])
            .Where((_, index) => index != missing)
            .Reverse();
        return
        [
            0xFF, 0xD8, .. segments.SelectMany(static segment => segment),
            0xFF, 0xC0, 0, (byte)(8 + (components * 3)), 8, 0, 30, 0, 40, components, .. new byte[components * 3],
        ];
    }
}
