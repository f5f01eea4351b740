using System.Buffers.Binary;

namespace Huikan.Content.Files;

/// <summary>Which way a camera was held: tag 0x0112 in the first directory of an Exif segment (Exif 2.3, 4.6.4).</summary>
internal static class ExifOrientation
{
    private const int EntryLength = 12;

    /// <summary>From 1, upright, to 8; null where the segment does not say.</summary>
    public static int? Read(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14)
            return null;
        var tiff = segment[6..];
        var isLittleEndian = tiff[0] == 'I';
        var directory = (long)(isLittleEndian
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]));
        if (directory > tiff.Length - 2)
            return null;
        var count = Short(tiff[(int)directory..], isLittleEndian);
        var entries = tiff[((int)directory + 2)..];
        for (; count > 0 && entries.Length >= EntryLength; count--, entries = entries[EntryLength..])
        {
            if (Short(entries, isLittleEndian) == 0x0112)
                return Short(entries[8..], isLittleEndian) is >= 1 and <= 8 and var value ? value : null;
        }

        return null;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittleEndian) => isLittleEndian
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
