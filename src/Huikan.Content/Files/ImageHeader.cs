using System.Buffers.Binary;

namespace Huikan.Content.Files;

/// <summary>What the first bytes of an image say about it. Width and height are at least one, and those of the picture as it is seen.</summary>
internal sealed record ImageHeader(string MediaType, int Width, int Height, double DotsPerInch)
{
    /// <summary>Whether the camera lay on its side: the file holds the picture's columns as rows.</summary>
    public bool IsTurned { get; init; }

    /// <summary>What the CSS reference pixel makes of an image that states no resolution.</summary>
    private const double UnstatedDotsPerInch = 96;

    private const double InchesPerMetre = 0.0254;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The header of a PNG or JPEG file, or null for anything else.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(PngSignature))
            return ReadPng(bytes[PngSignature.Length..]);
        return bytes is [0xFF, 0xD8, 0xFF, ..] ? ReadJpeg(bytes[2..]) : null;
    }

    /// <summary>PNG (ISO/IEC 15948) §11.2.2 IHDR and §11.3.4.3 pHYs, which stands before the first IDAT.</summary>
    private static ImageHeader? ReadPng(ReadOnlySpan<byte> chunks)
    {
        var (width, height, resolution) = (0, 0, UnstatedDotsPerInch);
        while (chunks.Length >= 12)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (length > (uint)(chunks.Length - 12))
                break;
            var type = chunks.Slice(4, 4);
            var data = chunks.Slice(8, (int)length);
            if (type.SequenceEqual("IHDR"u8) && data.Length == 13)
            {
                width = BinaryPrimitives.ReadInt32BigEndian(data);
                height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
            }
            else if (type.SequenceEqual("pHYs"u8) && data is { Length: 9 } && data[8] == 1)
            {
                resolution = PerInch(BinaryPrimitives.ReadUInt32BigEndian(data) * InchesPerMetre);
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                return Of("image/png", width, height, resolution);
            }

            chunks = chunks[(12 + (int)length)..];
        }

        // Without image data there is nothing to print.
        return null;
    }

    /// <summary>JPEG (ITU-T T.81) Annex B: segments up to the frame header; JFIF 1.02 for the density.</summary>
    private static ImageHeader? ReadJpeg(ReadOnlySpan<byte> segments)
    {
        var resolution = UnstatedDotsPerInch;
        var isTurned = false;
        while (segments.Length >= 4 && segments[0] == 0xFF)
        {
            var marker = segments[1];
            if (marker == 0xFF)
            {
                segments = segments[1..];
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(segments[2..]);
            if (length < 2 || length > segments.Length - 2)
                return null;
            var data = segments.Slice(4, length - 2);
            if (marker == 0xE0 && data.Length >= 12 && data.StartsWith("JFIF\0"u8))
                resolution = JfifDensity(data, resolution);
            else if (marker == 0xE1 && ExifOrientation.Read(data) is { } orientation)
                isTurned = orientation >= 5;
            else if (IsFrameHeader(marker) && data.Length >= 5)
                return OfFrame(data, resolution, isTurned);
            segments = segments[(2 + length)..];
        }

        return null;
    }

    private static ImageHeader? OfFrame(ReadOnlySpan<byte> frame, double resolution, bool isTurned)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]));
        return isTurned
            ? Of("image/jpeg", height, width, resolution) is { } header ? header with { IsTurned = true } : null
            : Of("image/jpeg", width, height, resolution);
    }

    /// <summary>SOF0 to SOF15, without the Huffman (C4), reserved (C8) and arithmetic (CC) tables that share their range.</summary>
    private static bool IsFrameHeader(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static double JfifDensity(ReadOnlySpan<byte> data, double unstated)
    {
        var density = BinaryPrimitives.ReadUInt16BigEndian(data[8..]);
        return data[7] switch
        {
            1 => PerInch(density),
            2 => PerInch(density * 2.54),
            _ => unstated,
        };
    }

    /// <summary>300 dpi is 11,811 dots a metre and comes back as 299.9994; a hundredth of a dot is enough.</summary>
    private static double PerInch(double dots) => dots >= 1 ? Math.Round(dots, 2) : UnstatedDotsPerInch;

    private static ImageHeader? Of(string mediaType, int width, int height, double resolution) =>
        width > 0 && height > 0 ? new ImageHeader(mediaType, width, height, resolution) : null;
}
