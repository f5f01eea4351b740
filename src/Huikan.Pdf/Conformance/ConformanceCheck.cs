using System.Collections.Immutable;

namespace Huikan.Pdf.Conformance;

/// <summary>
/// Finds, before anything is written, what a reader or the profile would not accept. Links that lead nowhere are refused
/// under every profile; the rest is PDF/A-2a's (ISO 19005-2) and PDF/UA-1's (ISO 14289-1), or PDF/X-4's (ISO 15930-7).
/// </summary>
internal static class ConformanceCheck
{
    public static ImmutableArray<Violation> Check(PdfDocument document)
    {
        var violations = ImmutableArray.CreateBuilder<Violation>();
        DestinationCheck.Check(document, violations);
        if (document.Options.Profile == PdfProfile.Archive)
        {
            DocumentCheck.Check(document, violations);
            PageCheck.Check(document, violations);
            FontCheck.Check(document, violations);
            StructureCheck.Check(document.StructureRoot, violations);
        }

        if (document.Options.Profile == PdfProfile.Press) PressCheck.Check(document, violations);
        return violations.ToImmutable();
    }
}
