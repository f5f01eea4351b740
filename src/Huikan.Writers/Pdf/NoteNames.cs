using System.Globalization;
using Huikan.Publications;
using Huikan.Typesetting.Frames;

namespace Huikan.Writers.Pdf;

/// <summary>Names the ends of the ways between marks and notes, in the order in which they are painted.</summary>
internal sealed class NoteNames
{
    private readonly Dictionary<Footnote, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _placed = [];

    /// <summary>The destination that leads to an end. No author's anchor has its sign.</summary>
    public string NameOf(Footnote footnote, NoteEnd end)
    {
        if (!_numbers.TryGetValue(footnote, out var number))
            _numbers.Add(footnote, number = _numbers.Count + 1);
        return string.Create(CultureInfo.InvariantCulture, $"note:{number}{(end == NoteEnd.Mark ? ":mark" : "")}");
    }

    /// <summary>The name of the place where an area stands, once: a note that is called again leads back to its first mark.</summary>
    public string? TakePlaceOf(NoteTarget area)
    {
        var name = NameOf(area.Footnote, area.End == NoteEnd.Note ? NoteEnd.Mark : NoteEnd.Note);
        return _placed.Add(name) ? name : null;
    }
}
