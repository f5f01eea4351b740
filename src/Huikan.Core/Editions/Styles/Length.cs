using System.Globalization;

namespace Huikan.Editions.Styles;

/// <summary>A length on paper. Points are the PostScript point, 1/72 inch.</summary>
public readonly record struct Length(double Points) : IComparable<Length>
{
    public static Length Zero => default;

    public static Length Millimetres(double value) => new(value * 72 / 25.4);

    public static Length Inches(double value) => new(value * 72);

    public double InMillimetres => Points * 25.4 / 72;

    public static Length operator +(Length a, Length b) => new(a.Points + b.Points);

    public static Length operator -(Length a, Length b) => new(a.Points - b.Points);

    public static Length operator -(Length a) => new(-a.Points);

    public static Length operator *(Length a, double factor) => new(a.Points * factor);

    public static Length operator *(double factor, Length a) => new(a.Points * factor);

    public static double operator /(Length a, Length b) => a.Points / b.Points;

    public static Length operator /(Length a, double divisor) => new(a.Points / divisor);

    public static bool operator <(Length a, Length b) => a.Points < b.Points;

    public static bool operator >(Length a, Length b) => a.Points > b.Points;

    public static bool operator <=(Length a, Length b) => a.Points <= b.Points;

    public static bool operator >=(Length a, Length b) => a.Points >= b.Points;

    public static Length Max(Length a, Length b) => a.Points >= b.Points ? a : b;

    public static Length Min(Length a, Length b) => a.Points <= b.Points ? a : b;

    public int CompareTo(Length other) => Points.CompareTo(other.Points);

    public override string ToString() => Points.ToString("0.###", CultureInfo.InvariantCulture) + "pt";
}
