using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Pages;

/// <summary>
/// The notes at the foot of a page, each under the column that calls it. The last note of a column may begin here and go
/// on at the foot of the next page.
/// </summary>
internal sealed class FootnoteZone
{
    /// <summary>The fewest strips of a note that stay, and that go on: as with paragraphs, no line of it stands alone.</summary>
    private const int FewestStrips = 2;

    private readonly Style _area;
    private readonly ImmutableArray<(double X, Column Note)> _notes;

    /// <summary>A page without notes.</summary>
    /// <param name="area">The style of the zone.</param>
    public FootnoteZone(Style area)
        : this(area, [], [])
    {
    }

    private FootnoteZone(
        Style area, ImmutableArray<(double X, Column Note)> notes, ImmutableArray<(double X, Column Note)> rest)
    {
        (_area, _notes, Rest) = (area, notes, rest);
        Height = HeightWith([]);
    }

    /// <summary>What is left of notes that begin on this page.</summary>
    public ImmutableArray<(double X, Column Note)> Rest { get; }

    /// <summary>Its height, in points; zero without notes.</summary>
    public double Height { get; }

    /// <summary>The height with more notes added, in points.</summary>
    public double HeightWith(IEnumerable<(double X, Column Note)> more) =>
        HeightOf(_notes.Concat(more), (notes, _) => notes.Sum(note => note.FullHeight));

    /// <summary>The height with more notes added of which the last in each column only begins here.</summary>
    public double LeastHeightWith(IReadOnlyCollection<(double X, Column Note)> more) =>
        HeightOf(_notes.Concat(more), (notes, x) => LeastOf(notes, mayCut: more.Any(note => note.X == x)));

    /// <summary>The zone with notes added; what the room cannot take is kept for the next page.</summary>
    /// <param name="notes">The notes, in the order of their calls.</param>
    /// <param name="room">The greatest height of the zone, in points.</param>
    public FootnoteZone With(IReadOnlyCollection<(double X, Column Note)> notes, double room)
    {
        if (notes.Count == 0)
            return this;
        var (added, rest) = (_notes.ToBuilder(), Rest.ToBuilder());
        foreach (var lane in notes.GroupBy(note => note.X))
        {
            var own = _notes.Where(note => note.X == lane.Key).Sum(note => note.Note.FullHeight);
            var left = room - Head - own;
            var last = lane.Last();
            foreach (var note in lane)
            {
                // All but the last have room by the fitter's word; where they have not, the page is reported as too tall.
                var count = ReferenceEquals(note.Note, last.Note) ? CountWithin(note.Note, left) : note.Note.Strips.Length;
                added.Add((note.X, note.Note with { Strips = note.Note.Strips[..count] }));
                if (count < note.Note.Strips.Length)
                    rest.Add((note.X, note.Note.After(count)));
                left -= note.Note.FullHeight;
            }
        }

        return new FootnoteZone(_area, added.DrainToImmutable(), rest.DrainToImmutable());
    }

    /// <summary>The notes in place, ending at the foot of the type area.</summary>
    public ImmutableArray<PlacedItem> Place(double typeHeight)
    {
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        var top = typeHeight - Height;
        foreach (var lane in _notes.GroupBy(n => n.X))
        {
            var width = lane.First().Note.Width;
            var rule = Math.Min(_area.Width?.Points ?? (width / 3), width);
            items.AddRange(BlockBox.RulesOf(_area.Border.Top, lane.Key, top + _area.Margin.Top.Points, rule, thickFirst: true));
            var y = top + Head;
            foreach (var strip in lane.SelectMany(n => n.Note.Strips))
            {
                items.AddRange(strip.Items.Select(item => item.MovedBy(new Point(lane.Key, y))));
                y += strip.Height;
            }
        }

        return items.DrainToImmutable();
    }

    private double Head => _area.Margin.Top.Points + _area.Border.Top.Space.Points + _area.Padding.Top.Points;

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
