namespace Huikan.Pdf.Syntax.Linearized;

/// <summary>Writes numbers of so many bits, the highest first, as hint tables have them.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> bytes = [];
    private int used; // bits of the last byte

    public int Length => bytes.Count;

    public byte[] ToArray() => [.. bytes];

    public BitWriter Write(long value, int bits)
    {
        if (value < 0 || value >> bits != 0) throw new ArgumentOutOfRangeException(nameof(value), value, $"The value does not fit {bits} bits.");
        for (var bit = bits - 1; bit >= 0; bit--)
        {
            if (used == 0) bytes.Add(0);
            bytes[^1] |= (byte)(((value >> bit) & 1) << (7 - used));
            used = (used + 1) % 8;
        }

        return this;
    }

    /// <summary>One item of each row in turn; it ends at a byte's end (ISO 32000-1, F.4).</summary>
    public void WriteColumn(IEnumerable<long> values, int bits)
    {
        foreach (var value in values) Write(value, bits);
        used = 0;
    }

    /// <summary>How many bits the values up to the largest need.</summary>
    public static int BitsFor(long largest)
    {
        var bits = 0;
        while (largest >> bits != 0) bits++;
        return bits;
    }
}
