using System.IO.Compression;
using Huikan.Writers.Packages;

namespace Huikan.Writers.Word;

/// <summary>Writes a package's entries anew, so that the bytes depend on nothing but their content.</summary>
internal static class ZipWriter
{
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
                copy.LastWriteTime = SameBytes.Epoch;
                copy.ExternalAttributes = 0;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        var bytes = rewritten.ToArray();
        SameBytes.ForgetPlatform(bytes);
        output.Write(bytes);
    }

    private static int Rank(ZipArchiveEntry entry) => entry.FullName switch
    {
        "[Content_Types].xml" => 0,
        "_rels/.rels" => 1,
        "word/document.xml" => 2,
        _ => 3,
    };
}
