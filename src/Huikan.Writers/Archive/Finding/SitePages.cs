using System.Collections.Immutable;

namespace Huikan.Writers.Archive.Finding;

/// <summary>A page that a search engine should know, with all its faces.</summary>
/// <param name="Folder">Its folder, ending in <c>/</c>; empty for the front page.</param>
/// <param name="Changed">The date of the newest meeting that it tells of, or null where it tells of none.</param>
internal sealed record SitePage(string Folder, DateOnly? Changed);

/// <summary>Every page of the archive that is worth finding.</summary>
internal static class SitePages
{
    public static IEnumerable<SitePage> Of(ArchiveContext context)
    {
        DateOnly? newest = context.Issues is [var latest, ..] ? latest.Date : null;
        yield return new SitePage("", newest);
        foreach (var issue in context.Issues)
        {
            yield return new SitePage($"{issue.Id}/", issue.Date);
            foreach (var speech in issue.Speeches)
                yield return new SitePage($"{issue.Id}/{speech.Id}/", issue.Date);
        }

        var subjects = context.Subjects;
        foreach (var page in Of(Section.People, subjects.People).Concat(Of(Section.Places, subjects.Places)).Concat(Of(Section.Topics, subjects.Topics)))
            yield return page;

        if (!Section.Of(context.Publication).Contains(Section.Terms))
            yield break;
        yield return new SitePage("terms/", null);
        foreach (var term in TermPages.Shown(context.Publication))
            yield return new SitePage($"terms/{term.Key}/", null);
    }

    private static IEnumerable<SitePage> Of(Section section, ImmutableArray<Subject> subjects) => subjects
        .Select(subject => new SitePage($"{section.Folder}/{subject.Key}/", subject.Speeches[0].Issue.Date))
        .Prepend(new SitePage($"{section.Folder}/", subjects.Select(subject => (DateOnly?)subject.Speeches[0].Issue.Date).Max()))
        .Take(subjects.IsEmpty ? 0 : subjects.Length + 1);
}
