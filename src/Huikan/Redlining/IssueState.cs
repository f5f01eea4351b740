using Huikan.Publications;

namespace Huikan.CommandLine.Redlining;

/// <summary>A state of the content, wherever it was read from.</summary>
/// <param name="Name">As the command line says it.</param>
/// <param name="Publication">The content.</param>
/// <param name="Templates">The folder of its templates; null where it has none.</param>
/// <param name="IssueId">The issue that it shows, where it shows one alone: a Word document.</param>
/// <param name="Author">Who made it, where that is known: the author of a commit.</param>
/// <param name="Date">When, where that is known.</param>
internal sealed record IssueState(
    string Name, Publication Publication, string? Templates, string? IssueId, string? Author, DateTimeOffset? Date)
{
    /// <summary>The commit that it is; null where it is none.</summary>
    public string? Commit { get; init; }
}
