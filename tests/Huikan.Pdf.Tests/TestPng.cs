using System.Buffers.Binary;
using System.IO.Compression;

namespace Huikan.Pdf.Tests;

/// <summary>Writes tiny PNG files; checksums are left 0, for no reader of ours looks at them.</summary>
internal static class TestPng
{
    /// <param name="rows">The rows without their filter bytes; each gets filter 0.</param>
    public static byte[] Build(int width, int height, byte depth, byte kind, byte[] rows, byte[]? palette = null, byte[]? transparency = null)
    {
        var stride = rows.Length / height;
        byte[] filtered = [.. Enumerable.Range(0, height).SelectMany(row => (byte[])[0, .. rows.AsSpan(row * stride, stride)])];
        return Build(width, height, depth, kind, isInterlaced: false, filtered, palette, transparency);
    }

    public static byte[] Build(
        int width, int height, byte depth, byte kind, bool isInterlaced, byte[] filtered, byte[]? palette = null, byte[]? transparency = null)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = depth;
        header[9] = kind;
        header[12] = isInterlaced ? (byte)1 : (byte)0;

        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(filtered);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n',
            .. Chunk("IHDR"u8, header),
            .. palette is null ? [] : Chunk("PLTE"u8, palette),
            .. transparency is null ? [] : Chunk("tRNS"u8, transparency),
            .. Chunk("IDAT"u8, compressed.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. type, .. data, 0, 0, 0, 0];
    }
}
