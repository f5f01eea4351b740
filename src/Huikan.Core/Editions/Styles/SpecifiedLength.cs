namespace Huikan.Editions.Styles;

/// <summary>A length as the stylesheet writes it, before it is known what it is relative to.</summary>
public readonly record struct SpecifiedLength(double Value, LengthUnit Unit)
{
    /// <summary>The length on paper.</summary>
    /// <param name="fontSize">What <c>em</c> and <c>%</c> are relative to.</param>
    /// <param name="rootLineHeight">What <c>rlh</c>, one line of the baseline grid, is.</param>
    public Length Resolve(Length fontSize, Length rootLineHeight) => Unit switch
    {
        LengthUnit.Point => new Length(Value),
        LengthUnit.Millimetre => Length.Millimetres(Value),
        LengthUnit.Centimetre => Length.Millimetres(Value * 10),
        LengthUnit.Inch => Length.Inches(Value),
        LengthUnit.Pixel => Length.Inches(Value / 96),
        LengthUnit.Em => fontSize * Value,
        LengthUnit.Percent => fontSize * (Value / 100),
        LengthUnit.RootLineHeight => rootLineHeight * Value,
        _ => throw new ArgumentOutOfRangeException(nameof(Unit)),
    };
}

/// <summary>The units of CSS Values 4 that the stylesheet may use.</summary>
public enum LengthUnit
{
    Point,
    Millimetre,
    Centimetre,
    Inch,
    Pixel,
    Em,
    Percent,
    RootLineHeight,
}
