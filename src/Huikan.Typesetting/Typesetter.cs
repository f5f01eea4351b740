using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Typesetting.Fonts;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting;

/// <summary>
/// Edition → pages. The steps: the edition tree is divided where pages must end; each part is set as a flow of bands, every
/// paragraph shaped and broken at its measure (Flow, Paragraphs, Shaping); the flow is cut into pages (Pages). Each step
/// is taken once: the contents keep room for numbers that are known only when the pages are (<see cref="PageStream"/>).
/// </summary>
public static class Typesetter
{
    /// <summary>Typesets an edition. Always succeeds; what could not be set well is reported.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="fonts">The faces of its stylesheet.</param>
    /// <param name="diagnostics">Takes what could not be set well.</param>
    /// <param name="jobs">How many parts are set at a time, from 1; the pages are the same whatever it is.</param>
    public static PagedDocument Typeset(Edition edition, FontLibrary fonts, DiagnosticBag diagnostics, int jobs = 1)
    {
        var stream = Stream(edition, fonts, diagnostics, jobs);
        var structure = new StructureElement(StructureRole.Document, edition.Languages[0]);
        var pages = new List<Page>();
        foreach (var part in stream.Parts())
        {
            structure.Adopt(part.Structure);
            pages.AddRange(part.Pages);
        }

        return new PagedDocument([.. pages.OrderBy(page => page.Number)], structure, stream.Outline);
    }

    /// <summary>Typesets an edition part by part, for a document that is not to be held whole.</summary>
    /// <inheritdoc cref="Typeset"/>
    public static PageStream Stream(Edition edition, FontLibrary fonts, DiagnosticBag diagnostics, int jobs) =>
        new(edition, fonts, diagnostics, jobs);
}
