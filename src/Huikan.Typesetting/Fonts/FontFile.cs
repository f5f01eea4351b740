using System.Buffers.Binary;

namespace Huikan.Typesetting.Fonts;

/// <summary>The outermost layer of a font file (OpenType 1.9, “Font file organization”).</summary>
internal static class FontFile
{
    private const int HeaderLength = 12;
    private const int RecordLength = 16;

    /// <summary>
    /// Whether every table that the file names lies within it. HarfBuzz passes over the tables of a download that broke
    /// off, shapes with what is left, and fails only when the face is to be embedded.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsWhole(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[HeaderLength];
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            return false;
        var records = new byte[BinaryPrimitives.ReadUInt16BigEndian(header[4..]) * RecordLength];
        if (file.ReadAtLeast(records, records.Length, throwOnEndOfStream: false) < records.Length)
            return false;
        for (var at = 0; at < records.Length; at += RecordLength)
        {
            var offset = BinaryPrimitives.ReadUInt32BigEndian(records.AsSpan(at + 8));
            var length = BinaryPrimitives.ReadUInt32BigEndian(records.AsSpan(at + 12));
            if ((long)offset + length > file.Length)
                return false;
        }

        return records.Length > 0;
    }
}
