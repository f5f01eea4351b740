using Huikan.Content.Files;

namespace Huikan.Content.Tests;

public sealed class ImageHeaderTests
{
    [Fact]
    public void A_png_states_its_size_and_resolution()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Sample, "issues", "2024-q2", "figures", "tea.png"));
        Assert.Equal(new ImageHeader("image/png", 40, 30, 300), ImageHeader.Read(bytes));
    }

    [Theory]
    [InlineData(0, 72, 96)]
    [InlineData(1, 300, 300)]
    [InlineData(2, 118, 299.72)]
    [InlineData(1, 0, 96)]
    public void A_jpeg_states_its_density_in_inches_or_centimetres(byte unit, int density, double expected) =>
        Assert.Equal(new ImageHeader("image/jpeg", 640, 480, expected), ImageHeader.Read(Jpeg(unit, density)));

    [Theory]
    [InlineData(1, 640, 480)]
    [InlineData(3, 640, 480)]
    [InlineData(6, 480, 640)]
    [InlineData(8, 480, 640)]
    public void A_picture_taken_sideways_is_as_wide_as_it_is_seen(byte orientation, int width, int height)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ];
        var file = Jpeg(1, 300);
        Assert.Equal(
            new ImageHeader("image/jpeg", width, height, 300) { IsTurned = width < height },
            ImageHeader.Read([.. file[..2], .. exif, .. file[2..]]));
    }

    [Fact]
    public void A_header_cut_short_anywhere_is_no_image()
    {
        var png = TemporaryTree.Png;
        for (var length = 0; length < 57; length++)
            Assert.Null(ImageHeader.Read(png.AsSpan(0, length)));
        var jpeg = Jpeg(1, 72);
        for (var length = 0; length < jpeg.Length; length++)
            Assert.Null(ImageHeader.Read(jpeg.AsSpan(0, length)));
    }

    [Fact]
    public void Chance_bytes_never_do_worse_than_to_be_no_image()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = i % 2 == 0 ? [.. TemporaryTree.Png] : Jpeg(1, 72);
            for (var change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var header = ImageHeader.Read(bytes);
            Assert.True(header is null or { Width: > 0, Height: > 0, DotsPerInch: >= 1 });
        }
    }

    private static byte[] Jpeg(byte unit, int density) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 2, unit, (byte)(density >> 8), (byte)density, (byte)(density >> 8), (byte)density, 0, 0,
        0xFF, 0xC4, 0, 4, 9, 9,
        0xFF, 0xC2, 0, 11, 8, 1, 224, 2, 128, 1, 1, 17, 0,
    ];
}
