using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Archive.Finding;

/// <summary>What speeches are found by and has a page of its own: a speaker, a place, a region, a topic.</summary>
/// <param name="Key">The name of its folder.</param>
/// <param name="Name">What it is called in each language.</param>
/// <param name="Speeches">The speeches, the newest first; never empty.</param>
internal sealed record Subject(string Key, Localized<string> Name, ImmutableArray<Occasion> Speeches)
{
    /// <summary>The person, where it is one.</summary>
    public Person? Person { get; init; }

    /// <summary>The keys of the regions that it lies in, the widest first.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];
}
