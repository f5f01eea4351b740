using System.Collections.Immutable;
using Huikan.Writers.Pdf.Press;

namespace Huikan.CommandLine.Building;

/// <summary>What to build.</summary>
/// <param name="Issues">The issues' ids; empty for all.</param>
/// <param name="Editions">The editions; never empty.</param>
/// <param name="Layout">The layout's name; null for the usual one.</param>
/// <param name="Profile">What the PDFs are for.</param>
/// <param name="Press">How they are printed, where they are for the press.</param>
/// <param name="ExplainsPages">Whether to say why each page ended where it did.</param>
/// <param name="IsCompendium">Whether the issues are built as one volume, and not each by itself.</param>
/// <param name="Jobs">How many things are done at a time, from 1.</param>
/// <param name="Output">The folder to write to.</param>
internal sealed record BuildOptions(
    ImmutableArray<string> Issues,
    ImmutableArray<EditionKind> Editions,
    string? Layout,
    PdfKind Profile,
    PressOptions Press,
    bool ExplainsPages,
    bool IsCompendium,
    int Jobs,
    string Output)
{
    /// <summary>Whether editors' remarks stand in Word as comments.</summary>
    public bool ShowsRemarks { get; init; }

    /// <summary>The designer's Word document whose styles the Word edition takes; null for none.</summary>
    public string? Reference { get; init; }
}
