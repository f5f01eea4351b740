using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Publications;

/// <summary>One speech in all its languages.</summary>
/// <param name="Id">Its file's name without order and language: <c>wanzhou</c> of <c>01-wanzhou.zh.md</c>.</param>
/// <param name="Number">Its place in the issue, from one.</param>
/// <param name="Speaker">Who spoke.</param>
/// <param name="Place">The place that the speaker speaks for, or null.</param>
/// <param name="Title">The headline.</param>
/// <param name="Role">The speaker's office, or null.</param>
/// <param name="Passages">The text.</param>
/// <param name="Span">The source-language file.</param>
public sealed record Speech(
    string Id,
    int Number,
    Person Speaker,
    Place? Place,
    Passage Title,
    Passage? Role,
    ImmutableArray<Passage> Passages,
    SourceSpan Span)
{
    /// <summary>What it speaks of, in the author's order.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];

    /// <summary>The names that it had before, the oldest first.</summary>
    public ImmutableArray<FormerName> Formerly { get; init; } = [];

    /// <summary>What was put right after the speech appeared, the oldest first.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The languages whose translation nobody has reviewed yet.</summary>
    public ImmutableArray<Language> Drafts { get; init; } = [];
}
