using System.Buffers.Binary;

namespace Huikan.Pdf.Graphics;

/// <summary>Finds which way a camera was held: tag 0x0112 in the first directory of an Exif segment (Exif 2.3, 4.6.4).</summary>
internal static class ExifOrientation
{
    public static int? Read(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14) return null;

        var tiff = segment[6..];
        var isLittleEndian = tiff[0] == 'I';
        var directory = Integer(tiff, 4, isLittleEndian);
        if (directory > tiff.Length - 2) return null;

        var count = Short(tiff, (int)directory, isLittleEndian);
        for (var index = 0; index < count; index++)
        {
            var entry = (int)directory + 2 + (index * 12);
            if (entry + 12 > tiff.Length) return null;
            if (Short(tiff, entry, isLittleEndian) != 0x0112) continue;
            return Short(tiff, entry + 8, isLittleEndian) is >= 1 and <= 8 and var value ? value : null;
        }

        return null;
    }

    private static int Short(ReadOnlySpan<byte> tiff, int at, bool isLittleEndian) => isLittleEndian
        ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..])
        : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static uint Integer(ReadOnlySpan<byte> tiff, int at, bool isLittleEndian) => isLittleEndian
        ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..])
        : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
