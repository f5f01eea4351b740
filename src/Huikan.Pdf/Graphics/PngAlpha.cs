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

    /// <summary>Blends the colours of each pixel with white, by its alpha, in place.</summary>
    public static void LayOnWhite(PngHeader header, byte[] rows)
    {
        var (pixel, sample) = Sizes(header);
        for (var at = 0; at < rows.Length; at += pixel)
        {
            var alpha = Sample(rows, at + pixel - sample, sample);
            for (var color = at; color < at + pixel - sample; color += sample)
            {
                var most = sample == 1 ? 255u : 65535u;
                var blended = most - (((most - Sample(rows, color, sample)) * alpha) + (most / 2)) / most;
                if (sample == 2) rows[color] = (byte)(blended >> 8);
                rows[color + sample - 1] = (byte)blended;
            }
        }
    }

    /// <summary>Blends each colour of a palette with white, in place.</summary>
    public static void LayPaletteOnWhite(byte[] palette, byte[] transparency)
    {
        for (var index = 0; index < palette.Length / 3 && index < transparency.Length; index++)
        {
            foreach (ref var color in palette.AsSpan(index * 3, 3))
                color = (byte)(255 - ((((255 - color) * transparency[index]) + 127) / 255));
        }
    }

    private static uint Sample(byte[] rows, int at, int bytes) => bytes == 1 ? rows[at] : (uint)((rows[at] << 8) | rows[at + 1]);

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
