using Huikan.Publications;
using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive;

/// <summary>The folder of every issue: its own page, its speeches' and the images that its texts show.</summary>
internal static class IssueFolders
{
    public static IEnumerable<ArchiveFile> Write(ArchiveContext context) =>
        context.Publication.Issues.SelectMany(issue => Write(context, issue));

    private static IEnumerable<ArchiveFile> Write(ArchiveContext context, Issue issue)
    {
        var links = new IssueLinks(issue);
        foreach (var view in context.Views)
            yield return IssuePage.Compose(context, issue, view, links).Render(context.Render);
        for (var index = 0; index < issue.Speeches.Length; index++)
        {
            foreach (var view in context.Views)
                yield return SpeechPage.Compose(context, issue, index, view, links).Render(context.Render);
        }

        foreach (var image in FigureImages.Of(issue))
        {
            if (Address.IsSafePath(image.Path))
                yield return new ArchiveFile($"{issue.Id}/{image.Path}", image.Bytes);
            else
                SafeNames.Report(image.Path, issue.Span, context.Diagnostics);
        }
    }
}
