namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>
/// What a page costs the reader, fault by fault. One is a page that ends a line short; a hole is counted by its square,
/// for two pages short of a line are seen less than one short of two.
/// </summary>
/// <param name="White">Lines that are empty at the foot; on the last page, too few lines to stand alone.</param>
/// <param name="Level">Facing pages, or the two sides of a pair that goes on, that do not end level.</param>
/// <param name="Split">A pair that is cut, or a passage parted from its translation.</param>
/// <param name="Hyphen">A page that ends within a word.</param>
/// <param name="Notes">Notes that go on on the next page.</param>
/// <param name="Floats">Floats that stand farther on than where they are called.</param>
/// <param name="Law">Laws that had to be broken.</param>
internal readonly record struct PageCost(
    double White, double Level, double Split, double Hyphen, double Notes, double Floats, double Law)
{
    /// <summary>A page more than needed is dearer than what it mends on those around it: ten lines of white.</summary>
    public const double OfAPage = 100;

    /// <summary>Facing pages are seen at one glance: a line between their feet is worse than a line short on both.</summary>
    private const double OfUnlevelPages = 4;

    /// <summary>The two columns of one page, whose lengths differ anyway.</summary>
    private const double OfUnlevelLanes = 1;

    /// <summary>Worth some three lines of white, and as much again where one side of the next page opens empty.</summary>
    private const double OfSplitPair = 12;

    /// <summary>A passage over the page's end from its translation: worth two lines of white, for both are whole.</summary>
    private const double OfPartedTranslation = 6;

    /// <summary>The reader holds half a word in mind while the eye goes over, and for longer while the page is turned.</summary>
    private const double OfHyphen = 4, OfHyphenBeforeTurning = 9;

    /// <summary>Three lines of white: the hole at the foot that the eye takes for the end of the piece.</summary>
    private const double OfCutNote = 10;

    /// <summary>
    /// Going over to the next page is what floats are for: reason enough not to wait, none to end the page before the
    /// call. Every page more takes the reader farther from it.
    /// </summary>
    private const double OfFloatNotOnItsPage = 1, OfFloatThatWaits = 25;

    /// <summary>A last page with fewer than a tenth of the lines, five on A4, looks forgotten.</summary>
    private const double FewLines = 0.1;

    private const double OfMissingLine = 4;

    public double Total => White + Level + Split + Hyphen + Notes + Floats + Law;

    /// <summary>The cost of a page by itself.</summary>
    /// <param name="end">The page.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="gridLine">A line of the baseline grid, in points.</param>
    public static PageCost Of(PageEnd end, PagePlace place, PageStart start, double gridLine)
    {
        var feet = end.Feet;
        var uneven = Math.Round(feet.Unevenness / gridLine);
        return new PageCost(
            place.IsLast ? OfStranded(end, place, gridLine) : Square(LinesOfWhite(end, gridLine)),
            uneven * uneven * (place.IsSpread ? OfUnlevelPages : OfUnlevelLanes),
            (feet.IsSplitPair ? OfSplitPair : 0) + (feet.IsOneSided ? OfSplitPair : 0) + (feet.PartsTranslation ? OfPartedTranslation : 0),
            feet.Hyphens * (place.TurnsAfter ? OfHyphenBeforeTurning : OfHyphen),
            end.Notes.Rest.Length * OfCutNote,
            OfFloats(end, start.Placed + end.Floats.Count, start.Called),
            end.Law switch
            {
                BreakLaw.Lawful => 0,
                BreakLaw.BetweenBands => 2_000,
                BreakLaw.Anywhere => 5_000,
                _ => 100_000,
            });
    }

    /// <summary>What two facing pages cost together that end after so many lines of white each.</summary>
    public static double OfSpread(int versoWhite, int rectoWhite) => Square(versoWhite - rectoWhite) * OfUnlevelPages;

    /// <summary>Whole lines of the grid that are empty at the foot: what is left of a line cannot be filled.</summary>
    public static int LinesOfWhite(PageEnd end, double gridLine) =>
        Math.Max(0, (int)Math.Floor((end.White + LaneMeasure.Tolerance) / gridLine));

    private static double OfFloats(PageEnd end, int placed, int calledBefore)
    {
        var waiting = Math.Max(0, calledBefore - placed);
        return (waiting * OfFloatThatWaits) + ((end.Called - placed - waiting) * OfFloatNotOnItsPage);
    }

    private static double OfStranded(PageEnd end, PagePlace place, double gridLine) => place.IsFirst
        ? 0
        : OfMissingLine * Square(Math.Max(0, Math.Round(((end.Room.Height * FewLines) - end.Filled) / gridLine)));

    private static double Square(double lines) => lines * lines;
}

/// <summary>Where a page stands in its segment.</summary>
/// <param name="Number">From one, in the document; of a spread, the left page's.</param>
/// <param name="IsSpread">Whether it is two facing pages that are filled as one.</param>
/// <param name="IsFirst">Whether the segment begins with it.</param>
/// <param name="IsLast">Whether the segment ends with it.</param>
internal readonly record struct PagePlace(int Number, bool IsSpread, bool IsFirst, bool IsLast)
{
    public bool IsVerso => !IsSpread && Number % 2 == 0;

    public bool IsRecto => !IsSpread && Number % 2 == 1;

    /// <summary>Whether the reader turns the leaf after it.</summary>
    public bool TurnsAfter => IsSpread || IsRecto;
}
