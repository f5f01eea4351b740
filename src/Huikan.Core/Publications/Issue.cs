using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Publications;

/// <summary>One issue of the bulletin.</summary>
/// <param name="Id">Its folder's name: <c>2023-q1</c>.</param>
/// <param name="Number">Its number within its year, from one.</param>
/// <param name="Date">The date of the meeting that it reports.</param>
/// <param name="Title">The title over the whole issue.</param>
/// <param name="Subtitle">The line under it, or null.</param>
/// <param name="NoteHeading">The heading of the editor's note (编者按), or null.</param>
/// <param name="Note">The editor's note.</param>
/// <param name="Credit">Who gathered the texts, or null.</param>
/// <param name="Speeches">The speeches in order.</param>
/// <param name="Span">The source-language issue file.</param>
public sealed record Issue(
    string Id,
    int Number,
    DateOnly Date,
    Passage Title,
    Passage? Subtitle,
    Passage? NoteHeading,
    ImmutableArray<Passage> Note,
    Passage? Credit,
    ImmutableArray<Speech> Speeches,
    SourceSpan Span)
{
    /// <summary>The id that passages of the issue's own text carry instead of a speech's.</summary>
    public const string OwnText = "issue";

    /// <summary>The folders that the archive has beside those of its issues; no issue may have such a name.</summary>
    public static ImmutableArray<string> ReservedIds { get; } =
        ["assets", "cards", "feeds", "people", "places", "schemas", "search", "terms", "topics"];

    /// <summary>The ids that it had before, the oldest first.</summary>
    public ImmutableArray<FormerName> Formerly { get; init; } = [];
}
