using System.Collections.Immutable;
using Huikan.Pdf.Structure;

namespace Huikan.Pdf.Conformance;

/// <summary>What each page must keep to.</summary>
internal static class PageCheck
{
    public static void Check(PdfDocument document, ImmutableArray<Violation>.Builder violations)
    {
        foreach (var page in document.Pages)
        {
            var number = page.Index + 1;
            if (page.Marks.HasUntaggedContent)
                violations.Add(new("ISO 14289-1, 7.1", $"Page {number} has content that is neither tagged nor an artifact."));
            if (page.UsesCmyk && !document.AllowsBareCmyk)
                violations.Add(new("ISO 19005-2, 6.2.4.3", $"Page {number} uses CMYK, but the output intent is not a CMYK one."));
            foreach (var link in page.Links) Check(link, number, violations);
        }
    }

    private static void Check(LinkAnnotation link, int page, ImmutableArray<Violation>.Builder violations)
    {
        if (link.Owner?.Role != StructureRole.Link)
            violations.Add(new("ISO 14289-1, 7.18.5", $"A link on page {page} does not stand in an element of role Link.", link.Owner));
        if (string.IsNullOrWhiteSpace(link.Description))
            violations.Add(new("ISO 14289-1, 7.18.5", $"A link on page {page} has no description.", link.Owner));
    }
}
