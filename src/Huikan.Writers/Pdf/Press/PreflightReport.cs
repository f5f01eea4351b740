using System.Collections.Immutable;
using Huikan.Editions.Styles;

namespace Huikan.Writers.Pdf.Press;

/// <summary>What a printer would find in the file.</summary>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Places">How many the sheets hold: the pages and the blanks behind them.</param>
/// <param name="Sheets">How many sheets, each of one side or two.</param>
/// <param name="Boxes">The sizes of the first sheet.</param>
/// <param name="Fonts">The faces, by their PostScript names, in order.</param>
/// <param name="Inks">Every colour, in the order of the pages.</param>
/// <param name="ThinnestRule">Null where there are no rules.</param>
/// <param name="Images">Every image where it stands.</param>
public sealed record PreflightReport(
    int Pages,
    int Places,
    int Sheets,
    SheetBoxes Boxes,
    ImmutableArray<string> Fonts,
    ImmutableArray<InkUse> Inks,
    RuleUse? ThinnestRule,
    ImmutableArray<ImageUse> Images)
{
    /// <summary>The most ink that one colour lays on a spot, 0 to 4; images are separated within the output profile's limit.</summary>
    public double HeaviestInk => Inks.Select(use => use.Inks.Total).DefaultIfEmpty(0).Max();

    /// <summary>Whether the pages fill whole folded leaves, or blanks do.</summary>
    public bool FillsLeaves => Places % 4 == 0;
}

/// <summary>The sizes of the first sheet; each box lies in the middle of the next.</summary>
public sealed record SheetBoxes(Size Trim, Size Bleed, Size Media);

/// <summary>A width and a height.</summary>
public readonly record struct Size(Length Width, Length Height);

/// <summary>A colour and where it first stands.</summary>
/// <param name="Inks">As it is printed.</param>
/// <param name="Color">As the stylesheet says it.</param>
/// <param name="Page">The first page that it is on.</param>
public sealed record InkUse(Inks Inks, Color Color, int Page)
{
    /// <summary>Whether a formula, and nobody who knows inks, chose them.</summary>
    public bool IsGuessed => Color is { Inks: null, IsGray: false };
}

/// <summary>A rule's thickness and page.</summary>
public sealed record RuleUse(Length Thickness, int Page);

/// <summary>An image's place and how fine it is printed there.</summary>
/// <param name="Path">As the author wrote it.</param>
/// <param name="DotsPerInch">Pixels to an inch of paper, in the coarser direction.</param>
/// <param name="Page">The page.</param>
public sealed record ImageUse(string Path, double DotsPerInch, int Page);
