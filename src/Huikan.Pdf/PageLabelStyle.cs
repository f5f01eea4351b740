namespace Huikan.Pdf;

/// <summary>The numerals of page labels.</summary>
public enum PageLabelStyle
{
    /// <summary>No number.</summary>
    None,

    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>I, II, III.</summary>
    UpperRoman,

    /// <summary>i, ii, iii.</summary>
    LowerRoman,

    /// <summary>A, B, … AA.</summary>
    UpperAlpha,

    /// <summary>a, b, … aa.</summary>
    LowerAlpha,
}
