using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.CommandLine.Building;

/// <summary>Which issues a command line names.</summary>
internal static class IssueSelection
{
    /// <summary>The issues that are named, by themselves or as a range between two (<c>a..b</c>); all where none is.</summary>
    /// <param name="issues">All issues, in the archive's order.</param>
    /// <param name="names">The names and ranges, in any order.</param>
    /// <param name="diagnostics">Takes <c>build/unknown-issue</c> for a name that no issue has.</param>
    public static ImmutableArray<Issue> Of(ImmutableArray<Issue> issues, ImmutableArray<string> names, DiagnosticBag diagnostics)
    {
        var ends = names.SelectMany(name => name.Split("..", 2)).ToList();
        foreach (var name in ends.Where(name => issues.All(issue => issue.Id != name)))
        {
            diagnostics.Error(
                "build/unknown-issue",
                SourceSpan.None,
                new Wording($"没有“{name}”这一期。", $"There is no issue “{name}”."),
                issues.IsEmpty ? null : Suggestion.Hint(name, [.. issues.Select(issue => issue.Id)]));
        }

        return names.IsEmpty ? issues : [.. issues.Where((_, i) => names.Any(name => IsNamed(issues, i, name)))];
    }

    private static bool IsNamed(ImmutableArray<Issue> issues, int index, string name)
    {
        if (name.Split("..", 2) is not [var from, var to])
            return issues[index].Id == name;
        var (first, last) = (IndexOf(issues, from), IndexOf(issues, to));
        return index >= Math.Min(first, last) && index <= Math.Max(first, last);
    }

    private static int IndexOf(ImmutableArray<Issue> issues, string id)
    {
        var index = issues.Length - 1;
        while (index >= 0 && issues[index].Id != id)
            index--;
        return index;
    }
}
