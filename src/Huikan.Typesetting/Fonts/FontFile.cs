using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using HarfBuzzSharp;

namespace Huikan.Typesetting.Fonts;

/// <summary>
/// A font file, mapped into memory: of a Chinese font's ten to twenty megabytes a document needs a few hundred kilobytes.
/// HarfBuzz would map it too, but our build of it is one that reads files whole.
/// </summary>
internal sealed unsafe class FontFile : IDisposable
{
    private const int HeaderLength = 12;
    private const int RecordLength = 16;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    private FontFile(MemoryMappedFile file, int length)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Blob = new Blob((nint)start, length, MemoryMode.ReadOnly);
    }

    /// <summary>The file's bytes. Not to be used once the file is disposed of.</summary>
    public Blob Blob { get; }

    /// <summary>Maps a file, or gives null where it is not a whole font file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FontFile? Map(string path)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > int.MaxValue || !IsWhole(stream))
            return null;
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        return new FontFile(file, (int)stream.Length);
    }

    public void Dispose()
    {
        Blob.Dispose();
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    /// <summary>
    /// Whether every table that the file names lies within it (OpenType 1.9, “Font file organization”). HarfBuzz passes
    /// over the tables of a download that broke off, shapes with what is left, and fails only when the face is to be
    /// embedded.
    /// </summary>
    private static bool IsWhole(FileStream file)
    {
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
