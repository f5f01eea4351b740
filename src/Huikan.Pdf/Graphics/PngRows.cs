using System.IO.Compression;

namespace Huikan.Pdf.Graphics;

/// <summary>Decodes the rows of a PNG file: inflates, takes back the row filters, puts interlaced passes together.</summary>
internal static class PngRows
{
    // Adam7 (ISO 15948, 8.2): where each pass begins and how far apart its pixels stand.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static byte[] Decode(PngHeader header, byte[] compressed)
    {
        try
        {
            using var inflated = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
            return header.IsInterlaced ? DecodePasses(header, inflated) : DecodePass(header, header.Width, header.Height, inflated);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            throw new ImageFormatException("The pixels of the PNG file are damaged.", damage);
        }
    }

    private static byte[] DecodePasses(PngHeader header, Stream inflated)
    {
        var picture = new byte[checked(header.Stride * header.Height)];
        foreach (var (x, y, stepX, stepY) in Passes)
        {
            var width = (header.Width - x + stepX - 1) / stepX;
            var height = (header.Height - y + stepY - 1) / stepY;
            if (width <= 0 || height <= 0) continue;

            var pass = DecodePass(header, width, height, inflated);
            for (var row = 0; row < height; row++)
            {
                var from = pass.AsSpan(row * header.StrideOf(width));
                var to = picture.AsSpan((y + (row * stepY)) * header.Stride);
                for (var column = 0; column < width; column++) CopyPixel(from, column, to, x + (column * stepX), header.BitsPerPixel);
            }
        }

        return picture;
    }

    private static void CopyPixel(ReadOnlySpan<byte> from, int column, Span<byte> to, int target, int bits)
    {
        if (bits >= 8)
        {
            var size = bits / 8;
            from.Slice(column * size, size).CopyTo(to[(target * size)..]);
            return;
        }

        var mask = (1 << bits) - 1;
        var value = (from[column * bits / 8] >> (8 - bits - (column * bits % 8))) & mask;
        to[target * bits / 8] |= (byte)(value << (8 - bits - (target * bits % 8)));
    }

    private static byte[] DecodePass(PngHeader header, int width, int height, Stream inflated)
    {
        var stride = header.StrideOf(width);
        var distance = Math.Max(1, header.BitsPerPixel / 8);
        var rows = new byte[checked(stride * height)];
        Span<byte> above = new byte[stride];
        for (var row = 0; row < height; row++)
        {
            var filter = inflated.ReadByte();
            var current = rows.AsSpan(row * stride, stride);
            inflated.ReadExactly(current);
            Unfilter(filter, current, above, distance);
            above = current;
        }

        return rows;
    }

    private static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        switch (filter)
        {
            case 0:
                break;
            case 1:
                for (var index = distance; index < row.Length; index++) row[index] += row[index - distance];
                break;
            case 2:
                for (var index = 0; index < row.Length; index++) row[index] += above[index];
                break;
            case 3:
                for (var index = 0; index < row.Length; index++)
                    row[index] += (byte)(((index < distance ? 0 : row[index - distance]) + above[index]) / 2);
                break;
            case 4:
                for (var index = 0; index < row.Length; index++)
                {
                    row[index] += index < distance
                        ? above[index]
                        : Paeth(row[index - distance], above[index], above[index - distance]);
                }

                break;
            case -1:
                throw new EndOfStreamException();
            default:
                throw new InvalidDataException($"Row filter {filter} does not exist.");
        }
    }

    private static byte Paeth(byte left, byte above, byte corner)
    {
        var toLeft = Math.Abs(above - corner);
        var toAbove = Math.Abs(left - corner);
        var toCorner = Math.Abs(left + above - (2 * corner));
        if (toLeft <= toAbove && toLeft <= toCorner) return left;
        return toAbove <= toCorner ? above : corner;
    }
}
