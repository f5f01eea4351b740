using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages;

/// <summary>Finds how much of a band a page takes.</summary>
internal static class BandFitter
{
    /// <summary>The number of strips to take of each lane, or null when not even the least piece fits.</summary>
    /// <param name="band">The band, without white at its head.</param>
    /// <param name="available">The height for it and for the page's notes, in points.</param>
    /// <param name="neededAfter">What must still fit after it when it is taken whole and keeps with what follows.</param>
    /// <param name="notes">The notes that the page has already.</param>
    /// <remarks>Notes stand whole on the page of their call unless that would leave more than a few lines of it empty.</remarks>
    public static int[]? Fit(Band band, double available, double neededAfter, FootnoteZone notes)
    {
        var whole = Fit(band, available, neededAfter, more => notes.HeightWith(more));
        if (whole is not null && IsWhole(band, whole))
            return whole;
        var cut = Fit(band, available, neededAfter, notes.LeastHeightWith);
        if (whole is null || cut is null)
            return whole ?? cut;
        return TallestOf(band, cut) - TallestOf(band, whole) > HoleWorthACut ? cut : whole;
    }

    /// <summary>Three lines of text: a hole at the foot that the eye takes for the end of the piece.</summary>
    private const double HoleWorthACut = 42;

    private static int[]? Fit(
        Band band, double available, double neededAfter, Func<List<(double X, Column Note)>, double> zoneWith)
    {
        foreach (var height in CandidateHeights(band, available))
        {
            var counts = band.Lanes.Select(lane => GreatestLegal(lane.Column, height)).ToArray();
            if (IsStuck(band, counts))
                return null;
            var zone = zoneWith(NotesOf(band, counts).ToList());
            var whole = IsWhole(band, counts);
            var needed = whole && band.KeepsWithNext ? band.Height + neededAfter : TallestOf(band, counts);
            if (needed + zone <= available + 1e-6)
                return counts;
        }

        return null;
    }

    /// <summary>
    /// What an empty page takes of a band that cannot be cut lawfully: as many strips as fit, at least one of each lane,
    /// wherever that cuts.
    /// </summary>
    public static int[] Force(Band band, double available, FootnoteZone notes)
    {
        var counts = band.Lanes.Select(lane => lane.Column.Strips.Length).ToArray();
        while (TallestOf(band, counts) + notes.LeastHeightWith(NotesOf(band, counts).ToList()) > available + 1e-6)
        {
            var tallest = Enumerable.Range(0, counts.Length)
                .Where(i => counts[i] > 1)
                .OrderByDescending(i => band.Lanes[i].Column.HeightOf(counts[i]))
                .Cast<int?>()
                .FirstOrDefault();
            if (tallest is not { } lane)
                break;
            counts[lane]--;
        }

        return counts;
    }

    /// <summary>The notes that the strips taken call, with the place of their column.</summary>
    public static IEnumerable<(double X, Column Note)> NotesOf(Band band, int[] counts)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            var lane = band.Lanes[i];
            for (var s = 0; s < counts[i]; s++)
            {
                foreach (var note in lane.Column.Strips[s].Notes)
                    yield return (lane.X + note.Left, note.Column);
            }
        }
    }

    /// <summary>The height of what is taken, without white at its end.</summary>
    public static double TallestOf(Band band, int[] counts) =>
        band.Lanes.Select((lane, i) => lane.Column.HeightOf(counts[i])).Max();

    public static bool IsWhole(Band band, int[] counts) =>
        band.Lanes.Select((lane, i) => counts[i] == lane.Column.Strips.Length).All(whole => whole);

    private static IEnumerable<double> CandidateHeights(Band band, double available) => band.Lanes
        .SelectMany(lane => LegalCounts(lane.Column).Select(lane.Column.HeightOf))
        .Where(height => height <= available + 1e-6)
        .Distinct()
        .OrderDescending();

    private static IEnumerable<int> LegalCounts(Column column) =>
        Enumerable.Range(0, column.Strips.Length + 1).Where(column.MayBreakAt);

    private static int GreatestLegal(Column column, double height)
    {
        var (best, sum, trailing) = (0, 0.0, 0.0);
        for (var count = 1; count <= column.Strips.Length; count++)
        {
            var strip = column.Strips[count - 1];
            if (strip.IsWhite)
            {
                trailing += strip.Height;
            }
            else
            {
                sum += trailing + strip.Height;
                trailing = 0;
            }

            if (sum > height + 1e-6)
                break;
            if (column.MayBreakAt(count))
                best = count;
        }

        return best;
    }

    /// <summary>Whether a lane with something to set would get nothing: both sides of a pair break together.</summary>
    private static bool IsStuck(Band band, int[] counts) =>
        band.Lanes.Where((lane, i) => counts[i] == 0 && !lane.Column.Strips.IsEmpty).Any();
}
