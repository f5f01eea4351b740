using System.Buffers;
using System.Buffers.Text;

namespace Huikan.Pdf.Syntax;

/// <summary>A growing run of bytes from the shared pool, with the few token forms that content and objects share.</summary>
internal sealed class ByteBuffer
{
    private const double DecimalScale = 10_000;
    private byte[] bytes;

    public ByteBuffer(int capacity = 256) => bytes = ArrayPool<byte>.Shared.Rent(capacity);

    private ByteBuffer(byte[] bytes, int length) => (this.bytes, Length) = (bytes, length);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, Length);

    public ReadOnlySpan<byte> WrittenSpan => bytes.AsSpan(0, Length);

    public void Append(byte value)
    {
        if (Length == bytes.Length) Grow(1);
        bytes[Length++] = value;
    }

    public void Append(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Reserve(values.Length));
        Length += values.Length;
    }

    public void AppendInteger(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        Length += written;
    }

    /// <summary>
    /// Writes a number in its shortest form with at most four decimals: a ten-thousandth of a point is below every
    /// printer, and PDF knows no exponents (ISO 32000-1, 7.3.3).
    /// </summary>
    public void AppendNumber(double value)
    {
        if (!(Math.Abs(value) <= int.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A PDF number must be finite and within the 32-bit range.");

        var scaled = (long)Math.Round(value * DecimalScale, MidpointRounding.AwayFromZero);
        if (scaled < 0)
        {
            Append((byte)'-');
            scaled = -scaled;
        }

        var (whole, fraction) = Math.DivRem(scaled, (long)DecimalScale);
        if (whole != 0 || fraction == 0) AppendInteger(whole);
        if (fraction == 0) return;

        Append((byte)'.');
        for (var place = (long)DecimalScale / 10; fraction != 0; place /= 10)
        {
            var (digit, rest) = Math.DivRem(fraction, place);
            Append((byte)('0' + digit));
            fraction = rest;
        }
    }

    /// <summary>Writes a 16-bit code as four upper-case hexadecimal digits.</summary>
    public void AppendHex(ushort value)
    {
        var digits = "0123456789ABCDEF"u8;
        var target = Reserve(4);
        target[0] = digits[value >> 12];
        target[1] = digits[(value >> 8) & 15];
        target[2] = digits[(value >> 4) & 15];
        target[3] = digits[value & 15];
        Length += 4;
    }

    /// <summary>Takes back everything after <paramref name="length"/>.</summary>
    public void Truncate(int length) => Length = Math.Min(Length, length);

    /// <summary>Hands its bytes on to another buffer; this one is empty afterwards and may be filled again.</summary>
    public ByteBuffer Take()
    {
        var taken = new ByteBuffer(bytes, Length);
        (bytes, Length) = ([], 0);
        return taken;
    }

    /// <summary>Gives the memory back to the pool; the buffer is empty afterwards and may be filled again.</summary>
    public void Release()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        Length = 0;
    }

    private Span<byte> Reserve(int count)
    {
        if (bytes.Length - Length < count) Grow(count);
        return bytes.AsSpan(Length);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, Length + count));
        bytes.AsSpan(0, Length).CopyTo(larger);
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
