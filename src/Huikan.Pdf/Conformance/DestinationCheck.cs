using System.Collections.Immutable;
using Huikan.Pdf.Structure;

namespace Huikan.Pdf.Conformance;

/// <summary>Every name that a link or outline item leads to exists.</summary>
internal static class DestinationCheck
{
    public static void Check(PdfDocument document, ImmutableArray<Violation>.Builder violations)
    {
        foreach (var page in document.Pages)
            foreach (var link in page.Links) Check(document, link.Target, $"A link on page {page.Index + 1}", violations, link.Owner);
        Check(document, document.Outline.Items, violations);
    }

    private static void Check(PdfDocument document, IReadOnlyList<PdfOutlineItem> items, ImmutableArray<Violation>.Builder violations)
    {
        foreach (var item in items)
        {
            Check(document, item.Target, $"The outline item \"{item.Title}\"", violations);
            Check(document, item.Items, violations);
        }
    }

    private static void Check(
        PdfDocument document, LinkTarget target, string what, ImmutableArray<Violation>.Builder violations, StructureElement? element = null)
    {
        if (target is LinkTarget.Named { Name: var name } && !document.Destinations.ContainsKey(name))
            violations.Add(new("ISO 32000-1, 12.3.2.3", $"{what} leads to \"{name}\", which is not a destination of this document.", element));
    }
}
