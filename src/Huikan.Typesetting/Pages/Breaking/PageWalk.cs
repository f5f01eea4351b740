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
    public IEnumerable<PageEnd> Ends()
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
                var end = End(new Piece(index, from.Taken, [.. taken], top), walk.Height);
                // A float never stands on a page before its call.
                if (end.Called >= start.Placed + room.Floats.Count)
                    yield return end;
            }

            _whole.Add(new Piece(index, from.Taken, [.. taken], top));
            y = top + walk.Height;
        }
    }

    /// <summary>One strip of each lane that has any, and of the lower lanes what stands beside: for a page that takes nothing.</summary>
    public PageEnd Least()
    {
        var (from, top) = Enter(start.Cut.Band, 0);
        var band = segment.Bands[from.Band];
        var taken = new int[from.Taken.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            var lane = band.Lanes[i];
            taken[i] = Math.Min(from.Taken[i] + 1, lane.Count);
            while (taken[i] < lane.Count && lane.HeightOf(from.Taken[i], taken[i] + 1) <= room.Height)
                taken[i]++;
        }

        Call(band, from.Taken.AsSpan(), taken);
        var piece = new Piece(from.Band, from.Taken, [.. taken], top);
        return End(piece, Enumerable.Range(0, taken.Length).Max(i => band.Lanes[i].HeightOf(from.Taken[i], taken[i])));
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

    private PageEnd End(Piece last, double height)
    {
        var to = segment.After(last.Band, last.To.AsSpan());
        var text = last.Top + height;
        var notes = carried;
        if (_notes.Count > 0)
            notes = carried.With(_notes, room.LeftForNotes(text));
        var feet = to.Band == last.Band ? Feet.Of(segment.Bands[last.Band], last.From, last.To) : default;
        var called = segment.IsEnd(to) ? segment.Floats.Length : _called;
        return new PageEnd(
            to, [.. _whole, last], text, room.WhiteUnder(text, notes.Height), room, notes, called, law, feet);
    }
}
