using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Pages;

/// <summary>
/// The notes at the foot of a page, each under the column that calls it. The last note of a column may begin here and go
/// on at the foot of the next page.
/// </summary>
internal sealed class FootnoteZone(Style area)
{
    /// <summary>The fewest strips of a note that stay, and that go on: as with paragraphs, no line of it stands alone.</summary>
    private const int FewestStrips = 2;

    private readonly List<(double X, Column Note)> _notes = [];

    /// <summary>What is left of notes that begin on this page.</summary>
    public ImmutableArray<(double X, Column Note)> Rest { get; private set; } = [];

    /// <summary>The zone's height with more notes added, in points; zero without any.</summary>
    public double HeightWith(IEnumerable<(double X, Column Note)> more) =>
        HeightOf(_notes.Concat(more), (notes, _) => notes.Sum(note => note.FullHeight));

    /// <summary>The height with more notes added of which the last in each column only begins here.</summary>
    public double LeastHeightWith(IReadOnlyCollection<(double X, Column Note)> more) =>
        HeightOf(_notes.Concat(more), (notes, x) => LeastOf(notes, mayCut: more.Any(note => note.X == x)));

    /// <summary>Adds notes, and keeps what the room cannot take for the next page.</summary>
    /// <param name="notes">The notes, in the order of their calls.</param>
    /// <param name="room">The greatest height of the zone, in points.</param>
    public void Add(IReadOnlyCollection<(double X, Column Note)> notes, double room)
    {
        foreach (var lane in notes.GroupBy(note => note.X))
        {
            var own = _notes.Where(note => note.X == lane.Key).Sum(note => note.Note.FullHeight);
            var left = room - Head - own;
            var last = lane.Last();
            foreach (var note in lane)
            {
                // All but the last have room by the fitter's word; where they have not, the page is reported as too tall.
                var count = ReferenceEquals(note.Note, last.Note) ? CountWithin(note.Note, left) : note.Note.Strips.Length;
                _notes.Add((note.X, note.Note with { Strips = note.Note.Strips[..count] }));
                if (count < note.Note.Strips.Length)
                    Rest = Rest.Add((note.X, note.Note.After(count)));
                left -= note.Note.FullHeight;
            }
        }
    }

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

    private double HeightOf(
        IEnumerable<(double X, Column Note)> notes, Func<IReadOnlyList<Column>, double, double> heightOf)
    {
        var lanes = notes.GroupBy(note => note.X, note => note.Note).ToList();
        return lanes.Count == 0 ? 0 : Head + lanes.Max(lane => heightOf([.. lane], lane.Key));
    }

    private static double LeastOf(IReadOnlyList<Column> notes, bool mayCut)
    {
        var height = notes.Sum(note => note.FullHeight);
        return mayCut ? height - notes[^1].FullHeight + HeightOf(notes[^1], LegalCounts(notes[^1]).Min()) : height;
    }

    /// <summary>As much of a note as there is room for; the least of it where there is none, the whole where it cannot be cut.</summary>
    private static int CountWithin(Column note, double room)
    {
        var counts = LegalCounts(note).ToList();
        return counts.Where(count => HeightOf(note, count) <= room + 1e-6).DefaultIfEmpty(counts.Min()).Max();
    }

    private static IEnumerable<int> LegalCounts(Column note) => Enumerable.Range(1, note.Strips.Length)
        .Where(count => count == note.Strips.Length
            || (count >= FewestStrips && note.Strips.Length - count >= FewestStrips && note.MayBreakAt(count)));

    private static double HeightOf(Column note, int count) => note.Strips.Take(count).Sum(strip => strip.Height);
}
