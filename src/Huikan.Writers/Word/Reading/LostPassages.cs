using System.Collections.Immutable;

namespace Huikan.Writers.Word.Reading;

/// <summary>
/// Finds passages that lost their bookmarks: LibreOffice drops one that begins in a table. What stands between the
/// passage's neighbours, is new there and has the passage's shape, is the passage.
/// </summary>
internal static class LostPassages
{
    /// <summary>Gives leaves to lost passages.</summary>
    /// <param name="written">The document as it was made.</param>
    /// <param name="leaves">The edited document's; owners are set in place.</param>
    /// <param name="added">Those that have no owner and were not in the document as it was made.</param>
    public static void Find(ReadText written, ImmutableArray<OwnedLeaf>.Builder leaves, IReadOnlySet<int> added)
    {
        foreach (var language in written.Passages.GroupBy(passage => passage.Key.Language))
        {
            var passages = language.Where(passage => !passage.Key.IsLine).ToList();
            for (var i = 0; i < passages.Count; i++)
            {
                var found = IndexesOf(leaves, passages[i].Key);
                if (found.Count == 0)
                    Find(passages, i, leaves, added);
                else
                    Complete(passages[i], found, leaves, added);
            }
        }
    }

    private static void Find(
        List<IGrouping<PassageKey, ReadLeaf>> passages, int lost, ImmutableArray<OwnedLeaf>.Builder leaves, IReadOnlySet<int> added)
    {
        var shape = passages[lost].Select(leaf => leaf.Kind).ToList();
        var before = lost > 0 ? IndexesOf(leaves, passages[lost - 1].Key) : [];
        var after = passages.Skip(lost + 1).Select(passage => IndexesOf(leaves, passage.Key)).FirstOrDefault(found => found.Count > 0) ?? [];
        var (first, end) = (before.Count > 0 ? before[^1] + 1 : 0, after.Count > 0 ? after[0] : leaves.Count);
        for (var at = first; at + shape.Count <= end; at++)
        {
            if (Enumerable.Range(at, shape.Count).All(i => added.Contains(i) && leaves[i].Owner is null) && HasShape(leaves, at, shape))
            {
                Give(leaves, at, shape.Count, passages[lost].Key);
                return;
            }
        }

        // A neighbour whose own end was lost took it in.
        var own = lost > 0 ? passages[lost - 1].Count() : 0;
        if (own > 0 && before.Count == own + shape.Count && before[^1] - before[0] == before.Count - 1
            && HasShape(leaves, before[0], [.. passages[lost - 1].Select(leaf => leaf.Kind), .. shape]))
        {
            Give(leaves, before[0] + own, shape.Count, passages[lost].Key);
        }
    }

    /// <summary>A passage whose bookmark ends at a table goes on in it.</summary>
    private static void Complete(
        IGrouping<PassageKey, ReadLeaf> passage, List<int> found, ImmutableArray<OwnedLeaf>.Builder leaves, IReadOnlySet<int> added)
    {
        var rest = passage.Skip(found.Count).Select(leaf => leaf.Kind).ToList();
        var at = found[^1] + 1;
        if (rest.Count > 0
            && at + rest.Count <= leaves.Count
            && passage.Select(leaf => leaf.Kind).Take(found.Count).SequenceEqual(found.Select(i => leaves[i].Leaf.Kind))
            && Enumerable.Range(at, rest.Count).All(i => added.Contains(i) && leaves[i].Owner is null)
            && HasShape(leaves, at, rest))
        {
            Give(leaves, at, rest.Count, passage.Key);
        }
    }

    private static List<int> IndexesOf(ImmutableArray<OwnedLeaf>.Builder leaves, PassageKey passage) =>
        [.. Enumerable.Range(0, leaves.Count).Where(i => leaves[i].Owner == passage)];

    private static bool HasShape(ImmutableArray<OwnedLeaf>.Builder leaves, int at, List<string> shape)
    {
        for (var i = 0; i < shape.Count; i++)
        {
            if (leaves[at + i].Leaf.Kind != shape[i])
                return false;
        }

        return true;
    }

    private static void Give(ImmutableArray<OwnedLeaf>.Builder leaves, int at, int count, PassageKey passage)
    {
        for (var i = at; i < at + count; i++)
            leaves[i] = leaves[i] with { Owner = passage };
    }
}
