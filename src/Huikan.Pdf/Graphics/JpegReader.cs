using System.Buffers.Binary;

namespace Huikan.Pdf.Graphics;

/// <summary>Reads of a JPEG file what an image dictionary must state; the file itself is embedded unchanged (DCTDecode).</summary>
internal static class JpegReader
{
    public static bool Recognizes(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static ImageData Read(ReadOnlyMemory<byte> file)
    {
        var data = file.Span;
        var isAdobe = false;
        var orientation = 1;
        var profile = new List<byte[]>();
        for (var position = 2; ;)
        {
            while (position < data.Length && data[position] == 0xFF) position++;
            if (position + 3 > data.Length) throw new ImageFormatException("The JPEG file ends before its frame header.");

            var marker = data[position++];
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8)) continue;

            var length = BinaryPrimitives.ReadUInt16BigEndian(data[position..]);
            if (length < 2 || position + length > data.Length) throw new ImageFormatException("A JPEG segment runs past the end of the file.");
            var segment = data.Slice(position + 2, length - 2);
            position += length;

            switch (marker)
            {
                case 0xE1:
                    orientation = ExifOrientation.Read(segment) ?? orientation;
                    break;
                case 0xE2 when segment.StartsWith("ICC_PROFILE\0"u8):
                    profile.Add(segment.ToArray());
                    break;
                case 0xEE:
                    isAdobe = segment.StartsWith("Adobe"u8);
                    break;
                case 0xC0 or 0xC1 or 0xC2:
                    return FromFrame(file, segment, isAdobe, orientation, profile);
                case 0xC3 or (>= 0xC5 and <= 0xC7) or (>= 0xC9 and <= 0xCB) or (>= 0xCD and <= 0xCF):
                    throw new ImageFormatException("The JPEG file is lossless or arithmetic coded, which PDF readers do not decode.");
                case 0xD9 or 0xDA:
                    throw new ImageFormatException("The JPEG file has no frame header before its first scan.");
            }
        }
    }

    private static ImageData FromFrame(ReadOnlyMemory<byte> file, ReadOnlySpan<byte> frame, bool isAdobe, int orientation, List<byte[]> profile)
    {
        if (frame.Length < 6) throw new ImageFormatException("The JPEG frame header is too short.");
        if (frame[0] != 8) throw new ImageFormatException("The JPEG file has more than eight bits a component.");

        var height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        ImageData.CheckSize(width, height);

        var space = frame[5] switch
        {
            1 => PdfColorSpace.Gray,
            3 => PdfColorSpace.Rgb,
            4 => PdfColorSpace.Cmyk,
            var count => throw new ImageFormatException($"The JPEG file has {count} components."),
        };
        return new ImageData(
            new ImageSamples
            {
                Width = width,
                Height = height,
                Space = space,
                Profile = EmbeddedProfile.OfJpeg(profile, space),
                BitsPerComponent = 8,
                Coding = SampleCoding.Jpeg,
                Data = file,
                IsInverted = isAdobe && frame[5] == 4,
            },
            orientation: orientation);
    }
}
