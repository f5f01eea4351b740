using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>The files of one text, one in each language that it has.</summary>
/// <param name="Number">The number that its files begin with; speeches stand in its order.</param>
/// <param name="Slug">Its id.</param>
/// <param name="Paths">The full path in each language; looked up only, never listed.</param>
internal sealed record TextFiles(int Number, string Slug, ImmutableDictionary<Language, string> Paths)
{
    /// <summary>Whether this is the issue's own text and no speech.</summary>
    public bool IsOwn => Slug == Issue.OwnText;
}
