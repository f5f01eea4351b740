using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Templates;

namespace Huikan.CommandLine.Building;

/// <summary>Editions for Word of whatever state the content is in, as a build composes them.</summary>
internal static class WordEditions
{
    /// <summary>The styles of a layout in Word: the usual ones, and over them those of a Word template of its own. Null where errors were reported.</summary>
    public static Stylesheet? ReadStylesheet(string templates, Layout layout, Publication publication, DiagnosticBag diagnostics)
    {
        var usual = Path.Combine(templates, "styles.css");
        var stylesheet = StylesheetReader.Read(
            layout.WordTemplate == layout.Template ? [usual, Path.Combine(templates, layout.Template + ".css")] : [usual],
            publication.Languages,
            diagnostics);
        return diagnostics.HasErrors ? null : stylesheet;
    }

    /// <summary>The edition; null where errors were reported.</summary>
    public static Edition? Render(
        string templates, Layout layout, Publication publication, Issue issue, Stylesheet stylesheet, DiagnosticBag diagnostics) =>
        EditionTemplate.Render(
            templates, layout.WordTemplate, publication, issue, layout.InWord, layout.Languages, stylesheet, diagnostics);
}
