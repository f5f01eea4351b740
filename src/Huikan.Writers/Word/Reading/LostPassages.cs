using System.Collections.Immutable;

namespace Huikan.Writers.Word.Reading;

/// <summary>
/// Finds passages that lost their bookmarks: LibreOffice drops one that begins in a table. What stands between the
/// passage's neighbours, is new there and has the passage's shape, is the passage.
/// </summary>
internal sealed class LostPassages
{
    private readonly ImmutableArray<OwnedLeaf>.Builder _leaves;
    private readonly IReadOnlySet<int> _added;
    private readonly Dictionary<PassageKey, List<int>> _places = [];

    private LostPassages(ImmutableArray<OwnedLeaf>.Builder leaves, IReadOnlySet<int> added)
    {
        (_leaves, _added) = (leaves, added);
        for (var i = 0; i < leaves.Count; i++)
        {
            if (leaves[i].Owner is { } owner)
                Place(owner, i);
        }
    }

    /// <summary>Gives leaves to lost passages.</summary>
    /// <param name="written">The document as it was made.</param>
    /// <param name="leaves">The edited document's; owners are set in place.</param>
    /// <param name="added">Those that have no owner and were not in the document as it was made.</param>
    public static void Find(ReadText written, ImmutableArray<OwnedLeaf>.Builder leaves, IReadOnlySet<int> added) =>
        new LostPassages(leaves, added).Find(written);

    private void Find(ReadText written)
    {
        foreach (var language in written.Passages.GroupBy(passage => passage.Key.Language))
        {
            var passages = language.Where(passage => !passage.Key.IsLine).ToList();
            for (var i = 0; i < passages.Count; i++)
            {
                var found = PlacesOf(passages[i].Key);
                if (found.Count == 0)
                    Find(passages, i);
                else
                    Complete(passages[i], found);
            }
        }
    }

    private void Find(List<IGrouping<PassageKey, ReadLeaf>> passages, int lost)
    {
        var shape = passages[lost].Select(leaf => leaf.Kind).ToList();
        var before = lost > 0 ? PlacesOf(passages[lost - 1].Key) : [];
        var after = passages.Skip(lost + 1).Select(passage => PlacesOf(passage.Key)).FirstOrDefault(found => found.Count > 0) ?? [];
        var (first, end) = (before.Count > 0 ? before[^1] + 1 : 0, after.Count > 0 ? after[0] : _leaves.Count);
        for (var at = first; at + shape.Count <= end; at++)
        {
            if (Enumerable.Range(at, shape.Count).All(i => _added.Contains(i) && _leaves[i].Owner is null) && HasShape(at, shape))
            {
                Give(at, shape.Count, passages[lost].Key);
                return;
            }
        }

        // A neighbour whose own end was lost took it in.
        var own = lost > 0 ? passages[lost - 1].Count() : 0;
        if (own > 0 && before.Count == own + shape.Count && before[^1] - before[0] == before.Count - 1
            && HasShape(before[0], [.. passages[lost - 1].Select(leaf => leaf.Kind), .. shape]))
        {
            Give(before[0] + own, shape.Count, passages[lost].Key);
        }
    }

    /// <summary>A passage whose bookmark ends at a table goes on in it.</summary>
    private void Complete(IGrouping<PassageKey, ReadLeaf> passage, List<int> found)
    {
        var rest = passage.Skip(found.Count).Select(leaf => leaf.Kind).ToList();
        var at = found[^1] + 1;
        if (rest.Count > 0
            && at + rest.Count <= _leaves.Count
            && passage.Select(leaf => leaf.Kind).Take(found.Count).SequenceEqual(found.Select(i => _leaves[i].Leaf.Kind))
            && Enumerable.Range(at, rest.Count).All(i => _added.Contains(i) && _leaves[i].Owner is null)
            && HasShape(at, rest))
        {
            Give(at, rest.Count, passage.Key);
        }
    }

    private List<int> PlacesOf(PassageKey passage) => _places.GetValueOrDefault(passage, []);

    private void Place(PassageKey passage, int leaf)
    {
        if (_places.TryGetValue(passage, out var places))
            places.Add(leaf);
        else
            _places.Add(passage, [leaf]);
    }

    private bool HasShape(int at, List<string> shape)
    {
        for (var i = 0; i < shape.Count; i++)
        {
            if (_leaves[at + i].Leaf.Kind != shape[i])
                return false;
        }

        return true;
    }

    private void Give(int at, int count, PassageKey passage)
    {
        for (var i = at; i < at + count; i++)
        {
            if (_leaves[i].Owner is { } taken)
                _places[taken].Remove(i);
            _leaves[i] = _leaves[i] with { Owner = passage };
            Place(passage, i);
        }
    }
}
