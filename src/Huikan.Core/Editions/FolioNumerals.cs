namespace Huikan.Editions;

/// <summary>The numerals that pages are counted in.</summary>
public enum FolioNumerals
{
    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>i, ii, iii: front matter by custom.</summary>
    LowerRoman,

    /// <summary>I, II, III.</summary>
    UpperRoman,
}
