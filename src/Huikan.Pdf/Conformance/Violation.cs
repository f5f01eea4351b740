using Huikan.Pdf.Structure;

namespace Huikan.Pdf.Conformance;

/// <summary>A rule that a document breaks.</summary>
/// <param name="Clause">The standard and clause, such as "ISO 14289-1, 7.3".</param>
/// <param name="Message">What is wrong and where, in a sentence.</param>
/// <param name="Element">The element that breaks it, where it is one.</param>
public sealed record Violation(string Clause, string Message, StructureElement? Element = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Message} ({Clause})";
}
