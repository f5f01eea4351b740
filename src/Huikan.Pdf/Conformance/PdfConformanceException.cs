using System.Collections.Immutable;

namespace Huikan.Pdf.Conformance;

/// <summary>The document was not written because it would break what its profile promises.</summary>
public sealed class PdfConformanceException : Exception
{
    internal PdfConformanceException(ImmutableArray<Violation> violations)
        : base("The document cannot be written: " + string.Join(" ", violations))
    {
        Violations = violations;
    }

    /// <summary>All that is wrong, in the order of the checks.</summary>
    public ImmutableArray<Violation> Violations { get; }
}
