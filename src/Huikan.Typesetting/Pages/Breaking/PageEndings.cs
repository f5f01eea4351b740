using System.Collections.Immutable;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>Says of each chosen page why it ends where it does, by what would have been if it were as full as it could be.</summary>
internal sealed class PageEndings(Segment segment, PageFiller filler, double gridLine, Func<int, double> heightOf)
{
    /// <summary>The pages on the way to a node.</summary>
    /// <param name="last">The segment's end.</param>
    /// <param name="firstPage">The number of the first page.</param>
    public ImmutableArray<ChosenPage> Explain(PageNode last, int firstPage)
    {
        var nodes = new List<PageNode>();
        for (var node = last; node.Before is not null; node = node.Before)
            nodes.Add(node);
        nodes.Reverse();
        var pages = ImmutableArray.CreateBuilder<ChosenPage>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            var number = firstPage + (i * (segment.IsSpread ? 2 : 1));
            var place = new PagePlace(number, segment.IsSpread, i == 0, i == nodes.Count - 1);
            var before = nodes[i].Before!;
            var (reason, needed) = ReasonOf(nodes[i], place, FacingWhiteOf(nodes, i, place));
            pages.Add(new ChosenPage(place, before.Start, nodes[i].End!, nodes[i].Cost - before.Cost, reason, needed));
        }

        return pages.MoveToImmutable();
    }

    /// <summary>The lines of white on the facing page, where the two should be level.</summary>
    private int? FacingWhiteOf(List<PageNode> nodes, int index, PagePlace place)
    {
        var facing = place.IsVerso ? index + 1 : index - 1;
        var recto = Math.Max(index, facing);
        return segment.IsSpread || facing < 0 || recto >= nodes.Count - 1
            ? null
            : PageCost.LinesOfWhite(nodes[facing].End!, gridLine);
    }

    private (PageEndingReason Reason, double Needed) ReasonOf(PageNode node, PagePlace place, int? facingWhite)
    {
        var end = node.End!;
        if (end.Law != BreakLaw.Lawful)
            return (PageEndingReason.CutWhereItMust, 0);
        var start = node.Before!.Start;
        var ends = filler.EndsOf(start, heightOf(place.Number));
        var fullest = ends[^1];
        if (!end.To.Equals(fullest.To) || end.Floats.Count != fullest.Floats.Count)
            return (Advantage(end, fullest, place, start, facingWhite), 0);
        var goesOn = segment.IsEnd(end.To) || !end.To.Equals(segment.HeadOf(end.To.Band));
        return goesOn ? (PageEndingReason.TextGoesOn, 0) : (PageEndingReason.NextDoesNotFit, LeastFrom(end.Next(start)));
    }

    /// <summary>What the reader gains most by, where the page is not as full as it could be.</summary>
    private PageEndingReason Advantage(PageEnd end, PageEnd fullest, PagePlace place, PageStart start, int? facingWhite)
    {
        var own = PageCost.Of(end, place, start, gridLine);
        var other = PageCost.Of(fullest, place, start, gridLine);
        double LevelOf(PageEnd page) =>
            facingWhite is { } white ? PageCost.OfSpread(white, PageCost.LinesOfWhite(page, gridLine)) : 0;
        (PageEndingReason Reason, double Gain)[] gains =
        [
            (PageEndingReason.LevelWithFacing, LevelOf(fullest) + other.Level - LevelOf(end) - own.Level),
            (PageEndingReason.PairKeptWhole, other.Split - own.Split),
            (PageEndingReason.WordKeptWhole, other.Hyphen - own.Hyphen),
            (PageEndingReason.NoteKeptWhole, other.Notes - own.Notes),
        ];
        var most = gains.MaxBy(gain => gain.Gain);
        return most.Gain > 0 ? most.Reason : PageEndingReason.LaterPagesGain;
    }

    /// <summary>The height of the least lawful piece that the next page begins with, the white over it included.</summary>
    private double LeastFrom(PageStart next) => segment.Bands[next.Cut.Band].Gap + filler.LeastFrom(next);
}
