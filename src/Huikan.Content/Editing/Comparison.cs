using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>
/// Running text in an author's file beside what it is to say. Remarks are an author's own: they take no part in the
/// comparison and stay where they stand.
/// </summary>
internal sealed class Comparison
{
    private readonly SourceMap _map;
    private readonly ImmutableArray<int> _kept;
    private readonly int[] _keptBefore;

    private Comparison(SourceMap map, ImmutableArray<int> kept, ImmutableArray<Piece> after)
    {
        _map = map;
        _kept = kept;
        _keptBefore = new int[map.Pieces.Length + 1];
        for (var i = 0; i < map.Pieces.Length; i++)
            _keptBefore[i + 1] = _keptBefore[i] + (map.Pieces[i].Kind == PieceKind.Remark ? 0 : 1);
        Before = [.. kept.Select(i => map.Pieces[i])];
        After = after;
        Hunks = [.. Difference.Between<Piece>(Before, After)];
    }

    /// <summary>The pieces in the file, without remarks.</summary>
    public ImmutableArray<Piece> Before { get; }

    /// <summary>The pieces that are to be.</summary>
    public ImmutableArray<Piece> After { get; }

    /// <summary>Where they differ.</summary>
    public ImmutableArray<Hunk> Hunks { get; }

    public static Comparison Of(ImmutableArray<Inline> was, ImmutableArray<Inline> now)
    {
        var map = SourceMap.Of(was);
        return new Comparison(
            map,
            [.. Enumerable.Range(0, map.Pieces.Length).Where(i => map.Pieces[i].Kind != PieceKind.Remark)],
            PieceText.Normalize([.. Remarks.Without(PieceText.PiecesOf(now), Remarks.In(was))]));
    }

    /// <summary>The notes whose marks stay, each as it was and as it is to be.</summary>
    public IEnumerable<(Footnote Was, Footnote Now)> SameNotes()
    {
        for (var i = 0; i < After.Length; i++)
        {
            if (After[i].Source is FootnoteReference now && WasIndexOf(i) is { } was && Before[was].Source is FootnoteReference before)
                yield return (before.Footnote, now.Footnote);
        }
    }

    /// <summary>The place of letters that are taken out of one run, where what comes for them is marked as they are.</summary>
    public (int Start, int End)? RunOf(Hunk hunk, ImmutableArray<Piece> added)
    {
        var (first, last) = (_kept[hunk.WasStart], _kept[hunk.WasEnd - 1]);
        if (last - first != hunk.WasLength - 1 || _map.Pieces[first].Source is not Text run)
            return null;
        for (var i = first; i <= last; i++)
        {
            if (!ReferenceEquals(_map.Pieces[i].Source, run) || _map.Places[i] is null)
                return null;
        }

        if (!added.All(_map.Pieces[first].IsMarkedAs))
            return null;

        // A run between marks that loses its last letter would leave the marks with nothing in them.
        var wholeRun = !IsOf(first - 1, run) && !IsOf(last + 1, run);
        return wholeRun && added.IsEmpty && _map.Pieces[first] is not { Marks: Marks.None, Link: null }
            ? null
            : (_map.Places[first]!.Value.Start, _map.Places[last]!.Value.End);
    }

    /// <summary>The point where letters can be put into a run beside them that is marked as they are.</summary>
    public (int Start, int End)? PointOf(Hunk hunk, ImmutableArray<Piece> added)
    {
        if (hunk.WasStart > 0 && FitsInto(_kept[hunk.WasStart - 1], added) is { } before)
            return (before.End, before.End);
        return hunk.WasStart < _kept.Length && FitsInto(_kept[hunk.WasStart], added) is { } after
            ? (after.Start, after.Start)
            : null;
    }

