using System.Buffers.Binary;

namespace Huikan.Pdf.Tests;

/// <summary>Builds the smallest TrueType file that rasterizers accept: a box for each glyph but the first.</summary>
internal static class TestTrueType
{
    public static byte[] Build(double[] advances)
    {
        var box = Box();
        var glyphs = new List<byte>();
        var loca = new List<byte>();
        var hmtx = new List<byte>();
        for (var glyph = 0; glyph < advances.Length; glyph++)
        {
            loca.AddRange(U32(glyphs.Count));
            if (glyph > 0) glyphs.AddRange(box);
            hmtx.AddRange([.. U16((int)advances[glyph]), .. U16(50)]);
        }

        loca.AddRange(U32(glyphs.Count));
        return Assemble(
            ("cmap", [.. U16(0), .. U16(1), .. U16(3), .. U16(10), .. U32(12), .. U16(12), .. U16(0), .. U32(28), .. U32(0), .. U32(1), .. U32(0x41), .. U32(0x41), .. U32(1)]),
            ("glyf", [.. glyphs]),
            ("head", [.. U32(0x10000), .. U32(0x10000), .. U32(0), .. U32(0x5F0F3CF5), .. U16(11), .. U16(1000), .. new byte[16], .. U16(0), .. U16(0), .. U16(1000), .. U16(700), .. U16(0), .. U16(8), .. U16(2), .. U16(1), .. U16(0)]),
            ("hhea", [.. U32(0x10000), .. U16(800), .. U16(-200), .. U16(0), .. U16(1000), .. new byte[22], .. U16(advances.Length)]),
            ("hmtx", [.. hmtx]),
            ("loca", [.. loca]),
            ("maxp", [.. U32(0x10000), .. U16(advances.Length), .. U16(4), .. U16(1), .. new byte[4], .. U16(2), .. new byte[16]]),
            ("post", [.. U32(0x30000), .. new byte[28]]));
    }

    private static byte[] Box() =>
    [
        .. U16(1), .. U16(50), .. U16(0), .. U16(350), .. U16(700), .. U16(3), .. U16(0),
        1, 1, 1, 1,
        .. U16(50), .. U16(0), .. U16(300), .. U16(0),
        .. U16(0), .. U16(700), .. U16(0), .. U16(-700),
    ];

    private static byte[] Assemble(params (string Tag, byte[] Data)[] tables)
    {
        var file = new List<byte>([.. U32(0x10000), .. U16(tables.Length), .. U16(128), .. U16(3), .. U16((tables.Length * 16) - 128)]);
        var offset = 12 + (16 * tables.Length);
        foreach (var (tag, data) in tables)
        {
            file.AddRange([.. System.Text.Encoding.ASCII.GetBytes(tag), .. U32((int)Checksum(data)), .. U32(offset), .. U32(data.Length)]);
            offset += (data.Length + 3) / 4 * 4;
        }

        foreach (var (_, data) in tables) file.AddRange([.. data, .. new byte[(4 - (data.Length % 4)) % 4]]);
        return [.. file];
    }

    private static uint Checksum(byte[] data)
    {
        var sum = 0u;
        for (var index = 0; index < data.Length; index++) sum += (uint)data[index] << (24 - (index % 4 * 8));
        return sum;
    }

    private static byte[] U16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteInt16BigEndian(bytes, unchecked((short)value));
        return bytes;
    }

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
