using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>The edition that a Word document shows, as it says itself.</summary>
/// <param name="Issue">The issue's id.</param>
/// <param name="Layout">The layout's name as the command line says it, or null.</param>
/// <param name="Arrangement">How the languages stand.</param>
/// <param name="Languages">The languages, in order.</param>
public sealed record WordOrigin(string Issue, string? Layout, Arrangement Arrangement, ImmutableArray<Language> Languages);
