using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Flow;

/// <summary>What the pages are filled with, in order.</summary>
internal abstract record FlowItem;

/// <summary>Columns side by side that start level and break across pages together; a single column is a band of one.</summary>
/// <param name="Lanes">The columns, in order of reading.</param>
/// <param name="Rule">The vertical rule between them, or none.</param>
internal sealed record Band(ImmutableArray<Lane> Lanes, Border Rule) : FlowItem
{
    /// <summary>Whether its columns stand on facing pages.</summary>
    public bool IsSpread => Lanes.Any(lane => lane.X >= Spread.RectoX);

    public bool KeepsWithNext => Lanes.Any(l => l.Column.KeepsWithNext);

    /// <summary>The height of everything in it.</summary>
    public double Height => Lanes.Max(l => l.Column.FullHeight);

    public bool IsEmpty => Lanes.All(l => l.Column.Strips.IsEmpty);

    /// <summary>The band as it stands at the head of a page.</summary>
    public Band WithoutLeadingWhite() =>
        this with { Lanes = [.. Lanes.Select(l => l with { Column = l.Column.WithoutLeadingWhite() })] };

    /// <summary>The height of the least piece of it that a page may end with.</summary>
    public double LeastHeight => Lanes.Max(LeastHeightOf);

    private static double LeastHeightOf(Lane lane)
    {
        var column = lane.Column;
        for (var count = 1; count <= column.Strips.Length; count++)
        {
            if (column.MayBreakAt(count) && !column.Strips[count - 1].IsWhite)
                return column.HeightOf(count);
        }

        return column.FullHeight;
    }
}

/// <summary>White between bands, however many columns they have.</summary>
internal sealed record White(double Height) : FlowItem;

/// <summary>A column of a band.</summary>
/// <param name="X">From the left of the type area, in points.</param>
internal sealed record Lane(double X, Column Column)
{
    /// <summary>The columns that its strips run through, or null where they stand in one.</summary>
    public TextColumns? Columns { get; init; }

    /// <summary>
    /// Text that runs through columns. Its notes stand under all of them: which column a call will stand in is not known
    /// before the pages are chosen.
    /// </summary>
    public static Lane Through(TextColumns columns, Column text) =>
        new(columns.X, text with { Strips = [.. text.Strips.Select(strip => WithNotesAt(strip, -columns.X))] }) { Columns = columns };

    private static Strip WithNotesAt(Strip strip, double left) => strip.Notes.IsEmpty
        ? strip
        : strip with { Notes = [.. strip.Notes.Select(note => note with { Left = left })] };

    /// <summary>The lane with items that take no room at its first strip that is not white.</summary>
    public Lane With(ImmutableArray<FrameItem> marks)
    {
        var strips = Column.Strips;
        var first = 0;
        while (first < strips.Length - 1 && strips[first].IsWhite)
            first++;
        if (strips.IsEmpty)
            return this with { Column = Column with { Strips = [Strip.Of(marks)] } };
        var strip = marks.Reverse().Aggregate(strips[first], static (strip, mark) => strip.With(mark));
        return this with { Column = Column with { Strips = strips.SetItem(first, strip) } };
    }
}

/// <summary>The page ends here.</summary>
internal sealed record ForcedBreak(PageBreak Kind) : FlowItem;

/// <summary>A section begins: its running lines hold from this page on.</summary>
internal sealed record SectionStart(SectionNode Section) : FlowItem;

/// <summary>What stands before it is closed by it at the foot of a left page: an imprint.</summary>
/// <param name="Content">What stands there, with the white over it.</param>
/// <param name="Span">Where the template wrote it.</param>
internal sealed record Closing(Column Content, SourceSpan Span) : FlowItem;
