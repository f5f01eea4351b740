namespace Huikan.Pdf.Structure;

/// <summary>How a list's labels count (ISO 32000-1, table 347).</summary>
public enum ListNumbering
{
    /// <summary>The labels, if any, do not count.</summary>
    None,

    /// <summary>A filled dot.</summary>
    Disc,

    /// <summary>A ring.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>I, II, III.</summary>
    UpperRoman,

    /// <summary>i, ii, iii.</summary>
    LowerRoman,

    /// <summary>A, B, C.</summary>
    UpperAlpha,

    /// <summary>a, b, c.</summary>
    LowerAlpha,
}
