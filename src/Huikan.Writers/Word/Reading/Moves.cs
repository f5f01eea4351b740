using System.Xml.Linq;

namespace Huikan.Writers.Word.Reading;

/// <summary>
/// Whole paragraphs that were moved with changes tracked (ECMA-376-1, 17.13.5): where they come to stand they have lost
/// their bookmarks, and are known by the name of the move that took them from where they stood.
/// </summary>
internal sealed class Moves
{
    private static readonly XNamespace W = WordNames.W;

    /// <summary>The moves that are open at a place, by the ids of their marks.</summary>
    private readonly Dictionary<string, string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PassageKey?>> _left = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _arrived = new(StringComparer.Ordinal);

    /// <summary>Looks at an element between paragraphs, where moves may begin and end.</summary>
    public void Mark(XElement element)
    {
        if (element.Name.Namespace != W || element.Attribute(W + "id")?.Value is not { } id)
            return;
        switch (element.Name.LocalName)
        {
            case "moveFromRangeStart" or "moveToRangeStart":
                _open[id] = element.Attribute(W + "name")?.Value ?? "";
                break;
            case "moveFromRangeEnd" or "moveToRangeEnd":
                _open.Remove(id);
                break;
        }
    }

    /// <summary>The move that a whole paragraph is part of; null where it is of none. To be asked of each paragraph once.</summary>
    public string? Of(XElement paragraph)
    {
        var marks = paragraph.Elements().Where(element => element.Name.LocalName.StartsWith("move", StringComparison.Ordinal)).ToList();
        if (marks.Count == 0 && _open.Count == 0)
            return null;
        string? move = null;
        foreach (var mark in marks)
        {
            // A range that ended before the first word was the paragraph's before.
            Mark(mark);
            if (mark.Name == W + "moveFrom" || mark.Name == W + "moveTo")
                move ??= _open.Values.LastOrDefault();
        }

        return paragraph.Elements().All(IsMoved) ? move : null;
    }

    /// <summary>Notes that a paragraph went.</summary>
    public void Leave(string? move, List<PassageKey> owners)
    {
        if (move is not null)
            ListOf(_left, move).Add(owners.Count > 0 ? owners[0] : null);
    }

    /// <summary>Notes that a paragraph came.</summary>
    /// <param name="move">The move; null where it did not come with one.</param>
    /// <param name="leaf">Its place among the running texts.</param>
    public void Arrive(string? move, int leaf)
    {
        if (move is not null)
            ListOf(_arrived, move).Add(leaf);
    }

    /// <summary>Gives what was moved to the passages that it was.</summary>
    public void Return(List<OwnedLeaf> leaves)
    {
        if (_arrived.Count == 0)
            return;
        var present = leaves.Select(owned => owned.Owner).ToHashSet();
        foreach (var (move, arrived) in _arrived.OrderBy(pair => pair.Value[0]))
        {
            if (!_left.TryGetValue(move, out var left) || left.Count != arrived.Count)
                continue;
            foreach (var (owner, leaf) in left.Zip(arrived))
            {
                if (owner is { } passage && leaves[leaf].Owner is null && !present.Contains(passage))
                    leaves[leaf] = leaves[leaf] with { Owner = passage, Language = passage.Language };
            }
        }
    }

    private static bool IsMoved(XElement child) => child.Name.LocalName is not ("r" or "ins" or "hyperlink" or "sdt" or "fldSimple");

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string move)
    {
        if (!lists.TryGetValue(move, out var list))
            lists.Add(move, list = []);
        return list;
    }
}
