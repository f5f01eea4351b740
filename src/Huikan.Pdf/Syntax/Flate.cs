using System.IO.Compression;

namespace Huikan.Pdf.Syntax;

/// <summary>The Flate filter (ISO 32000-1, 7.4.4): zlib streams.</summary>
internal static class Flate
{
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var compressed = new MemoryStream(Math.Max(64, data.Length / 2));
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return compressed.ToArray();
    }
}
