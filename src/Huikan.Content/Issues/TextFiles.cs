using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>The files of one text, one in each language that it has.</summary>
/// <param name="Number">Its place in the issue from one, or zero for the issue's own text.</param>
/// <param name="Slug">Its id.</param>
/// <param name="Paths">The full path in each language; looked up only, never listed.</param>
internal sealed record TextFiles(int Number, string Slug, ImmutableDictionary<Language, string> Paths);
