using System.Globalization;

namespace Huikan.Editions.Styles;

/// <summary>A colour in sRGB, eight bits a channel.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    public static Color Black => default;

    /// <summary>Six hexadecimal digits without <c>#</c>, as Word writes it.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"{Red:X2}{Green:X2}{Blue:X2}");

    public override string ToString() => "#" + Hex;
}
