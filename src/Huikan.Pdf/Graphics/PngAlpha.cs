namespace Huikan.Pdf.Graphics;

/// <summary>Parts colour from transparency, which PDF keeps in an image of its own; a picture that is opaque gets none.</summary>
internal static class PngAlpha
{
    public static byte[] WithoutAlpha(PngHeader header, byte[] rows)
    {
        var (pixel, alpha) = Sizes(header);
        var colors = new byte[rows.Length / pixel * (pixel - alpha)];
        for (int from = 0, to = 0; from < rows.Length; from += pixel, to += pixel - alpha)
            rows.AsSpan(from, pixel - alpha).CopyTo(colors.AsSpan(to));
        return colors;
    }

    public static ImageSamples? Alpha(PngHeader header, byte[] rows)
    {
        var (pixel, alpha) = Sizes(header);
        var values = new byte[rows.Length / pixel * alpha];
        for (int from = pixel - alpha, to = 0; from < rows.Length; from += pixel, to += alpha)
            rows.AsSpan(from, alpha).CopyTo(values.AsSpan(to));
        return SoftMask(header, values, header.BitDepth);
    }

    public static ImageSamples? OfPalette(PngHeader header, byte[] rows, byte[] transparency)
    {
        var values = new byte[header.Width * header.Height];
        var mask = (1 << header.BitDepth) - 1;
        for (var y = 0; y < header.Height; y++)
        {
            for (var x = 0; x < header.Width; x++)
            {
                var bit = x * header.BitDepth;
                var index = (rows[(y * header.Stride) + (bit / 8)] >> (8 - header.BitDepth - (bit % 8))) & mask;
                values[(y * header.Width) + x] = index < transparency.Length ? transparency[index] : (byte)255;
            }
        }

        return SoftMask(header, values, 8);
    }

    private static (int Pixel, int Alpha) Sizes(PngHeader header) => (header.BitsPerPixel / 8, header.BitDepth / 8);

    private static ImageSamples? SoftMask(PngHeader header, byte[] values, int bits) => !values.AsSpan().ContainsAnyExcept((byte)255) ? null : new ImageSamples
    {
        Width = header.Width,
        Height = header.Height,
        Space = PdfColorSpace.Gray,
        BitsPerComponent = bits,
        Coding = SampleCoding.Rows,
        Data = values,
    };
}
