using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Flow;

/// <summary>
/// The smallest piece of a column, which no page break cuts: a line of text, a row of a table, an image, or white.
/// Heights are in points; items are placed from its upper left corner.
/// </summary>
internal sealed record Strip(double Height, ImmutableArray<PlacedItem> Items)
{
    /// <summary>White between blocks, which vanishes at the head and the foot of a page.</summary>
    public static Strip White(double height) => new(height, []) { IsWhite = true };

    /// <summary>Items that take no room, such as anchors that nothing follows.</summary>
    public static Strip Of(IEnumerable<FrameItem> marks) => new(0, [.. marks.Select(mark => new PlacedItem(default, mark))]);

    public bool IsWhite { get; private init; }

    /// <summary>Whether a page may end after this strip.</summary>
    public bool MayBreakAfter { get; init; } = true;

    /// <summary>Whether it is a line of text that ends inside a word, with a hyphen: a page should not end so.</summary>
    public bool EndsWithHyphen { get; init; }

    /// <summary>Whether it is the last of a passage whose translation follows: a page should not end so.</summary>
    public bool PrecedesTranslation { get; init; }

    /// <summary>The notes that its words call, set for the column's width.</summary>
    public ImmutableArray<SetNote> Notes { get; init; } = [];

    /// <summary>The figures and tables called here that stand at the head or the foot of this page or a later one.</summary>
    public ImmutableArray<SetFloat> Floats { get; init; } = [];

    /// <summary>Whether it only marks the place of a float that had no strip before it to be called by.</summary>
    public bool IsCallOnly => !Floats.IsEmpty && Height == 0 && Items.IsEmpty;

    /// <summary>Where its words or its image stand in the author's file.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Whether it is a line that ends inside what should be kept together.</summary>
    public bool CutsWord { get; init; }

    /// <summary>What stands over this strip when a page begins with it: the head row of a table.</summary>
    public Strip? RepeatedHead { get; init; }

    /// <summary>The paragraph that begins with this strip in one line more, where that was asked for and does not show.</summary>
    public LongerSetting? Longer { get; init; }

    /// <summary>The strip moved to the right, in points; what stands over it on a new page moves with it.</summary>
    public Strip MovedRight(double distance) => distance == 0
        ? this
        : this with
        {
            Items = PlacedItem.MovedBy(Items, new Point(distance, 0)),
            RepeatedHead = RepeatedHead?.MovedRight(distance),
            Longer = Longer?.MovedRight(distance),
        };

    /// <summary>The strip with its items moved down, in points; it takes no more room.</summary>
    public Strip MovedDown(double distance) => this with
    {
        Items = PlacedItem.MovedBy(Items, new Point(0, distance)),
        Longer = Longer?.MovedDown(distance),
    };

    /// <summary>
    /// The strip as part of a column that itself stands further right: its notes stand under that column, its floats in
    /// line with it.
    /// </summary>
    public Strip MovedRightWithNotes(double distance) => MovedRight(distance) with
    {
        Notes = [.. Notes.Select(note => note with { Left = note.Left + distance })],
        Floats = [.. Floats.Select(one => one.MovedRight(distance))],
    };

    /// <summary>The strip with an item that takes no room, such as an anchor.</summary>
    public Strip With(FrameItem item) => With([new PlacedItem(default, item)]);

    /// <summary>The strip with items before its own, such as the label of a list's item.</summary>
    public Strip With(ImmutableArray<PlacedItem> items) => this with
    {
        Items = Items.InsertRange(0, items),
        Longer = Longer?.With(items),
    };
}

/// <summary>A footnote set for a column.</summary>
/// <param name="Column">The note's lines.</param>
/// <param name="Left">From the left edge of the lane that calls it, in points.</param>
internal sealed record SetNote(Column Column, double Left = 0);
