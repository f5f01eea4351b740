using Huikan.Publications;
using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive;

/// <summary>
/// The folder of every issue: its own page, its speeches' with their citations, the images that its texts show, and the issue
/// as data.
/// </summary>
internal static class IssueFolders
{
    /// <summary>
    /// Issues have nothing to do with each other and are composed on several threads; so many at once that all are busy,
    /// and so few that a large archive is never whole in memory.
    /// </summary>
    public static IEnumerable<ArchiveFile> Write(ArchiveContext context)
    {
        var most = 2 * Environment.ProcessorCount;
        var begun = new Queue<Task<List<ArchiveFile>>>();
        foreach (var issue in context.Publication.Issues)
        {
            begun.Enqueue(Task.Run(() => Compose(context, issue).ToList()));
            if (begun.Count < most)
                continue;
            foreach (var file in begun.Dequeue().GetAwaiter().GetResult())
                yield return file;
        }

        while (begun.TryDequeue(out var next))
        {
            foreach (var file in next.GetAwaiter().GetResult())
                yield return file;
        }
    }

    private static IEnumerable<ArchiveFile> Compose(ArchiveContext context, Issue issue)
    {
        var links = new IssueLinks(issue);
        foreach (var view in context.Views)
            yield return IssuePage.Compose(context, issue, view, links).Render(context.Render);
        for (var index = 0; index < issue.Speeches.Length; index++)
        {
            foreach (var view in context.Views)
                yield return SpeechPage.Compose(context, issue, index, view, links).Render(context.Render);
        }

        foreach (var file in CitationFiles.Write(context, issue).Concat(IssueExports.Write(context, issue)))
            yield return file;

        foreach (var image in FigureImages.Of(issue))
        {
            if (Address.IsSafePath(image.Path))
                yield return new ArchiveFile($"{issue.Id}/{image.Path}", image.Bytes);
            else
                SafeNames.Report(image.Path, issue.Span, context.Diagnostics);
        }
    }
}
