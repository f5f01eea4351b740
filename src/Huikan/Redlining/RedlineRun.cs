using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.CommandLine.Redlining;

/// <summary>Two states of an issue compared.</summary>
internal sealed class RedlineRun(IssueState was, IssueState now, string? issue, DiagnosticBag diagnostics)
{
    /// <summary>The differences, or null where errors were reported.</summary>
    public Redline? Compare() => Find(was) is { } old && Find(now) is { } current ? Redline.Between(old, current) : null;

    private Issue? Find(IssueState state)
    {
        var issues = state.Publication.Issues;
        var id = issue ?? was.IssueId ?? now.IssueId ?? (issues is [var only] ? only.Id : null);
        if (issues.FirstOrDefault(candidate => candidate.Id == id) is { } found)
            return found;
        diagnostics.Error(
            "build/unknown-issue",
            SourceSpan.None,
            id is null
                ? new Wording("有不止一期。", "There is more than one issue.")
                : new Wording($"“{state.Name}”中没有“{id}”这一期。", $"There is no issue “{id}” in “{state.Name}”."),
            id is null
                ? new Wording("请用 --issue 指明。", "Name one with --issue.")
                : issues.IsEmpty ? null : Suggestion.Hint(id, [.. issues.Select(candidate => candidate.Id)]));
        return null;
    }
}
