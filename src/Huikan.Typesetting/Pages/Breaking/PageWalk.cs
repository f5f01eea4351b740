using System.Collections.Immutable;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>Walks down a page from its head as far as there is room.</summary>
/// <param name="segment">What the page is filled from.</param>
/// <param name="start">Where it begins.</param>
/// <param name="room">Its type area, with its floats.</param>
/// <param name="carried">The notes that came from the page before.</param>
/// <param name="law">Where it may end.</param>
internal sealed class PageWalk(Segment segment, PageStart start, PageRoom room, FootnoteZone carried, BreakLaw law)
{
    private readonly List<(double X, Column Note)> _notes = [];
    private readonly ImmutableArray<Piece>.Builder _whole = ImmutableArray.CreateBuilder<Piece>();
    private int _called = start.Called;
    private double _leastNotes = carried.Height;

    /// <summary>The places where the page may end, from the emptiest to the fullest.</summary>
    public IEnumerable<ReachedPlace> Places()
    {
        var y = 0.0;
        for (var index = start.Cut.Band; index < segment.Bands.Length; index++)
        {
            var band = segment.Bands[index];
            var (from, top) = Enter(index, y);
            var walk = new BandWalk(band, from, law);
            int[] taken = [.. from.Taken];
            while (walk.Advance())
            {
                Call(band, taken, walk.Taken);
                walk.Taken.CopyTo(taken);
                if (room.WhiteUnder(top + walk.Height, _leastNotes) < -LaneMeasure.Tolerance)
                    yield break;
                if (walk.IsStuck || (walk.IsWhole && !MayEndAfter(index)))
                    continue;
                var isEnd = walk.IsWhole && index == segment.Bands.Length - 1;
                var called = isEnd ? segment.Floats.Length : _called;
                // A float never stands on a page before its call.
                if (called < start.Placed + room.Floats.Count)
                    continue;
                var text = top + walk.Height;
                yield return new ReachedPlace(
                    new Piece(index, from.Taken, [.. taken], top), text, room.WhiteUnder(text, _leastNotes), _notes.Count, called, _leastNotes);
            }

            _whole.Add(new Piece(index, from.Taken, [.. taken], top));
            y = top + walk.Height;
        }
    }

    /// <summary>One strip of each lane that has any, and of the lower lanes what stands beside: for a page that takes nothing.</summary>
    public ReachedPlace Least()
    {
        var (from, top) = Enter(start.Cut.Band, 0);
        var band = segment.Bands[from.Band];
        var taken = new int[from.Taken.Length];
        var height = 0.0;
        for (var i = 0; i < taken.Length; i++)
        {
            var lane = band.Lanes[i];
            taken[i] = Math.Min(from.Taken[i] + 1, lane.Count);
            while (taken[i] < lane.Count && lane.HeightOf(from.Taken[i], taken[i] + 1) <= room.Height)
                taken[i]++;
            height = Math.Max(height, lane.HeightOf(from.Taken[i], taken[i]));
        }

        Call(band, from.Taken.AsSpan(), taken);
        var piece = new Piece(from.Band, from.Taken, [.. taken], top);
        return new ReachedPlace(piece, height, room.WhiteUnder(height, _leastNotes), _notes.Count, _called, _leastNotes);
    }

    /// <summary>The page as it stands when it ends at a place that this walk has reached.</summary>
    public PageEnd Finish(ReachedPlace place)
    {
        var last = place.Last;
        var notes = place.Notes > 0 ? carried.With(_notes[..place.Notes], room.LeftForNotes(place.Text)) : carried;
        var to = segment.After(last.Band, last.To.AsSpan());
        var feet = to.Band == last.Band ? Feet.Of(segment.Bands[last.Band], last.From, last.To) : default;
        ImmutableArray<Piece> pieces = [.. _whole.Take(last.Band - start.Cut.Band), last];
        var white = room.WhiteUnder(place.Text, notes.Height);
        var called = segment.IsEnd(to) ? segment.Floats.Length : place.Called;
        return new PageEnd(to, pieces, place.Text, white, room, notes, called, law, feet);
    }

    private (Cut From, double Top) Enter(int index, double y)
    {
        var band = segment.Bands[index];
        var opensPage = index == start.Cut.Band;
        var from = opensPage ? start.Cut : band.Head;
        if (from.Equals(band.Head))
            _called += band.FloatsBefore;
        return (from, opensPage ? 0 : y + band.Gap);
    }

    private bool MayEndAfter(int band) =>
        law != BreakLaw.Lawful || band == segment.Bands.Length - 1 || !segment.Bands[band].KeepsWithNext;

    /// <summary>The notes and floats that strips call.</summary>
    private void Call(SegmentBand band, ReadOnlySpan<int> before, ReadOnlySpan<int> now)
    {
        var calls = _notes.Count;
        for (var i = 0; i < now.Length; i++)
        {
            var lane = band.Lanes[i].Lane;
            for (var s = before[i]; s < now[i]; s++)
            {
                var strip = lane.Column.Strips[s];
                foreach (var note in strip.Notes)
                    _notes.Add((lane.X + note.Left, note.Column));
                _called += strip.Floats.Length;
            }
        }

        if (_notes.Count > calls)
            _leastNotes = carried.LeastHeightWith(_notes);
    }
}

/// <summary>A place where a page may end.</summary>
/// <param name="Last">What the page takes of its last band.</param>
/// <param name="Text">The height of its text, in points.</param>
/// <param name="White">The most that can be empty under it: less where notes stand whole.</param>
/// <param name="Notes">How many notes are called up to it.</param>
/// <param name="Called">How many of the segment's floats are called up to it.</param>
/// <param name="LeastNotes">The least height of the page's notes, in points.</param>
internal readonly record struct ReachedPlace(
    Piece Last, double Text, double White, int Notes, int Called, double LeastNotes);
