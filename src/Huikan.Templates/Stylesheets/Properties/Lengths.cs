using Huikan.Editions.Styles;

namespace Huikan.Templates.Stylesheets.Properties;

/// <summary>Which lengths a property takes.</summary>
[Flags]
internal enum LengthRange
{
    /// <summary>Nought and more.</summary>
    Positive = 0,

    /// <summary>Less than nought too.</summary>
    Negative = 1,

    /// <summary>Percentages, where CSS makes them relative to the font size.</summary>
    Percent = 2,

    /// <summary>Absolute units only: a page has no font.</summary>
    Absolute = 4,

    /// <summary>Nought is none: a size.</summary>
    NotZero = 8,
}

/// <summary>Values that are lengths.</summary>
internal static class Lengths
{
    private static readonly OrderedDictionary<string, LengthUnit> Units = new()
    {
        ["pt"] = LengthUnit.Point,
        ["mm"] = LengthUnit.Millimetre,
        ["cm"] = LengthUnit.Centimetre,
        ["in"] = LengthUnit.Inch,
        ["px"] = LengthUnit.Pixel,
        ["em"] = LengthUnit.Em,
        ["rlh"] = LengthUnit.RootLineHeight,
    };

    public static string Accepts(LengthRange range)
    {
        var units = Units.Where(unit => !range.HasFlag(LengthRange.Absolute) || IsAbsolute(unit.Value)).Select(unit => unit.Key);
        var percent = range.HasFlag(LengthRange.Percent) ? " %" : "";
        var sign = range.HasFlag(LengthRange.Negative) ? "" : range.HasFlag(LengthRange.NotZero) ? " > 0" : " ≥ 0";
        return $"<length{sign}> ({string.Join(' ', units)}{percent})";
    }

    public static SpecifiedLength? Read(ValueReader value, LengthRange range)
    {
        if (Of(value.Current, range) is not { } length)
            return null;
        value.Advance();
        return length;
    }

    private static SpecifiedLength? Of(CssToken token, LengthRange range)
    {
        if (token.Number < 0 && !range.HasFlag(LengthRange.Negative))
            return null;
        if (token.Number == 0 && range.HasFlag(LengthRange.NotZero))
            return null;
        return token.Kind switch
        {
            CssTokenKind.Number when token.Number == 0 => new SpecifiedLength(0, LengthUnit.Point),
            CssTokenKind.Percentage when range.HasFlag(LengthRange.Percent) =>
                new SpecifiedLength(token.Number, LengthUnit.Percent),
            CssTokenKind.Dimension when Units.TryGetValue(token.Text, out var unit)
                && (IsAbsolute(unit) || !range.HasFlag(LengthRange.Absolute)) => new SpecifiedLength(token.Number, unit),
            _ => null,
        };
    }

    private static bool IsAbsolute(LengthUnit unit) =>
        unit is LengthUnit.Point or LengthUnit.Millimetre or LengthUnit.Centimetre or LengthUnit.Inch or LengthUnit.Pixel;
}
