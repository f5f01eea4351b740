using System.Collections.Immutable;

namespace Huikan.Pdf.Syntax.Linearized;

/// <summary>An object that waits for its number in the file.</summary>
/// <param name="Reference">The number it was defined by.</param>
/// <param name="Body">What it says; of a stream, its dictionary. References stand in it by the numbers of definition.</param>
/// <param name="References">Where they stand, in ascending order.</param>
/// <param name="Stream">Of a stream, its bytes as they go into the file.</param>
internal sealed record HeldObject(PdfReference Reference, byte[] Body, ImmutableArray<ReferencePlace> References, byte[]? Stream)
{
    /// <summary>What it says, by the numbers of the file.</summary>
    public byte[] Renumbered(int[] numbers)
    {
        var renumbered = new ByteBuffer(Body.Length + References.Length);
        var copied = 0;
        foreach (var (at, reference) in References)
        {
            renumbered.Append(Body.AsSpan(copied, at - copied));
            renumbered.AppendInteger(numbers[reference.Number]);
            copied = at;
            while (copied < Body.Length && char.IsAsciiDigit((char)Body[copied])) copied++;
        }

        renumbered.Append(Body.AsSpan(copied));
        var bytes = renumbered.WrittenSpan.ToArray();
        renumbered.Release();
        return bytes;
    }
}
