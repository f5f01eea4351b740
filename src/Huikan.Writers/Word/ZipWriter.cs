using System.Buffers.Binary;
using System.IO.Compression;

namespace Huikan.Writers.Word;

/// <summary>Writes a package's entries anew, so that the bytes depend on nothing but their content.</summary>
internal static class ZipWriter
{
    /// <summary>The first moment that a ZIP file can name.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const uint CentralHeader = 0x02014b50;
    private const int EndRecordLength = 22;

    /// <summary>Entries in one order, the content types first as readers of streams expect, without times.</summary>
    public static void Rewrite(Stream package, Stream output)
    {
        using var rewritten = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(rewritten, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(Rank).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                copy.ExternalAttributes = 0;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        var bytes = rewritten.ToArray();
        ForgetPlatform(bytes);
        output.Write(bytes);
    }

    private static int Rank(ZipArchiveEntry entry) => entry.FullName switch
    {
        "[Content_Types].xml" => 0,
        "_rels/.rels" => 1,
        "word/document.xml" => 2,
        _ => 3,
    };

    /// <summary>Clears the operating system that each entry of the central directory names as its maker (APPNOTE 4.4.2).</summary>
    private static void ForgetPlatform(Span<byte> zip)
    {
        var end = zip[^EndRecordLength..];
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        for (var i = 0; i < count; i++)
        {
            var header = zip[at..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != CentralHeader)
                throw new InvalidOperationException("The package's directory is not where its end record says.");
            header[5] = 0;
            at += 46
                + BinaryPrimitives.ReadUInt16LittleEndian(header[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(header[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        }
    }
}
