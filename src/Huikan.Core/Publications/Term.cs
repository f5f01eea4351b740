using System.Collections.Immutable;

namespace Huikan.Publications;

/// <summary>An agreed rendering of <c>data/terms.yml</c>.</summary>
/// <param name="Rendering">The term in each language.</param>
/// <param name="Gloss">A sentence that explains it to the translation's readers, or null.</param>
/// <param name="Kind"><c>slogan</c>, <c>programme</c>, <c>institution</c>, <c>company</c> or <c>concept</c>, or null.</param>
/// <param name="Forbidden">Renderings that are not to be used.</param>
public sealed record Term(Localized<string> Rendering, string? Gloss, string? Kind, ImmutableArray<string> Forbidden)
{
    /// <summary>Its lasting name in addresses: <c>strong-start</c>; empty where it has none.</summary>
    public string Key { get; init; } = "";
}
