using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Editions;

/// <summary>What a template makes of an issue: a tree of nodes that name styles and carry content of the publication.</summary>
/// <param name="Publication">The archive that the issue belongs to.</param>
/// <param name="Issue">The issue.</param>
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
    /// <summary>The document's title: bulletin and issue title in the first language.</summary>
    public string Title =>
        $"{Publication.Title.In(Languages[0])} {PlainText.Of(Issue.Title.In(Languages[0])?.Line ?? Issue.Title.Renditions[0].Line)}";
}
