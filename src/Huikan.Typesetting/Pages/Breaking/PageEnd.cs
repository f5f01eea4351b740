using System.Collections.Immutable;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>A page as it would stand if it ended at a place.</summary>
/// <param name="To">Where the next page goes on.</param>
/// <param name="Pieces">What stands on it, under each other.</param>
/// <param name="Text">The height of its text, in points.</param>
/// <param name="White">What is empty under the text, in points; negative where the page is too full.</param>
/// <param name="Room">Its type area with its floats.</param>
/// <param name="Notes">Its notes.</param>
/// <param name="Called">How many of the segment's floats are called up to its end.</param>
/// <param name="Law">By which law it may end here.</param>
/// <param name="Feet">How the lanes of the last band end, where it goes on.</param>
internal sealed record PageEnd(
    Cut To,
    ImmutableArray<Piece> Pieces,
    double Text,
    double White,
    PageRoom Room,
    FootnoteZone Notes,
    int Called,
    BreakLaw Law,
    Feet Feet)
{
    public PageFloats Floats => Room.Floats;

    /// <summary>The height of all that stands on it, in points.</summary>
    public double Filled => Text + Notes.Height + Floats.HeightAtHead + Floats.HeightAtFoot;

    /// <summary>Where the page after it begins.</summary>
    public PageStart Next(PageStart start) => new(To, Notes.Rest, Called, start.Placed + Floats.Count);
}

/// <summary>What a page takes of a band.</summary>
/// <param name="Band">The band's index in its segment.</param>
/// <param name="From">The strips of each lane that stand on earlier pages.</param>
/// <param name="To">The strips of each lane that stand on earlier pages and on this.</param>
/// <param name="Top">From the head of the text, in points.</param>
internal readonly record struct Piece(int Band, ImmutableArray<int> From, ImmutableArray<int> To, double Top);

/// <summary>How the lanes end in a band that is cut; nothing where a page ends between two bands.</summary>
/// <param name="IsSplitPair">Whether both sides of a pair stood in it.</param>
/// <param name="IsOneSided">Whether what goes on has an empty column beside it: one side of a pair ends here, or the rest is too short to be parted.</param>
/// <param name="PartsTranslation">Whether a passage ends with it whose translation follows.</param>
/// <param name="Hyphens">How many lanes end within a word.</param>
/// <param name="Unevenness">How much deeper one lane comes than another that goes on too, in points.</param>
internal readonly record struct Feet(bool IsSplitPair, bool IsOneSided, bool PartsTranslation, int Hyphens, double Unevenness)
{
    /// <summary>The feet of a band of which some is taken.</summary>
    public static Feet Of(SegmentBand band, ImmutableArray<int> from, ImmutableArray<int> to)
    {
        var (goOn, hyphens, least, most) = (0, 0, double.MaxValue, 0.0);
        var partsTranslation = false;
        for (var i = 0; i < to.Length; i++)
        {
            var lane = band.Lanes[i];
            if (lane.AfterWhite(to[i]) == lane.Count)
                continue;
            goOn++;
            var end = lane.EndOfContent(to[i]);
            if (end > 0 && lane.Lane.Column.Strips[end - 1].EndsWithHyphen)
                hyphens++;
            partsTranslation |= end > 0 && lane.Lane.Column.Strips[end - 1].PrecedesTranslation;
            var height = lane.HeightOf(from[i], to[i]);
            (least, most) = (Math.Min(least, height), Math.Max(most, height));
        }

        var strandsColumn = band.Lanes is [ColumnsMeasure columns] && columns.LeavesColumnEmpty(to[0]);
        return new Feet(band.IsPair, (band.IsPair && goOn == 1) || strandsColumn, partsTranslation, hyphens, goOn > 1 ? most - least : 0);
    }
}
