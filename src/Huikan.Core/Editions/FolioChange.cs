namespace Huikan.Editions;

/// <summary>How the pages are counted from the page on that a section opens.</summary>
/// <param name="Numerals">The numerals, or null to go on in those before.</param>
/// <param name="Start">That page's number, from 1, or null to count on.</param>
public sealed record FolioChange(FolioNumerals? Numerals, int? Start);
