using System.Buffers.Binary;

namespace Huikan.Pdf.Graphics;

/// <summary>The IHDR chunk of a PNG file.</summary>
internal sealed record PngHeader(int Width, int Height, int BitDepth, PngKind Kind, bool IsInterlaced)
{
    public int BitsPerPixel => BitDepth * Kind switch
    {
        PngKind.Rgb => 3,
        PngKind.GrayAlpha => 2,
        PngKind.RgbAlpha => 4,
        _ => 1,
    };

    public int Stride => StrideOf(Width);

    public int StrideOf(int width) => checked((int)((((long)width * BitsPerPixel) + 7) / 8));

    public static PngHeader Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length != 13) throw new ImageFormatException("The PNG header is damaged.");
        var width = BinaryPrimitives.ReadUInt32BigEndian(chunk);
        var height = BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]);
        ImageData.CheckSize(width, height);

        var depth = chunk[8];
        var kind = (PngKind)chunk[9];
        var isKnown = kind switch
        {
            PngKind.Gray => depth is 1 or 2 or 4 or 8 or 16,
            PngKind.Palette => depth is 1 or 2 or 4 or 8,
            PngKind.Rgb or PngKind.GrayAlpha or PngKind.RgbAlpha => depth is 8 or 16,
            _ => false,
        };
        if (!isKnown || chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1)
            throw new ImageFormatException("The PNG header asks for a coding that the format does not have.");
        return new PngHeader((int)width, (int)height, depth, kind, chunk[12] == 1);
    }
}
