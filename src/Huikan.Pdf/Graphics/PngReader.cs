using System.Buffers.Binary;

namespace Huikan.Pdf.Graphics;

/// <summary>
/// Reads PNG files (ISO 15948). PDF's Flate filter with predictor 15 is PNG's own coding, so rows without alpha and
/// interlacing pass through; the others are decoded, and alpha becomes a soft mask.
/// </summary>
internal static class PngReader
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Recognizes(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static ImageData Read(ReadOnlyMemory<byte> file, bool onWhite)
    {
        var (header, palette, transparency, profile, compressed) = Collect(file.Span);
        if (header.Kind == PngKind.Palette && palette is null) throw new ImageFormatException("The PNG file lacks its palette.");

        // Decoded even when the rows pass through: a damaged file must stop the build, not the reader of the document.
        var rows = PngRows.Decode(header, compressed);
        var hasAlpha = header.Kind is PngKind.GrayAlpha or PngKind.RgbAlpha;
        var passes = !hasAlpha && !header.IsInterlaced;

        if (onWhite && hasAlpha) PngAlpha.LayOnWhite(header, rows);
        if (onWhite && palette is not null && transparency is not null) PngAlpha.LayPaletteOnWhite(palette, transparency);

        var space = header.Kind is PngKind.Gray or PngKind.GrayAlpha ? PdfColorSpace.Gray : PdfColorSpace.Rgb;
        var samples = new ImageSamples
        {
            Width = header.Width,
            Height = header.Height,
            Space = space,
            Profile = EmbeddedProfile.OfPng(profile, space),
            BitsPerComponent = header.BitDepth,
            Coding = passes ? SampleCoding.Png : SampleCoding.Rows,
            Data = passes ? compressed : hasAlpha ? PngAlpha.WithoutAlpha(header, rows) : rows,
            Palette = header.Kind == PngKind.Palette ? palette : null,
            ColorKey = header.Kind is PngKind.Gray or PngKind.Rgb ? ColorKeyOf(header, transparency) : null,
        };

        var alpha = onWhite ? null
            : hasAlpha ? PngAlpha.Alpha(header, rows)
            : header.Kind == PngKind.Palette && transparency is not null ? PngAlpha.OfPalette(header, rows, transparency)
            : null;
        return new ImageData(samples, alpha);
    }

    private static (PngHeader Header, byte[]? Palette, byte[]? Transparency, byte[]? Profile, byte[] Compressed) Collect(ReadOnlySpan<byte> file)
    {
        PngHeader? header = null;
        byte[]? palette = null;
        byte[]? transparency = null;
        byte[]? profile = null;
        using var compressed = new MemoryStream();
        for (var rest = file[Signature.Length..]; ;)
        {
            if (rest.Length < 12) throw new ImageFormatException("The PNG file ends early.");
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12) throw new ImageFormatException("A PNG chunk runs past the end of the file.");
            var type = rest.Slice(4, 4);
            var data = rest.Slice(8, (int)length);
            rest = rest[((int)length + 12)..];

            if (type.SequenceEqual("IHDR"u8)) header = PngHeader.Read(data);
            else if (type.SequenceEqual("PLTE"u8)) palette = Checked(data);
            else if (type.SequenceEqual("tRNS"u8)) transparency = data.ToArray();
            else if (type.SequenceEqual("iCCP"u8)) profile = data.ToArray();
            else if (type.SequenceEqual("IDAT"u8)) compressed.Write(data);
            else if (type.SequenceEqual("IEND"u8)) break;
        }

        return (header ?? throw new ImageFormatException("The PNG file lacks its header."), palette, transparency, profile, compressed.ToArray());
    }

    private static byte[] Checked(ReadOnlySpan<byte> palette) => palette.Length is > 0 and <= 768 && palette.Length % 3 == 0
        ? palette.ToArray()
        : throw new ImageFormatException("The PNG palette is damaged.");

    private static int[]? ColorKeyOf(PngHeader header, byte[]? transparency)
    {
        if (transparency is null) return null;
        var components = header.Kind == PngKind.Gray ? 1 : 3;
        if (transparency.Length < components * 2) throw new ImageFormatException("The PNG transparency chunk is too short.");

        var key = new int[components * 2];
        for (var component = 0; component < components; component++)
            key[component * 2] = key[(component * 2) + 1] = BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(component * 2));
        return key;
    }
}
