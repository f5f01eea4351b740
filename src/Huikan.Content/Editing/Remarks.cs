using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>
/// Authors' remarks, <c>{&gt;&gt;…&lt;&lt;}</c>. Word does not show them unless it is asked to, so that what comes back
/// has none: they stay behind the words that they stood behind.
/// </summary>
internal static class Remarks
{
    /// <summary>What parts two running texts of a sequence, and stands in none.</summary>
    private static readonly Piece _end = new(PieceKind.LineBreak, "¶");

    /// <summary>The remarks in blocks, in order.</summary>
    public static IEnumerable<string> In(ImmutableArray<Block> blocks) => Leaves.Of(blocks).SelectMany(In);

    /// <summary>The remarks in running text, in order.</summary>
    public static IEnumerable<string> In(ImmutableArray<Inline> content) =>
        PieceText.PiecesOf(content).Where(IsRemark).Select(piece => piece.Characters);

    /// <summary>Whether there are remarks that were not there before: an editor's comments.</summary>
    public static bool AreNew(IEnumerable<string> was, IEnumerable<string> now) => now.Except(was, StringComparer.Ordinal).Any();

    /// <summary>Pieces without the remarks that another text has already.</summary>
    public static IEnumerable<Piece> Without(IEnumerable<Piece> pieces, IEnumerable<string> known)
    {
        var left = known.ToList();
        return [.. pieces.Where(piece => !IsRemark(piece) || !left.Remove(piece.Characters))];
    }

    /// <summary>Blocks with the remarks of those that they take the place of; null where they have no place for them.</summary>
    public static ImmutableArray<Block>? Keep(ImmutableArray<Block> was, ImmutableArray<Block> now)
    {
        var remarks = In(was).ToList();
        if (remarks.Count == 0)
            return now;
        var leaves = Leaves.Of(now).Select(leaf => Without(PieceText.PiecesOf(leaf), remarks).ToList()).ToList();
        var (before, places) = Flat(was);
        var after = leaves.SelectMany(leaf => leaf.Append(_end)).ToList();
        var hunks = Difference.Between(before, after);

        var found = places
            .Select(place => (place.Remark, At: PlaceIn(hunks, place.At) ?? PlaceOfMoved(before, after, place.At)))
            .Reverse()
            .OrderByDescending(place => place.At);

        // The last first, so that the places before it stay what they are.
        foreach (var (remark, at) in found)
        {
            if (!Insert(leaves, at, remark))
                return null;
        }

        // Only a picture's caption, which is plain words, has no place for them.
        return !now.Any(HasFigure) ? Leaves.Replace(now, leaves.Select(leaf => PieceText.Of(leaf))) : null;
    }

    private static bool IsRemark(Piece piece) => piece.Kind == PieceKind.Remark;

    private static bool HasFigure(Block block) => block switch
    {
        Figure => true,
        Quotation quotation => quotation.Content.Any(HasFigure),
        ListBlock list => list.Items.Any(item => item.Content.Any(HasFigure)),
        _ => false,
    };

    /// <summary>All pieces without the remarks, and behind how many of them each remark stands.</summary>
    private static (List<Piece> Pieces, List<(Piece Remark, int At)> Remarks) Flat(ImmutableArray<Block> blocks)
    {
        var pieces = new List<Piece>();
        var remarks = new List<(Piece, int)>();
        foreach (var piece in Leaves.Of(blocks).SelectMany(leaf => PieceText.PiecesOf(leaf).Append(_end)))
        {
            if (IsRemark(piece))
                remarks.Add((piece, pieces.Count));
            else
                pieces.Add(piece);
        }

        return (pieces, remarks);
    }

    /// <summary>Where a place between pieces is among the new ones; null where what stood round it is there no more.</summary>
    private static int? PlaceIn(List<Hunk> hunks, int place)
    {
        var now = place;
        foreach (var hunk in hunks)
        {
            if (hunk.WasStart >= place)
                break;
            if (hunk.WasEnd > place)
                return null;
            now += hunk.NowLength - hunk.WasLength;
        }

        return now;
    }

    /// <summary>The place in the text that is likest to the one that the remark stood in, which may have moved.</summary>
    private static int PlaceOfMoved(List<Piece> before, List<Piece> after, int place)
    {
        var (start, end) = TextAt(before, place);
        var was = new Likeness(Words(before, start, end));
        var (best, bestLikeness) = ((Start: 0, End: 0), -1.0);
        for (var at = 0; at < after.Count;)
        {
            var text = TextAt(after, at);
            var likeness = was.To(new Likeness(Words(after, text.Start, text.End)));
            if (text.End > text.Start && likeness > bestLikeness)
                (best, bestLikeness) = (text, likeness);
            at = text.End + 1;
        }

        var now = place - start;
        foreach (var hunk in Difference.Between(before.GetRange(start, end - start), after.GetRange(best.Start, best.End - best.Start)))
        {
            if (hunk.WasStart >= place - start)
                break;
            now = hunk.WasEnd > place - start ? hunk.NowEnd : now + hunk.NowLength - hunk.WasLength;
        }

        return best.Start + Math.Min(now, best.End - best.Start);
    }

    /// <summary>The running text that a place is in.</summary>
    private static (int Start, int End) TextAt(List<Piece> pieces, int place)
    {
        var end = pieces.IndexOf(_end, place);
        return ((place == 0 ? -1 : pieces.LastIndexOf(_end, place - 1)) + 1, end < 0 ? pieces.Count : end);
    }

    private static string Words(List<Piece> pieces, int start, int end) =>
        string.Concat(pieces.GetRange(start, end - start).Select(piece => piece.Characters));

    /// <summary>Puts a remark in at a place, or at the nearest where a text is empty: a caption's words would make it one.</summary>
    private static bool Insert(List<List<Piece>> leaves, int place, Piece remark)
    {
        var leaf = 0;
        while (leaf < leaves.Count && place > leaves[leaf].Count)
            place -= leaves[leaf++].Count + 1;
        if (leaf < leaves.Count && leaves[leaf].Count > 0)
        {
            leaves[leaf].Insert(place, remark);
            return true;
        }

        if (leaves.FindLastIndex(Math.Min(leaf, leaves.Count - 1), words => words.Count > 0) is >= 0 and var last)
            leaves[last].Add(remark);
        else if (leaves.FindIndex(words => words.Count > 0) is >= 0 and var first)
            leaves[first].Insert(0, remark);
        else
            return false;
        return true;
    }
}
