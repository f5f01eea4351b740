using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Templates.EditionMarkup;
using Huikan.Templates.Scripting;

namespace Huikan.Templates;

/// <summary>
/// Makes an edition of an issue: a template writes edition markup, a small strict XML that places content by
/// reference, and the markup is read to the edition tree. <c>templates/README.md</c> describes the markup.
/// </summary>
/// <remarks>Steps: run the template with a source map; read the XML; build and check the nodes; check the whole.</remarks>
public static class EditionTemplate
{
    /// <summary>The edition, or null where errors were reported, each with its place in the template that wrote it.</summary>
    /// <param name="templatesFolder">The folder <c>templates</c>; nothing outside it is read.</param>
    /// <param name="templateName"><c>print</c> or <c>word</c>: the file's name without <c>.xml.scriban</c>.</param>
    /// <param name="publication">The archive.</param>
    /// <param name="issue">The issue of it.</param>
    /// <param name="arrangement">How the languages stand.</param>
    /// <param name="languages">The languages shown, in order; one for <see cref="Arrangement.Single"/>, else two.</param>
    /// <param name="stylesheet">The styles that the template names.</param>
    /// <param name="diagnostics">Where mistakes are reported.</param>
    /// <exception cref="ArgumentException">The languages do not fit the arrangement.</exception>
    public static Edition? Render(
        string templatesFolder,
        string templateName,
        Publication publication,
        Issue issue,
        Arrangement arrangement,
        ImmutableArray<Language> languages,
        Stylesheet stylesheet,
        DiagnosticBag diagnostics)
    {
        var empty = new Edition(publication, issue, arrangement, languages, stylesheet, [], []);
        return Render(templatesFolder, templateName, empty, diagnostics);
    }

    /// <summary>An edition of several issues in one volume, by the template <c>compendium</c>.</summary>
    /// <param name="issues">The issues in order of time; at least one.</param>
    /// <inheritdoc cref="Render(string, string, Publication, Issue, Arrangement, ImmutableArray{Language}, Stylesheet, DiagnosticBag)"/>
    public static Edition? RenderCompendium(
        string templatesFolder,
        Publication publication,
        ImmutableArray<Issue> issues,
        Arrangement arrangement,
        ImmutableArray<Language> languages,
        Stylesheet stylesheet,
        DiagnosticBag diagnostics)
    {
        var empty = new Edition(publication, issues[^1], arrangement, languages, stylesheet, [], []) { Compendium = issues };
        return Render(templatesFolder, "compendium", empty, diagnostics);
    }

    private static Edition? Render(string templatesFolder, string templateName, Edition empty, DiagnosticBag diagnostics)
    {
        var (arrangement, languages) = (empty.Arrangement, empty.Languages);
        if (!Arrangements.Suit(arrangement, languages.Length))
            throw new ArgumentException($"{languages.Length} languages cannot stand {Arrangements.NameOf(arrangement)}.", nameof(empty));

        var mistakes = new DiagnosticBag();
        var folder = new TemplateFolder(templatesFolder, ".xml.scriban", TemplateFolder.NameOf(templatesFolder));
        var edition = TemplateRun.Run(folder, templateName, EditionModel.Of(empty), mistakes) is { } written
            ? EditionReader.Read(written, empty, mistakes)
            : null;
        foreach (var mistake in mistakes.ToSorted())
            diagnostics.Add(mistake);
        return mistakes.HasErrors ? null : edition;
    }
}
