using System.Buffers.Binary;

namespace Huikan.Writers.Packages;

/// <summary>What makes the bytes of a ZIP package depend on nothing but its content.</summary>
internal static class SameBytes
{
    private const uint CentralHeader = 0x02014b50;
    private const int EndRecordLength = 22;

    /// <summary>The first moment that a ZIP file can name; every entry has it.</summary>
    public static DateTimeOffset Epoch { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Clears the operating system that each entry of the central directory names as its maker (APPNOTE 4.4.2).</summary>
    public static void ForgetPlatform(Span<byte> zip)
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
