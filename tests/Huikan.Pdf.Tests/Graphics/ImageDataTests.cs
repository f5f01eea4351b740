using Huikan.Pdf.Graphics;

namespace Huikan.Pdf.Tests.Graphics;

public sealed class ImageDataTests
{
    [Fact]
    public void Opaque_rows_pass_through_unchanged()
    {
        var image = ImageData.Read(TestPng.Build(2, 1, 8, 2, [1, 2, 3, 4, 5, 6]));
        Assert.Equal((2, 1, SampleCoding.Png, PdfColorSpace.Rgb), (image.Width, image.Height, image.Samples.Coding, image.Samples.Space));
        Assert.Null(image.SoftMask);
    }

    [Fact]
    public void Alpha_becomes_a_soft_mask()
    {
        var image = ImageData.Read(TestPng.Build(2, 1, 8, 6, [1, 2, 3, 40, 5, 6, 7, 80]));
        Assert.Equal([1, 2, 3, 5, 6, 7], image.Samples.Data.ToArray());
        Assert.Equal([40, 80], image.SoftMask!.Data.ToArray());
    }

    [Fact]
    public void Alpha_of_sixteen_bits_keeps_them()
    {
        var image = ImageData.Read(TestPng.Build(1, 2, 16, 4, [1, 2, 3, 4, 5, 6, 7, 8]));
        Assert.Equal((16, PdfColorSpace.Gray), (image.Samples.BitsPerComponent, image.Samples.Space));
        Assert.Equal([1, 2, 5, 6], image.Samples.Data.ToArray());
        Assert.Equal([3, 4, 7, 8], image.SoftMask!.Data.ToArray());
    }

    [Fact]
    public void Alpha_that_hides_nothing_is_dropped() =>
        Assert.Null(ImageData.Read(TestPng.Build(1, 1, 8, 4, [7, 255])).SoftMask);

    [Fact]
    public void Transparent_palette_entries_become_a_soft_mask()
    {
        // Four pixels of two bits: indices 0 1 2 0, of which the second is half transparent.
        var image = ImageData.Read(TestPng.Build(4, 1, 2, 3, [0b00_01_10_00], palette: [.. new byte[9]], transparency: [255, 128]));
        Assert.Equal([255, 128, 255, 255], image.SoftMask!.Data.ToArray());
        Assert.Equal(9, image.Samples.Palette!.Length);
        Assert.Equal(SampleCoding.Png, image.Samples.Coding);
    }

    [Fact]
    public void One_transparent_color_becomes_a_color_key() =>
        Assert.Equal([1, 1, 2, 2, 3, 3], ImageData.Read(TestPng.Build(1, 1, 8, 2, [1, 2, 3], transparency: [0, 1, 0, 2, 0, 3])).Samples.ColorKey!);

    [Theory]
    [InlineData(1, new byte[] { 1, 10, 10, 10, 1, 1, 1, 1 }, new byte[] { 10, 20, 30, 1, 2, 3 })]
    [InlineData(2, new byte[] { 0, 10, 20, 30, 2, 1, 1, 1 }, new byte[] { 10, 20, 30, 11, 21, 31 })]
    [InlineData(3, new byte[] { 0, 10, 20, 30, 3, 1, 1, 1 }, new byte[] { 10, 20, 30, 6, 14, 23 })]
    [InlineData(4, new byte[] { 0, 10, 20, 30, 4, 1, 1, 1 }, new byte[] { 10, 20, 30, 11, 21, 31 })]
    public void Each_row_filter_is_taken_back(int filter, byte[] filtered, byte[] expected)
    {
        Assert.Equal(filter, Math.Max(filtered[0], filtered[4]));
        var rows = PngRows.Decode(new PngHeader(3, 2, 8, PngKind.Gray, IsInterlaced: false), Zlib(filtered));
        Assert.Equal(expected, rows);
    }

    [Fact]
    public void Interlaced_passes_come_together()
    {
        // Three by three: pass 1 has the corner, 4 the third column's top, 5 the lower left, 6 the middle column, 7 the middle row.
        byte[] passes = [0, 11, /* 4 */ 0, 13, /* 5 */ 0, 31, 33, /* 6 */ 0, 12, 0, 32, /* 7 */ 0, 21, 22, 23];
        var image = ImageData.Read(TestPng.Build(3, 3, 8, 0, isInterlaced: true, passes));
        Assert.Equal([11, 12, 13, 21, 22, 23, 31, 32, 33], image.Samples.Data.ToArray());
        Assert.Equal(SampleCoding.Rows, image.Samples.Coding);
    }

    [Fact]
    public void Damage_is_found_before_the_picture_is_embedded()
    {
        var file = TestPng.Build(2, 2, 8, 2, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        Assert.Throws<ImageFormatException>(() => ImageData.Read(file.AsMemory(..^20)));
        Assert.Throws<ImageFormatException>(() => ImageData.Read(TestPng.Build(9, 9, 8, 2, isInterlaced: false, [0, 1, 2, 3])));
        Assert.Throws<ImageFormatException>(() => ImageData.Read("GIF89a"u8.ToArray()));
    }

    [Fact]
    public void Any_damage_to_a_picture_is_reported_as_such()
    {
        foreach (var file in (byte[][])[TestPng.Build(4, 1, 2, 3, [0x18], palette: new byte[9], transparency: [255, 128]), Jpeg(3, adobe: true, orientation: 6)])
        {
            for (var length = 0; length < file.Length; length++) ReadOrRefuse(file[..length]);
            for (var index = 0; index < file.Length; index++)
            {
                var damaged = (byte[])file.Clone();
                damaged[index] ^= 0xFF;
                ReadOrRefuse(damaged);
            }
        }
    }

    [Fact]
    public void A_jpeg_is_embedded_as_it_is()
    {
        var file = Jpeg(3);
        var image = ImageData.Read(file);
        Assert.Equal((40, 30, PdfColorSpace.Rgb, SampleCoding.Jpeg), (image.Width, image.Height, image.Samples.Space, image.Samples.Coding));
        Assert.Equal(file, image.Samples.Data.ToArray());
    }

    [Fact]
    public void A_jpeg_taken_sideways_is_as_wide_as_it_is_seen()
    {
        var image = ImageData.Read(Jpeg(1, orientation: 6));
        Assert.Equal((30, 40, PdfColorSpace.Gray, 6), (image.Width, image.Height, image.Samples.Space, image.Orientation));
    }

    [Fact]
    public void Adobes_inverted_inks_are_turned_back()
    {
        Assert.True(ImageData.Read(Jpeg(4, adobe: true)).Samples.IsInverted);
        Assert.False(ImageData.Read(Jpeg(4)).Samples.IsInverted);
    }

    private static void ReadOrRefuse(byte[] file)
    {
        try
        {
            ImageData.Read(file);
        }
        catch (ImageFormatException)
        {
            // The one exception a caller is told to expect.
        }
    }

    /// <summary>A JPEG file of 40 by 30 up to its frame header, which is all we read.</summary>
    private static byte[] Jpeg(byte components, bool adobe = false, byte orientation = 1) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE1, 0, 34, .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0,
        .. adobe ? (byte[])[0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 2] : [],
        0xFF, 0xC0, 0, (byte)(8 + (components * 3)), 8, 0, 30, 0, 40, components, .. new byte[components * 3],
    ];

    private static byte[] Zlib(byte[] data) => Huikan.Pdf.Syntax.Flate.Compress(data);
}
