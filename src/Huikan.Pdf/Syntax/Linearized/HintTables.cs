using System.Collections.Immutable;

namespace Huikan.Pdf.Syntax.Linearized;

/// <summary>
/// The hint tables (ISO 32000-1, F.4): of pages, of shared objects, of the outline. Offsets are those the file would have
/// without the hint stream (F.4.1).
/// </summary>
internal sealed record HintTables
{
    /// <summary>Where the first page stands.</summary>
    public required long FirstPageOffset { get; init; }

    /// <summary>All pages.</summary>
    public required ImmutableArray<PageHint> Pages { get; init; }

    /// <summary>How many of the shared objects stand with the first page; all of its objects count as shared.</summary>
    public required int SharedWithFirstPage { get; init; }

    /// <summary>The lengths of the shared objects: those of the first page, then those of part 8.</summary>
    public required ImmutableArray<long> SharedLengths { get; init; }

    /// <summary>The number and offset of the first shared object of part 8, which says nothing when there is none.</summary>
    public required (int Number, long Offset) FirstShared { get; init; }

    /// <summary>The outline's first object, its offset, how many objects follow one another, and their length.</summary>
    public required (int Number, long Offset, int Objects, long Length)? Outline { get; init; }

    /// <summary>The tables one after another, and where the second and third begin.</summary>
    public (byte[] Data, int SharedAt, int? OutlineAt) Write()
    {
        var bits = new BitWriter();
        WritePages(bits);
        var sharedAt = bits.Length;
        WriteShared(bits);
        if (Outline is not { } outline) return (bits.ToArray(), sharedAt, null);
        var outlineAt = bits.Length;
        bits.Write(outline.Number, 32).Write(outline.Offset, 32).Write(outline.Objects, 32).Write(outline.Length, 32); // table F.9
        return (bits.ToArray(), sharedAt, outlineAt);
    }

    private void WritePages(BitWriter bits)
    {
        var fewest = Pages.Min(static page => page.Objects);
        var shortest = Pages.Min(static page => page.Length);
        var bitsOfCount = BitWriter.BitsFor(Pages.Max(static page => page.Objects) - fewest);
        var bitsOfLength = BitWriter.BitsFor(Pages.Max(static page => page.Length) - shortest);
        var bitsOfSharedCount = BitWriter.BitsFor(Pages.Max(static page => page.Shared.Length));
        var bitsOfShared = BitWriter.BitsFor(SharedLengths.Length);

        // Table F.3. Where the content stream lies within its page is not told: as other writers do, the page counts as
        // content from its beginning to its end, which readers in use rely on (Adobe's implementation notes 126 and 127).
        bits.Write(fewest, 32).Write(FirstPageOffset, 32).Write(bitsOfCount, 16)
            .Write(shortest, 32).Write(bitsOfLength, 16)
            .Write(0, 32).Write(0, 16)
            .Write(shortest, 32).Write(bitsOfLength, 16)
            .Write(bitsOfSharedCount, 16).Write(bitsOfShared, 16)
            .Write(0, 16).Write(4, 16); // nothing is said of where in the page a shared object is first needed

        // Table F.4.
        bits.WriteColumn(Pages.Select(page => (long)page.Objects - fewest), bitsOfCount);
        bits.WriteColumn(Pages.Select(page => page.Length - shortest), bitsOfLength);
        bits.WriteColumn(Pages.Select(static page => (long)page.Shared.Length), bitsOfSharedCount);
        bits.WriteColumn(Pages.SelectMany(static page => page.Shared).Select(static shared => (long)shared), bitsOfShared);
        bits.WriteColumn(Pages.Select(page => page.Length - shortest), bitsOfLength);
    }

    /// <summary>Tables F.5 and F.6; a group is one object, and none is signed.</summary>
    private void WriteShared(BitWriter bits)
    {
        var shortest = SharedLengths.Min();
        var bitsOfLength = BitWriter.BitsFor(SharedLengths.Max() - shortest);
        bits.Write(FirstShared.Number, 32).Write(FirstShared.Offset, 32)
            .Write(SharedWithFirstPage, 32).Write(SharedLengths.Length, 32)
            .Write(0, 16)
            .Write(shortest, 32).Write(bitsOfLength, 16);
        bits.WriteColumn(SharedLengths.Select(length => length - shortest), bitsOfLength);
        bits.WriteColumn(SharedLengths.Select(static _ => 0L), 1);
    }
}
