using System.Collections.Immutable;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>A part of an edition set at its measure, before it is cut into pages.</summary>
/// <param name="Structure">The root that the part's elements stand in.</param>
/// <param name="Items">What the pages are filled with.</param>
/// <param name="Headings">The headings that the outline shows, in order.</param>
/// <param name="Marks">Anchors that nothing follows in the part: they belong to what comes next.</param>
internal sealed record FlowPart(
    StructureElement Structure,
    ImmutableArray<FlowItem> Items,
    IReadOnlyList<OutlineHeading> Headings,
    ImmutableArray<FrameItem> Marks)
{
    /// <summary>The part with marks of the one before at the head of its first band.</summary>
    public FlowPart WithMarks(ImmutableArray<FrameItem> marks)
    {
        if (marks.IsEmpty)
            return this;
        for (var i = 0; i < Items.Length; i++)
        {
            if (Items[i] is Band { Lanes: [var lane, .. var others] } band)
                return this with { Items = Items.SetItem(i, band with { Lanes = [lane.With(marks), .. others] }) };
        }

        return this with { Marks = marks.AddRange(Marks) };
    }
}
