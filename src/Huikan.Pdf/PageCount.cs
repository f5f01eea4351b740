using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Huikan.Pdf;

/// <summary>
/// Reads how many pages a file has that this library wrote. It knows the library's own spelling of the root of the page
/// tree (ISO 32000-1, 7.7.3.2), in the file or in an object stream, and is no reader of PDF.
/// </summary>
public static partial class PageCount
{
    private const int MostBytesOfObjects = 1 << 24;

    /// <summary>The number of pages, or null where the file is not one of ours.</summary>
    public static int? Of(ReadOnlySpan<byte> file)
    {
        if (InText(file) is { } plain)
            return plain;
        foreach (var header in ObjectStreamHeader().EnumerateMatches(Encoding.Latin1.GetString(file)))
        {
            // One byte a character: places in the text are places in the file.
            if (Inflate(file[(header.Index + header.Length)..]) is { } objects && InText(objects) is { } count)
                return count;
        }

        return null;
    }

    private static int? InText(ReadOnlySpan<byte> syntax) =>
        Root().Match(Encoding.Latin1.GetString(syntax)) is { Success: true } root
        && int.TryParse(root.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    private static byte[]? Inflate(ReadOnlySpan<byte> data)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            var objects = new byte[MostBytesOfObjects];
            return objects[..stream.ReadAtLeast(objects, objects.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Only the root has no parent.</summary>
    [GeneratedRegex(@"/Type/Pages/Kids ?\[[^\]]*\]/Count (\d+)")]
    private static partial Regex Root();

    [GeneratedRegex(@"<</Type/ObjStm/N \d+/First \d+/Filter/FlateDecode/Length \d+>>\nstream\n")]
    private static partial Regex ObjectStreamHeader();
}
