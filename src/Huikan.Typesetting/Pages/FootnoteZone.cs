using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Pages;

/// <summary>The notes at the foot of a page, each under the column that calls it.</summary>
internal sealed class FootnoteZone(Style area)
{
    private readonly List<(double X, Column Note)> _notes = [];

    /// <summary>The zone's height with more notes added, in points; zero without any.</summary>
    public double HeightWith(IEnumerable<(double X, Column Note)> more)
    {
        var heights = new SortedDictionary<double, double>();
        foreach (var (x, note) in _notes.Concat(more))
            heights[x] = heights.GetValueOrDefault(x) + note.FullHeight;
        return heights.Count == 0 ? 0 : Head + heights.Values.Max();
    }

    public void Add(IEnumerable<(double X, Column Note)> notes) => _notes.AddRange(notes);

    /// <summary>The notes in place, ending at the foot of the type area.</summary>
    public ImmutableArray<PlacedItem> Place(double typeHeight)
    {
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        var top = typeHeight - HeightWith([]);
        foreach (var lane in _notes.GroupBy(n => n.X))
        {
            var width = lane.First().Note.Width;
            var rule = Math.Min(area.Width?.Points ?? (width / 3), width);
            items.AddRange(BlockBox.RulesOf(area.Border.Top, lane.Key, top + area.Margin.Top.Points, rule, thickFirst: true));
            var y = top + Head;
            foreach (var strip in lane.SelectMany(n => n.Note.Strips))
            {
                items.AddRange(strip.Items.Select(item => item.MovedBy(new Point(lane.Key, y))));
                y += strip.Height;
            }
        }

        return items.DrainToImmutable();
    }

    private double Head => area.Margin.Top.Points + area.Border.Top.Space.Points + area.Padding.Top.Points;
}
