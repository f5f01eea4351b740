using System.Collections.Immutable;
using System.Globalization;

namespace Huikan.Typesetting.Flow;

/// <summary>Makes the outline of headings as they come: each hangs under the last one of a higher level.</summary>
internal sealed class OutlineBuilder
{
    private readonly List<(string Title, string Anchor, int Level)> _headings = [];

    /// <summary>Adds a heading and returns the anchor that it must carry.</summary>
    public string Add(string title, int level)
    {
        var anchor = string.Create(CultureInfo.InvariantCulture, $"outline-{_headings.Count + 1}");
        _headings.Add((title.Replace('\n', ' '), anchor, level));
        return anchor;
    }

    public ImmutableArray<OutlineEntry> Build()
    {
        var next = 0;
        return Level(ref next, above: 0);
    }

    private ImmutableArray<OutlineEntry> Level(ref int next, int above)
    {
        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        while (next < _headings.Count && _headings[next].Level > above)
        {
            var (title, anchor, level) = _headings[next++];
            entries.Add(new OutlineEntry(title, anchor, Level(ref next, level)));
        }

        return entries.DrainToImmutable();
    }
}
