using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>The flow between two breaks that a style asks for: what pages are chosen for as a whole.</summary>
/// <param name="Breaks">The breaks before it, in order.</param>
/// <param name="IsSpread">Whether it stands on facing pages that are filled as one.</param>
/// <param name="Bands">Its bands, none of them without content.</param>
/// <param name="Floats">What moves to a page's head or foot, in the order of the places that call it.</param>
internal sealed record Segment(
    ImmutableArray<PageBreak> Breaks, bool IsSpread, ImmutableArray<SegmentBand> Bands, ImmutableArray<SetFloat> Floats)
{
    /// <summary>What closes it at the foot of a left page, or null.</summary>
    public Closing? Closing { get; init; }

    /// <summary>Where its first page begins.</summary>
    public Cut Start => HeadOf(0);

    /// <summary>The place before a band; the end where there is none.</summary>
    public Cut HeadOf(int band) => band < Bands.Length ? Bands[band].Head : new Cut(Bands.Length, []);

    public bool IsEnd(Cut cut) => cut.Band == Bands.Length;

    /// <summary>The place after what is taken of a band: white that would open the next page is gone.</summary>
    public Cut After(int band, ReadOnlySpan<int> taken)
    {
        var lanes = Bands[band].Lanes;
        var rest = ImmutableArray.CreateBuilder<int>(taken.Length);
        var isWhole = true;
        for (var i = 0; i < taken.Length; i++)
        {
            rest.Add(lanes[i].AfterWhite(taken[i]));
            isWhole &= rest[i] == lanes[i].Count;
        }

        return isWhole ? HeadOf(band + 1) : new Cut(band, rest.MoveToImmutable());
    }
}

/// <summary>A band of a segment.</summary>
internal sealed class SegmentBand
{
    /// <param name="band">The band, with something to set in it.</param>
    /// <param name="index">Its place in the segment.</param>
    /// <param name="whiteBefore">The white that what stands before it asks for, in points.</param>
    /// <param name="sections">The sections that begin with it.</param>
    /// <param name="floatsBefore">How many floats are called between the band before and this one.</param>
    public SegmentBand(Band band, int index, double whiteBefore, ImmutableArray<SectionNode> sections, int floatsBefore)
    {
        (Band, Sections, FloatsBefore) = (band, sections, floatsBefore);
        Lanes = [.. band.Lanes.Select(lane => LaneMeasure.Of(lane))];
        Head = new Cut(index, [.. Lanes.Select(lane => lane.AfterWhite(0))]);
        Gap = Math.Max(whiteBefore, Lanes.Max(lane => lane.LeadingWhite));
        WhiteAfter = Lanes.Max(lane => lane.TrailingWhite);
        IsPair = Lanes.Count(lane => lane.EndOfContent(lane.Count) > 0) > 1;
        KeepsWithNext = band.KeepsWithNext;
    }

    public Band Band { get; }

    public ImmutableArray<LaneMeasure> Lanes { get; }

    /// <summary>The place before it, as it opens a page.</summary>
    public Cut Head { get; }

    /// <summary>The white over it where it does not open a page, in points.</summary>
    public double Gap { get; }

    /// <summary>The white that it asks for under it, in points.</summary>
    public double WhiteAfter { get; }

    /// <summary>Whether more than one of its lanes has something to set.</summary>
    public bool IsPair { get; }

    public bool KeepsWithNext { get; }

    public ImmutableArray<SectionNode> Sections { get; }

    public int FloatsBefore { get; }
}
