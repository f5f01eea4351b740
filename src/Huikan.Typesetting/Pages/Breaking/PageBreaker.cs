using System.Collections.Immutable;
using Huikan.Editions.Styles;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>
/// Chooses the pages of a segment as a whole, as Knuth and Plass choose the lines of a paragraph: of all ways to break it
/// the one that costs least (<see cref="PageCost"/>), found page by page, since what follows a break does not depend on
/// how it was reached.
/// </summary>
/// <remarks>
/// A way is given up when <paramref name="width"/> others of as many pages are better placed, so that time and room grow with the
/// number of pages alone. The way of the fullest pages is never given up: what is chosen costs no more than it. The steps:
/// <see cref="Segmenter"/> divides the flow, <see cref="PageFiller"/> finds where a page may end, this class chooses,
/// <see cref="PageEndings"/> says why.
/// </remarks>
/// <param name="footnoteArea">The style of the notes' zone.</param>
/// <param name="gridLine">A line of the baseline grid, in points.</param>
/// <param name="heightOf">The height of a page's type area, in points, by the page's number.</param>
/// <param name="width">How many ways are followed at a time; none but that of the fullest pages when it is nought.</param>
internal sealed class PageBreaker(
    Style footnoteArea, double gridLine, Func<int, double> heightOf, int width = PageBreaker.UsualWidth)
{
    /// <summary>About the places where one page may end: every one of them may be the way to a better page after it.</summary>
    private const int UsualWidth = 48;

    /// <summary>The pages; none for a segment without content.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="firstPage">The number of its first page.</param>
    public ImmutableArray<ChosenPage> Break(Segment segment, int firstPage)
    {
        var start = PageStart.Of(segment);
        if (IsDone(segment, start))
            return [];
        var filler = new PageFiller(segment, footnoteArea, gridLine);
        var best = Search(segment, filler, new PageNode(null, null, start, 0, 0, 0) { IsFullest = true }, firstPage);
        return new PageEndings(segment, filler, gridLine, heightOf).Explain(best, firstPage);
    }

    /// <summary>Whether all text, notes and floats have their pages.</summary>
    public static bool IsDone(Segment segment, PageStart start) =>
        segment.IsEnd(start.Cut) && start.Rest.IsEmpty && start.Placed == segment.Floats.Length;

    private PageNode Search(Segment segment, PageFiller filler, PageNode root, int firstPage)
    {
        PageNode? best = null;
        List<PageNode> heads = [root];
        for (var number = firstPage; heads.Count > 0; number += segment.IsSpread ? 2 : 1)
        {
            var reached = new PageFront(width);
            var ends = new Dictionary<PageStart, ImmutableArray<PageEnd>>();
            foreach (var head in heads)
            {
                if (!ends.TryGetValue(head.Start, out var found))
                    ends[head.Start] = found = filler.EndsOf(head.Start, heightOf(number));

                // From the fullest on, which is taken where an emptier page is no better.
                for (var i = found.Length - 1; i >= (width == 0 ? found.Length - 1 : 0); i--)
                {
                    var node = Follow(segment, head, found[i], number) with { IsFullest = head.IsFullest && i == found.Length - 1 };
                    if (!IsDone(segment, node.Start))
                        reached.Add(node);
                    else if (best is null || node.Cost < best.Cost)
                        best = node;
                }
            }

            heads = reached.Best(best?.Cost ?? double.MaxValue);
        }

        return best!;
    }

    private PageNode Follow(Segment segment, PageNode head, PageEnd end, int number)
    {
        var next = end.Next(head.Start);
        var place = new PagePlace(number, segment.IsSpread, head.Before is null, IsDone(segment, next));
        var white = PageCost.LinesOfWhite(end, gridLine);
        var cost = PageCost.Of(end, place, head.Start, gridLine).Total + PageCost.OfAPage;
        if (place.IsRecto && !place.IsFirst && !place.IsLast)
            cost += PageCost.OfSpread(head.FacingWhite, white);
        var filled = head.Filled + (end.Filled / end.Room.Height);
        return new PageNode(head, end, next, place.IsVerso ? white : 0, head.Cost + cost, filled);
    }
}
