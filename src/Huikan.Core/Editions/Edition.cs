using System.Collections.Immutable;
using System.Globalization;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Editions;

/// <summary>What a template makes of an issue, or of several in one volume: a tree of nodes that name styles and carry content of the publication.</summary>
/// <param name="Publication">The archive that the issue belongs to.</param>
/// <param name="Issue">The issue; of a compendium, the last.</param>
/// <param name="Arrangement">How its two languages stand.</param>
/// <param name="Languages">The languages that it shows, in order; the first is the document's.</param>
/// <param name="Stylesheet">The styles that its nodes name; every named style is defined.</param>
/// <param name="Content">The nodes in reading order.</param>
/// <param name="Running">The running lines of all pages; a section may put its own in their place.</param>
public sealed record Edition(
    Publication Publication,
    Issue Issue,
    Arrangement Arrangement,
    ImmutableArray<Language> Languages,
    Stylesheet Stylesheet,
    ImmutableArray<EditionNode> Content,
    ImmutableArray<RunningLine> Running)
{
    /// <summary>The issues of a compendium (合订本), in order of time; empty for an edition of one issue.</summary>
    public ImmutableArray<Issue> Compendium { get; init; } = [];

    /// <summary>Where to point at for what concerns the whole document.</summary>
    public SourceSpan Span => Compendium.IsEmpty ? Issue.Span : SourceSpan.None;

    /// <summary>The document's title in the first language: the bulletin's, and the issue's or the years of the volume.</summary>
    public string Title => Compendium.IsEmpty
        ? $"{Publication.Title.In(Languages[0])} {IssueTitle}"
        : $"{Publication.Title.In(Languages[0])} {Years}";

    private string Years => Compendium[0].Date.Year == Issue.Date.Year
        ? string.Create(CultureInfo.InvariantCulture, $"{Issue.Date.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{Compendium[0].Date.Year}–{Issue.Date.Year}");

    private string IssueTitle =>
        $"{PlainText.Of(Issue.Title.In(Languages[0])?.Line ?? Issue.Title.Renditions[0].Line)}";
}
