using Huikan.Changes;
using Huikan.CommandLine.Building;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Word;
using Huikan.Writers.Word.Tracking;

namespace Huikan.CommandLine.Redlining;

/// <summary>What is to be compared, and how it is to be written.</summary>
/// <param name="Issue">The issue; what a Word document shows, or the only issue, where null.</param>
/// <param name="Layout">How the languages stand in Word; side by side where null.</param>
/// <param name="Author">Who is said to have made the changes; what git or the publication says where null.</param>
/// <param name="Date">When; the commit's date, else the issue's, where null.</param>
internal sealed record RedlineOptions(string? Issue, string? Layout, string? Author, DateTimeOffset? Date);

/// <summary>Two states of an issue compared, as text and in Word.</summary>
internal sealed class RedlineRun(IssueState was, IssueState now, RedlineOptions options, DiagnosticBag diagnostics)
{
    /// <summary>The differences, or null where errors were reported.</summary>
    public Redline? Compare() => Find(was) is { } old && Find(now) is { } current ? Redline.Between(old, current) : null;

    /// <summary>The document with tracked changes; null where errors were reported.</summary>
    /// <param name="templates">The folder of templates, where the later state has none of its own.</param>
    public byte[]? WriteWord(string templates)
    {
        if (Find(was) is not { } old || Find(now) is not { } current
            || Layouts.Find(options.Layout, now.Publication, diagnostics) is not { } layout)
        {
            return null;
        }

        // Both with the later templates: what is compared is the content.
        var folder = now.Templates ?? templates;
        if (WordEditions.ReadStylesheet(folder, layout, now.Publication, diagnostics) is not { } stylesheet)
            return null;
        var before = WordEditions.Render(folder, layout, was.Publication, old, stylesheet, diagnostics);
        var after = WordEditions.Render(folder, layout, now.Publication, current, stylesheet, diagnostics);
        if (before is null || after is null || diagnostics.HasErrors)
            return null;
        using var output = new MemoryStream();
        WordWriter.WriteRedline(before, after, RevisionOf(current), output, diagnostics, new WordOptions { Layout = layout.Name });
        return diagnostics.HasErrors ? null : output.ToArray();
    }

    private Revision RevisionOf(Issue issue) => new(
        options.Author ?? now.Author ?? now.Publication.Publisher.In(now.Publication.SourceLanguage),
        options.Date ?? now.Date ?? new DateTimeOffset(issue.Date, TimeOnly.MinValue, TimeSpan.Zero));

    private Issue? Find(IssueState state)
    {
        var issues = state.Publication.Issues;
        var id = options.Issue ?? was.IssueId ?? now.IssueId ?? (issues is [var only] ? only.Id : null);
        if (issues.FirstOrDefault(issue => issue.Id == id) is { } found)
            return found;
        diagnostics.Error(
            "build/unknown-issue",
            SourceSpan.None,
            id is null
                ? new Wording("有不止一期。", "There is more than one issue.")
                : new Wording($"“{state.Name}”中没有“{id}”这一期。", $"There is no issue “{id}” in “{state.Name}”."),
            id is null
                ? new Wording("请用 --issue 指明。", "Name one with --issue.")
                : issues.IsEmpty ? null : Suggestion.Hint(id, [.. issues.Select(issue => issue.Id)]));
        return null;
    }
}
