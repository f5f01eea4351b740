using System.Collections.Immutable;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Broadsheet;

/// <summary>
/// Fills a page with bands of stories: of all ways to fill it that with the least white and the fewest makeshifts. A page
/// that is not the last is filled to its foot, with whole stories or with the first part of one over all columns.
/// </summary>
/// <param name="gap">Lines between what stands under each other.</param>
internal sealed class PagePlanner(NewspaperGrid grid, int gap)
{
    /// <summary>So many stories are looked at; no page holds more of any use.</summary>
    private const int MostStories = 18;

    /// <summary>What sending a reader to another page costs.</summary>
    private const double JumpCost = 14;

    /// <summary>What a line left empty at the foot of a page costs that is not the last.</summary>
    private const double EmptyCost = 12;

    /// <summary>The last page is filled to its foot where no more than this is wanting.</summary>
    private const int NearlyFull = 14;

    /// <summary>What each of those lines costs where they stay empty all the same.</summary>
    private const double NearlyFullCost = 3;

    /// <summary>The least depth of a first part, and the fewest lines that go on: less is not worth turning the page.</summary>
    private const int LeastDepth = 5, LeastRest = 10;

    /// <summary>So many heights over a first part are tried, the best.</summary>
    private const int PlacesTried = 6;

    /// <summary>The page, or null where not one story finds room.</summary>
    /// <param name="waiting">The stories, in order.</param>
    /// <param name="top">Lines that are taken at the head of the page.</param>
    public PagePlan? Plan(ImmutableArray<StoryPart> waiting, int top)
    {
        var parts = waiting[..Math.Min(waiting.Length, MostStories)];
        var room = grid.Lines - top;
        var reached = Reach(parts, room);
        var whole = waiting.Length == parts.Length
            ? reached[parts.Length]
                .OrderBy(end => end.Value.Cost + (room - end.Key <= NearlyFull ? NearlyFullCost * (room - end.Key) : 0))
                .Select(end => end.Value)
                .FirstOrDefault()
            : null;
        if (whole is not null)
            return PlanOf(whole, parts.Length, null, top);

        var best = (Cost: double.PositiveInfinity, Plan: (PagePlan?)null);
        for (var taken = 0; taken <= parts.Length; taken++)
        {
            foreach (var (lines, filled) in reached[taken])
            {
                var cost = filled.Cost + (EmptyCost * (room - lines));
                if (taken > 0 && cost < best.Cost)
                    best = (cost, PlanOf(filled, taken, null, top));
            }

            if (taken == parts.Length)
                break;
            foreach (var (lines, filled) in reached[taken].OrderBy(end => end.Value.Cost).ThenBy(end => end.Key).Take(PlacesTried))
            {
                var cost = filled.Cost + JumpCost;
                if (cost >= best.Cost || FirstPart(parts[taken], room - lines - GapOver(lines)) is not var (shape, next))
                    continue;
                if (cost + shape.Cost < best.Cost)
                    best = (cost + shape.Cost, PlanOf(filled.With(BandOf(shape), lines + GapOver(lines)), taken, next, top));
            }
        }

        return best.Plan;
    }

    /// <summary>The cheapest ways to place the first stories, by their number and by the lines that they take.</summary>
    private SortedDictionary<int, Filled>[] Reach(ImmutableArray<StoryPart> parts, int room)
    {
        var arranger = new BandArranger(parts, grid.Columns, gap);
        var reached = new SortedDictionary<int, Filled>[parts.Length + 1];
        for (var i = 0; i < reached.Length; i++)
            reached[i] = [];
        reached[0][0] = new Filled(0, null, null, 0);
        for (var from = 0; from < parts.Length; from++)
        {
            if (reached[from].Count == 0)
                continue;
            for (var to = from + 1; to <= parts.Length && to - from <= BandArranger.Most; to++)
            {
                foreach (var band in arranger.Bands(from, to))
                {
                    foreach (var (lines, filled) in reached[from])
                    {
                        var over = lines + GapOver(lines);
                        var cost = filled.Cost + band.Cost;
                        if (over + band.Lines > room)
                            break;
                        if (!reached[to].TryGetValue(over + band.Lines, out var known) || cost < known.Cost)
                            reached[to][over + band.Lines] = filled.With(band, over);
                    }
                }
            }
        }

        return reached;
    }

    /// <summary>The first part of a story, as tall as the room and over all columns; null where it would not be worth it.</summary>
    private (ModuleShape Shape, int Next)? FirstPart(StoryPart part, int room)
    {
        var span = grid.Columns;
        var depth = room - part.HeadLines(span);
        if (part.Story.IsBox || depth < LeastDepth || part.Text.LinesFrom(part.First) < (depth * span) + LeastRest)
            return null;

        // The line that says where it goes on stands at the foot of the last column.
        var last = part.Story.Node.ContinuedOn is null ? depth : depth - 1;
        return part.Text.Fill(part.First, [.. Enumerable.Repeat(depth, span - 1), last]) is { } text
            ? (new ModuleShape(part, span, depth, 0, room, text, text.Cost), text.Next)
            : null;
    }

    private int GapOver(int lines) => lines == 0 ? 0 : gap;

    private static StoryBand BandOf(ModuleShape shape) => new(shape.Lines, [new Stack(shape.Span, [shape], shape.Cost)], shape.Cost);

    private static PagePlan PlanOf(Filled filled, int taken, int? next, int top)
    {
        var bands = new List<PlacedBand>();
        for (var at = filled; at is { StoryBand: { } band }; at = at.Before)
            bands.Add(new PlacedBand(top + at.Top, band));
        bands.Reverse();
        return new PagePlan([.. bands], taken, next, top + (filled.StoryBand is { } last ? filled.Top + last.Lines : 0));
    }

    /// <param name="Top">Lines over the last band.</param>
    private sealed record Filled(double Cost, StoryBand? StoryBand, Filled? Before, int Top)
    {
        public Filled With(StoryBand band, int top) => new(Cost + band.Cost, band, this, top);
    }
}
