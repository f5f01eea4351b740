using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Publications;

/// <summary>The whole archive: every issue, and the people, places and terms that they share.</summary>
/// <param name="Title">The bulletin's name.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Languages">The languages, the source language first; at least one.</param>
/// <param name="BaseUrl">Where the archive will stand on the web, ending in <c>/</c>, or null.</param>
/// <param name="Issues">The issues, newest first.</param>
/// <param name="People">By key, in the file's order.</param>
/// <param name="Places">By key, in the file's order.</param>
/// <param name="Terms">In the file's order.</param>
public sealed record Publication(
    Localized<string> Title,
    Localized<string> Publisher,
    ImmutableArray<Language> Languages,
    Uri? BaseUrl,
    ImmutableArray<Issue> Issues,
    ImmutableArray<Person> People,
    ImmutableArray<Place> Places,
    ImmutableArray<Term> Terms)
{
    /// <summary>The topics that speeches may name, in the file's order.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];

    /// <summary>
    /// The full path of the Word document whose styles, theme and paper Word editions take, and where it is named; null
    /// where the settings name none.
    /// </summary>
    public (string Path, SourceSpan Span)? WordReference { get; init; }

    /// <summary>The language that the speeches were given in.</summary>
    public Language SourceLanguage => Languages[0];
}
