namespace Huikan.Pdf;

/// <summary>How readers number the pages from one page on (ISO 32000-1, 12.4.2).</summary>
/// <param name="FirstPage">The index of the page it begins with, from 0.</param>
/// <param name="Style">The numerals; <see cref="PageLabelStyle.None"/> shows the prefix alone.</param>
/// <param name="FirstNumber">The number of that page, from 1.</param>
/// <param name="Prefix">What stands before the number.</param>
public sealed record PageLabelRange(int FirstPage, PageLabelStyle Style, int FirstNumber = 1, string? Prefix = null);