    /// <summary>
    /// A stretch that is written anew, made wide enough: it cuts no marked words in two, takes in its neighbours where
    /// the same marks go on in what comes, and ends inside no other difference.
    /// </summary>
    public Hunk Widen(Hunk region)
    {
        var (start, end) = (region.WasStart, region.WasEnd);
        while (true)
        {
            var (nowStart, nowEnd) = (NowAt(start, isEnd: false), NowAt(end, isEnd: true));
            var (wider, further) = (start, end);
            foreach (var node in _map.Nodes)
            {
                var (first, last) = (_keptBefore[node.First], _keptBefore[node.Last]);
                if (node.IsText || first == last)
                    continue;
                if ((start > first && start < last) || (start == last && nowStart < nowEnd && Shares(Before[last - 1], After[nowStart])))
                    wider = Math.Min(wider, first);
                if ((end > first && end < last) || (end == first && nowStart < nowEnd && Shares(Before[first], After[nowEnd - 1])))
                    further = Math.Max(further, last);
            }

            foreach (var hunk in Hunks)
            {
                if (wider > hunk.WasStart && wider < hunk.WasEnd)
                    wider = hunk.WasStart;
                if (further > hunk.WasStart && further < hunk.WasEnd)
                    further = hunk.WasEnd;
            }

            if (wider == start && further == end)
                return new Hunk(start, end - start, nowStart, nowEnd - nowStart);
            (start, end) = (wider, further);
        }
    }

    /// <summary>The characters of a stretch; null where the file does not say.</summary>
    public (int Start, int End)? PlaceOf(Hunk region)
    {
        if (_kept.IsEmpty)
            return null;
        if (region.WasLength == 0)
        {
            var point = region.WasStart > 0 ? EndOf(_kept[region.WasStart - 1]) : StartOf(_kept[0]);
            return point is { } at ? (at, at) : null;
        }

        return StartOf(_kept[region.WasStart]) is { } start && EndOf(_kept[region.WasEnd - 1]) is { } end ? (start, end) : null;
    }

    /// <summary>What a stretch is to say: the author's own marks of notes, and the remarks that stand in it.</summary>
    public List<Piece> NewPieces(Hunk region)
    {
        var pieces = new List<Piece>();
        var remarks = region.WasLength == 0 ? [] : Enumerable.Range(_kept[region.WasStart], _kept[region.WasEnd - 1] - _kept[region.WasStart])
            .Where(i => _map.Pieces[i].Kind == PieceKind.Remark)
            .ToList();
        for (var i = region.NowStart; i < region.NowEnd; i++)
        {
            pieces.Add(WasIndexOf(i) is { } was ? Before[was] : After[i]);
            while (remarks is [var remark, ..] && NowAt(_keptBefore[remark], isEnd: true) <= i + 1)
            {
                pieces.Add(_map.Pieces[remark]);
                remarks.RemoveAt(0);
            }
        }

        pieces.AddRange(remarks.Select(remark => _map.Pieces[remark]));
        return pieces;
    }

    private bool IsOf(int index, Text run) =>
        index >= 0 && index < _map.Pieces.Length && ReferenceEquals(_map.Pieces[index].Source, run);

    private (int Start, int End)? FitsInto(int index, ImmutableArray<Piece> added) =>
        _map.Pieces[index].Source is Text && added.All(_map.Pieces[index].IsMarkedAs) ? _map.Places[index] : null;

    private int? StartOf(int index)
    {
        foreach (var node in _map.Nodes)
        {
            if (node.First == index && !node.IsText && node.Last > node.First)
                return node.Start;
        }

        return _map.Places[index]?.Start;
    }

    private int? EndOf(int index)
    {
        foreach (var node in _map.Nodes)
        {
            if (node.Last == index + 1 && !node.IsText && node.Last > node.First)
                return node.End;
        }

        return _map.Places[index]?.End;
    }

    private static bool Shares(Piece left, Piece right) =>
        (left.Marks & right.Marks) != 0 || (left.Link is not null && left.Link == right.Link);

    /// <summary>Where a boundary between pieces stands among the new ones; what is put in at it comes after, or before an end.</summary>
    private int NowAt(int boundary, bool isEnd)
    {
        var now = boundary;
        foreach (var hunk in Hunks)
        {
            if (hunk.WasEnd < boundary || (hunk.WasEnd == boundary && (hunk.WasStart < boundary || isEnd)))
                now += hunk.NowLength - hunk.WasLength;
            else if (hunk.WasStart < boundary)
                return hunk.NowEnd;
        }

        return now;
    }

    private int? WasIndexOf(int now)
    {
        var shift = 0;
        foreach (var hunk in Hunks)
        {
            if (now < hunk.NowStart)
                break;
            if (now < hunk.NowEnd)
                return null;
            shift = hunk.WasEnd - hunk.NowEnd;
        }

        return now + shift;
    }
}
