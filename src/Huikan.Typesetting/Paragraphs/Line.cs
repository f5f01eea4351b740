using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>A line of a paragraph, set.</summary>
/// <param name="Items">Measured from the line's left edge and its baseline, in reading order; y grows downwards.</param>
/// <param name="Width">From the left edge to the end of the last glyph, in points, indent and alignment included.</param>
/// <param name="Footnotes">The footnotes that the line calls, in order.</param>
/// <param name="IsLast">Whether the paragraph ends with it.</param>
/// <param name="Span">Where its words stand in the author's file.</param>
public sealed record Line(
    ImmutableArray<PlacedItem> Items,
    double Width,
    ImmutableArray<FootnoteCall> Footnotes,
    bool IsLast,
    SourceSpan Span)
{
    /// <summary>Whether it ends inside a word, with a hyphen that the setter drew: a page should not end so.</summary>
    public bool IsHyphenated { get; init; }

    /// <summary>Whether it ends inside what should be kept together: a word, or Chinese under <c>word-break: keep-all</c>.</summary>
    public bool CutsWord { get; init; }

    /// <summary>How far its white is from what it should be: beyond 1 it is seen to stand open.</summary>
    internal double Looseness { get; init; }

    /// <summary>Those of the items that are readings of ruby.</summary>
    internal ImmutableArray<PlacedItem> Readings { get; init; } = [];

    /// <summary>The line moved to the right.</summary>
    internal Line MovedBy(double x) => this with
    {
        Items = [.. Items.Select(item => item.MovedBy(new Point(x, 0)))],
        Readings = [.. Readings.Select(item => item.MovedBy(new Point(x, 0)))],
    };
}

/// <summary>The call of a footnote in a line.</summary>
/// <param name="Footnote">The note.</param>
/// <param name="Reference">The element of its mark; the note itself belongs beside it in the structure.</param>
public sealed record FootnoteCall(Footnote Footnote, StructureElement Reference);
