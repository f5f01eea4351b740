using Huikan.Editions.Styles;

namespace Huikan.Writers.Word;

/// <summary>The units in which WordprocessingML counts lengths.</summary>
internal static class Units
{
    /// <summary>Word's limit for the white between a paragraph and its border, in points (ST_PointMeasure of w:space).</summary>
    private const int MostBorderSpace = 31;

    /// <summary>Twentieths of a point.</summary>
    public static int Twips(Length length) => Round(length.Points * 20);

    /// <summary>Halves of a point, for type sizes.</summary>
    public static int HalfPoints(Length length) => Math.Max(2, Round(length.Points * 2));

    /// <summary>Eighths of a point, for lines; 2 (a quarter-point) is the thinnest that Word draws.</summary>
    public static uint EighthPoints(Length length) => (uint)Math.Clamp(Round(length.Points * 8), 2, 96);

    /// <summary>Whole points, for the white inside a border.</summary>
    public static uint BorderSpace(Length length) => (uint)Math.Clamp(Round(length.Points), 0, MostBorderSpace);

    /// <summary>English metric units, for drawings: 12,700 a point.</summary>
    public static long Emus(Length length) => (long)Math.Round(length.Points * 12700, MidpointRounding.AwayFromZero);

    private static int Round(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
