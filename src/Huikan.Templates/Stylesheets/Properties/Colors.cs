using System.Globalization;
using Huikan.Editions.Styles;

namespace Huikan.Templates.Stylesheets.Properties;

/// <summary>Values that are colours.</summary>
internal static class Colors
{
    public const string Accepts = "#rgb | #rrggbb | rgb(r, g, b) | device-cmyk(c m y k, <color>) | black silver gray white maroon red purple fuchsia green lime olive yellow navy blue teal aqua";

    /// <summary>The sixteen names of CSS 1.</summary>
    private static readonly (string Word, Color Value)[] Names =
    [
        ("black", new(0, 0, 0)), ("silver", new(192, 192, 192)), ("gray", new(128, 128, 128)), ("white", new(255, 255, 255)),
        ("maroon", new(128, 0, 0)), ("red", new(255, 0, 0)), ("purple", new(128, 0, 128)), ("fuchsia", new(255, 0, 255)),
        ("green", new(0, 128, 0)), ("lime", new(0, 255, 0)), ("olive", new(128, 128, 0)), ("yellow", new(255, 255, 0)),
        ("navy", new(0, 0, 128)), ("blue", new(0, 0, 255)), ("teal", new(0, 128, 128)), ("aqua", new(0, 255, 255)),
    ];

    public static Color? Read(ValueReader value)
    {
        if (value.Current.Kind == CssTokenKind.Function)
            return ReadFunction(value);
        if (value.Current.Kind != CssTokenKind.Hash)
            return Words.Read(value, Names);
        if (OfDigits(value.Current.Text) is not { } color)
            return null;
        value.Advance();
        return color;
    }

    private static Color? OfDigits(string digits)
    {
        if (digits.Length == 3)
            digits = string.Concat(digits.SelectMany(digit => new[] { digit, digit }));
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new Color((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : null;
    }

    private static Color? ReadFunction(ValueReader value)
    {
        var name = value.Current.Text;
        if (name.Equals("rgb", StringComparison.OrdinalIgnoreCase))
            return ReadRgb(value);
        return name.Equals("device-cmyk", StringComparison.OrdinalIgnoreCase) ? ReadInks(value) : null;
    }

    private static Color? ReadRgb(ValueReader value)
    {
        value.Advance();
        Span<byte> channels = stackalloc byte[3];
        for (var i = 0; i < 3; i++)
        {
            if (i > 0)
                value.TryTake(',');
            if (Numbers.Read(value, 0, 255) is not { } channel)
                return null;
            channels[i] = (byte)channel;
        }

        return value.TryTake(')') ? new Color(channels[0], channels[1], channels[2]) : null;
    }

    /// <summary>
    /// <c>device-cmyk(c m y k, fallback)</c>, in the older writing with commas between the inks too. The fallback, of the
    /// drafts of CSS Color 4 and 5, is what screens show; without one the formula of CSS Color 5 says it.
    /// </summary>
    private static Color? ReadInks(ValueReader value)
    {
        value.Advance();
        Span<double> inks = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            if (i > 0)
                value.TryTake(',');
            if (ReadInk(value) is not { } ink)
                return null;
            inks[i] = ink;
        }

        var named = new Inks(inks[0], inks[1], inks[2], inks[3]);
        var shown = named.OnScreen;
        if (value.TryTake(','))
        {
            if (Read(value) is not { Inks: null } fallback)
                return null;
            shown = fallback with { Inks = named };
        }

        return value.TryTake(')') ? shown : null;
    }

    /// <summary>A number from 0 to 1 or a percentage from 0 to 100.</summary>
    private static double? ReadInk(ValueReader value)
    {
        var token = value.Current;
        double? ink = token.Kind switch
        {
            CssTokenKind.Number => token.Number,
            CssTokenKind.Percentage => token.Number / 100,
            _ => null,
        };
        if (ink is not (>= 0 and <= 1))
            return null;
        value.Advance();
        return ink;
    }
}
