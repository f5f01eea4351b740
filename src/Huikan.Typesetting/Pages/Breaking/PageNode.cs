namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>The best way that was found to a page's head.</summary>
/// <param name="Before">The way to the head of the page before it; null at the segment's start.</param>
/// <param name="End">The page before it; null at the segment's start.</param>
/// <param name="Start">Where the page begins.</param>
/// <param name="FacingWhite">The lines of white on a left page that the page faces; zero where it faces none.</param>
/// <param name="Cost">What the pages so far cost.</param>
/// <param name="Filled">How much of the segment stands on them, in pages that are full.</param>
internal sealed record PageNode(
    PageNode? Before, PageEnd? End, PageStart Start, int FacingWhite, double Cost, double Filled)
{
    /// <summary>What it costs beside a way that has come farther: what it lacks will fill a part of a page more.</summary>
    public double Rank => Cost - (Filled * PageCost.OfAPage);

    /// <summary>Whether it is the way of the fullest pages, or one to the same head that costs less.</summary>
    public bool IsFullest { get; init; }
}
