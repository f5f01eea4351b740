using System.Globalization;

namespace Huikan.Editions.Styles;

/// <summary>A colour in sRGB, eight bits a channel, and in inks where the stylesheet names them.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    public static Color Black => default;

    /// <summary>The inks that <c>device-cmyk()</c> names for the press; screens and Word show the sRGB.</summary>
    public Inks? Inks { get; init; }

    /// <summary>Whether red, green and blue are the same.</summary>
    public bool IsGray => Red == Green && Green == Blue;

    /// <summary>
    /// The colour on the press: the inks that are named; a grey as black ink alone, so that small text needs no register;
    /// anything else by the formula of CSS Color 5 (“naively convert”), with as much black as all three inks share.
    /// </summary>
    public Inks InInks
    {
        get
        {
            if (Inks is { } named)
                return named;
            var black = 1 - (Math.Max(Red, Math.Max(Green, Blue)) / 255.0);
            if (IsGray)
                return new Inks(0, 0, 0, black);
            return new Inks(Ink(Red, black), Ink(Green, black), Ink(Blue, black), black);

            static double Ink(byte channel, double black) => (1 - (channel / 255.0) - black) / (1 - black);
        }
    }

    /// <summary>Six hexadecimal digits without <c>#</c>, as Word writes it.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"{Red:X2}{Green:X2}{Blue:X2}");

    public override string ToString() => "#" + Hex;
}
