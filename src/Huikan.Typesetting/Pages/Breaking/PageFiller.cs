using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>Finds where a page may end, and how it would stand then.</summary>
/// <param name="segment">What the page is filled from.</param>
/// <param name="footnoteArea">The style of the notes' zone.</param>
/// <param name="gridLine">A line of the baseline grid, in points.</param>
internal sealed class PageFiller(Segment segment, Style footnoteArea, double gridLine)
{
    /// <summary>How much of a page may stay empty for the sake of the others; what is fuller than all is always tried.</summary>
    private const double MostWhite = 0.2;

    /// <summary>The most places that are tried a page: below these it is only emptier.</summary>
    private const int MostEnds = 16;

    /// <summary>A page of floats alone, while there is still text, is at least half full.</summary>
    private const double LeastFloatPage = 0.5;

    /// <summary>The ends of a page; never none. The last has the most floats, and of those the most text.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="height">The height of its type area, in points.</param>
    public ImmutableArray<PageEnd> EndsOf(PageStart start, double height)
    {
        // However long a note is, the text keeps half of every page.
        var carried = new FootnoteZone(footnoteArea).With(start.Rest, height / 2);
        var ends = ImmutableArray.CreateBuilder<PageEnd>();
        foreach (var floats in FloatPlanner.PlansOf(segment, start))
        {
            var room = new PageRoom(height, gridLine, floats);
            var walk = new PageWalk(segment, start, room, carried, BreakLaw.Lawful);
            var places = walk.Places().ToList();
            foreach (var place in places.Skip(FirstWorthwhile(places, height)))
                ends.Add(walk.Finish(place));
            if (places.Count == 0 && WithoutText(start, room, carried) is { } alone)
                ends.Add(alone);
        }

        return ends.Count > 0 ? ends.DrainToImmutable() : [AsItMust(start, height, carried)];
    }

    /// <summary>The height of the least that a page may begin with and end after, with its notes, in points.</summary>
    public double LeastFrom(PageStart start)
    {
        var endless = new PageRoom(double.MaxValue, gridLine, PageFloats.None);
        var least = new PageWalk(segment, start, endless, new FootnoteZone(footnoteArea), BreakLaw.Lawful).Places().First();
        return least.Text + least.LeastNotes;
    }

    /// <summary>The fullest, and those before it that are nearly as full.</summary>
    private static int FirstWorthwhile(List<ReachedPlace> places, double height)
    {
        var first = places.Count - 1;
        while (first > 0 && places.Count - first < MostEnds && places[first - 1].White <= MostWhite * height)
            first--;
        return Math.Max(0, first);
    }

    /// <summary>A page of floats and notes: where the text has ended, or where no text finds room beside them.</summary>
    private PageEnd? WithoutText(PageStart start, PageRoom room, FootnoteZone carried)
    {
        var white = room.WhiteUnder(0, carried.Height);
        var stands = room.Floats.Count > 0
            ? segment.IsEnd(start.Cut) || room.Floats.HeightAtHead + room.Floats.HeightAtFoot >= LeastFloatPage * room.Height
            : !start.Rest.IsEmpty;
        return stands && white >= -LaneMeasure.Tolerance ? Bare(start, room, carried, white, BreakLaw.Lawful) : null;
    }

    private static PageEnd Bare(PageStart start, PageRoom room, FootnoteZone carried, double white, BreakLaw law) =>
        new(start.Cut, [], 0, white, room, carried, start.Called, law, default);

    /// <summary>Where nothing lawful fits on the page, the fullest that breaks the fewest laws; what runs off it is refused.</summary>
    private PageEnd AsItMust(PageStart start, double height, FootnoteZone carried)
    {
        var room = new PageRoom(height, gridLine, PageFloats.None);
        foreach (var law in (BreakLaw[])[BreakLaw.BetweenBands, BreakLaw.Anywhere])
        {
            var walk = new PageWalk(segment, start, room, carried, law);
            if (walk.Places().ToList() is [.., var fullest])
                return walk.Finish(fullest);
        }

        if (!segment.IsEnd(start.Cut))
        {
            var walk = new PageWalk(segment, start, room, carried, BreakLaw.Overfull);
            return walk.Finish(walk.Least());
        }

        var floats = FloatPlanner.PlansOf(segment, start).ElementAtOrDefault(1) ?? PageFloats.None;
        room = room with { Floats = floats };
        return Bare(start, room, carried, room.WhiteUnder(0, carried.Height), BreakLaw.Overfull);
    }
}
