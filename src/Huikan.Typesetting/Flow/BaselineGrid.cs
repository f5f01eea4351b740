using Huikan.Editions.Styles;

namespace Huikan.Typesetting.Flow;

/// <summary>Where baselines stand, and how blocks that are not text keep the text after them on the grid.</summary>
internal static class BaselineGrid
{
    /// <summary>
    /// From the top of a line to its baseline, in points. Half the leading goes over the em box, whose baseline is at
    /// 0.12 em from its foot in Chinese faces (0.88 − 0.5 = 0.38); whole points, so that the two languages of a pair,
    /// whose sizes differ by a hair, stand level.
    /// </summary>
    public static double BaselineOf(Style style) =>
        (style.LineHeight.Points / 2) + Math.Round(0.38 * style.FontSize.Points, MidpointRounding.AwayFromZero);

    /// <summary>The height, up to the next whole line of the grid.</summary>
    public static double RoundUp(double height, double gridLine) =>
        Math.Ceiling((height / gridLine) - 1e-6) * gridLine;
}
