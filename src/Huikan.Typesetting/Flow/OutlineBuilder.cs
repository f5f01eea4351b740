using System.Collections.Immutable;
using System.Globalization;
using Huikan.Typesetting.Paragraphs.Breaking;

namespace Huikan.Typesetting.Flow;

/// <summary>Makes the outline of headings as they come: each hangs under the last one of a higher level.</summary>
/// <param name="headingsBefore">How many headings stand before the part whose headings these are.</param>
internal sealed class OutlineBuilder(int headingsBefore)
{
    private readonly List<OutlineHeading> _headings = [];

    /// <summary>The headings so far, in order.</summary>
    public IReadOnlyList<OutlineHeading> Headings => _headings;

    /// <summary>Adds a heading and returns the anchor that it must carry.</summary>
    public string Add(string title, int level)
    {
        var anchor = string.Create(CultureInfo.InvariantCulture, $"outline-{headingsBefore + _headings.Count + 1}");
        _headings.Add(new OutlineHeading(LayoutControls.Without(title).Replace('\n', ' '), anchor, level));
        return anchor;
    }

    /// <summary>The outline of all headings of a document.</summary>
    public static ImmutableArray<OutlineEntry> Build(IReadOnlyList<OutlineHeading> headings)
    {
        var next = 0;
        return Level(headings, ref next, above: 0);
    }

    private static ImmutableArray<OutlineEntry> Level(IReadOnlyList<OutlineHeading> headings, ref int next, int above)
    {
        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        while (next < headings.Count && headings[next].Level > above)
        {
            var (title, anchor, level) = headings[next++];
            entries.Add(new OutlineEntry(title, anchor, Level(headings, ref next, level)));
        }

        return entries.DrainToImmutable();
    }
}

/// <summary>A heading that the outline shows.</summary>
/// <param name="Title">Its words, on one line.</param>
/// <param name="Anchor">The anchor that it carries.</param>
/// <param name="Level">From 1.</param>
internal sealed record OutlineHeading(string Title, string Anchor, int Level);
