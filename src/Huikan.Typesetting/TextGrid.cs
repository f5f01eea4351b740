using System.Text;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting;

/// <summary>How many lines a page of running text has and how many characters a line, as official documents are measured.</summary>
/// <param name="Lines">From the first to the last line of the fullest page, each an equal step from the next.</param>
/// <param name="Characters">Han characters in a line that is filled with nothing else, from edge to edge.</param>
public sealed record TextGrid(int Lines, int Characters)
{
    /// <summary>What counts as one place, in points: glyphs are set far more exactly than presses print.</summary>
    private const double Same = 0.5;

    /// <summary>Measures what stands on the pages, never what a stylesheet asked for.</summary>
    /// <returns>Null where no page goes on to the next, or no line is full: there is nothing to measure.</returns>
    public static TextGrid? Measure(PagedDocument document)
    {
        var pages = document.Pages.Select(LinesOf).ToList();
        var sizes = pages.SelectMany(lines => lines).GroupBy(line => line.Size).OrderByDescending(size => size.Count()).ToList();
        if (sizes.Count == 0)
            return null;
        var body = pages.ConvertAll(lines => lines.Where(line => line.Size == sizes[0].Key).ToList());
        var steps = body.SelectMany(Steps).GroupBy(step => Math.Round(step, 1)).OrderByDescending(step => step.Count()).ToList();
        var lines = steps.Count == 0 ? 0 : body.SkipLast(1).Select(page => CountOf(page, steps[0].Average())).DefaultIfEmpty().Max();
        var characters = CharactersOf([.. body.SelectMany(page => page)]);
        return lines == 0 || characters is null ? null : new TextGrid(lines, characters.Value);
    }

    private static IEnumerable<double> Steps(List<SetLine> page) =>
        page.Zip(page.Skip(1), (upper, lower) => lower.Baseline - upper.Baseline);

    private static int CountOf(List<SetLine> page, double step) =>
        page.Count == 0 ? 0 : 1 + (int)Math.Round((page[^1].Baseline - page[0].Baseline) / step);

    /// <summary>The commonest number; marks that gave up half their width, digits and letters make a line tell nothing.</summary>
    private static int? CharactersOf(List<SetLine> lines)
    {
        if (lines.Count == 0)
            return null;
        var (left, right) = (lines.Min(line => line.Left), lines.Max(line => line.Right));
        return lines
            .Where(line => line.Left < left + Same && line.Right > right - line.Size && line.IsWholeCharacters)
            .GroupBy(line => line.Count)
            .OrderByDescending(count => count.Count())
            .ThenByDescending(count => count.Key)
            .FirstOrDefault()?.Key;
    }

    /// <summary>The page's lines from its head down; running lines are artifacts and do not count.</summary>
    private static List<SetLine> LinesOf(Page page) =>
    [
        .. page.Frame.Items
            .Where(placed => placed.Item is GlyphRun { Owner: not Artifact })
            .GroupBy(placed => Math.Round(placed.Position.Y / Same))
            .OrderBy(line => line.Key)
            .Select(line => SetLine.Of([.. line.Select(placed => (placed.Position, (GlyphRun)placed.Item))])),
    ];

    private sealed record SetLine(double Baseline, double Left, double Right, double Size, int Count, bool IsWholeCharacters)
    {
        public static SetLine Of(List<(Point Position, GlyphRun Run)> runs)
        {
            var glyphs = runs.SelectMany(run => run.Run.Glyphs).ToList();
            var size = runs.GroupBy(run => run.Run.Size).MaxBy(runs => runs.Sum(run => run.Run.Glyphs.Length))!.Key;
            var characters = runs.SelectMany(run => run.Run.Text.EnumerateRunes()).ToList();
            return new SetLine(
                runs[0].Position.Y,
                runs.Min(run => run.Position.X),
                runs.Max(run => run.Position.X + run.Run.Width),
                size,
                characters.Count,
                characters.Count == glyphs.Count && characters.TrueForAll(IsFullWidth) && glyphs.SkipLast(1).All(glyph => glyph.Advance > 0.9 * size));
        }

        /// <summary>Han, and the marks of Chinese that take a whole square.</summary>
        private static bool IsFullWidth(Rune character) =>
            character.Value is (>= 0x3001 and <= 0x3011) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF01 and <= 0xFF5E) or (>= 0x20000 and <= 0x323AF);
    }
}
