using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Archive;

/// <summary>
/// Writes the archive: a front page, a page for every issue, and for every speech a page with its languages side by side
/// and one in each language alone. Pages are plain files with relative links: they work without JavaScript,
/// without a server, from a disk.
/// </summary>
public static class ArchiveWriter
{
    /// <summary>Composes the files one at a time, so that a large archive is never whole in memory.</summary>
    /// <param name="publication">What to show.</param>
    /// <param name="render">Fills the page templates <c>front</c>, <c>issue</c> and <c>speech</c>.</param>
    /// <param name="assets">What the pages share.</param>
    /// <param name="downloads">What the issues' pages offer, in the order of offering.</param>
    /// <param name="diagnostics">
    /// Takes what could not be written as the author meant it:
    /// <c>html/dead-link</c>, <c>html/unsafe-link</c>, <c>archive/unsafe-name</c>. Complete when the files are enumerated.
    /// </param>
    /// <returns>The files; the same input gives the same files in the same order.</returns>
    public static IEnumerable<ArchiveFile> Write(
        Publication publication,
        PageRenderer render,
        ArchiveAssets assets,
        IReadOnlyList<ArchiveDownload> downloads,
        DiagnosticBag diagnostics)
    {
        publication = WithoutUnsafeNames(publication, diagnostics);
        foreach (var asset in assets.Files)
            yield return asset with { Path = "assets/" + asset.Path };
        yield return FrontPage.Compose(publication).Render(render);
        foreach (var issue in publication.Issues)
        {
            var offered = downloads.Where(download => download.IssueId == issue.Id);
            foreach (var file in WriteIssue(publication, issue, render, offered, diagnostics))
                yield return file;
        }
    }

    private static IEnumerable<ArchiveFile> WriteIssue(
        Publication publication,
        Issue issue,
        PageRenderer render,
        IEnumerable<ArchiveDownload> downloads,
        DiagnosticBag diagnostics)
    {
        var links = new IssueLinks(issue);
        yield return IssuePage.Compose(publication, issue, links, downloads, diagnostics).Render(render);
        for (var index = 0; index < issue.Speeches.Length; index++)
        {
            foreach (var view in SpeechView.Of(publication))
                yield return SpeechPage.Compose(publication, issue, index, view, links, diagnostics).Render(render);
        }

        foreach (var image in FigureImages.Of(issue))
        {
            if (Address.IsSafePath(image.Path))
                yield return new ArchiveFile($"{issue.Id}/{image.Path}", image.Bytes);
            else
                ReportUnsafeName(image.Path, issue.Span, diagnostics);
        }
    }

    /// <summary>Leaves out, and reports, whatever would be written outside its folder.</summary>
    private static Publication WithoutUnsafeNames(Publication publication, DiagnosticBag diagnostics) => publication with
    {
        Issues =
        [
            .. publication.Issues
                .Where(issue => IsSafe(issue.Id, issue.Span, diagnostics))
                .Select(issue => issue with
                {
                    Speeches = [.. issue.Speeches.Where(speech => IsSafe(speech.Id, speech.Span, diagnostics))],
                }),
        ],
    };

    private static bool IsSafe(string name, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (Address.IsSafeName(name))
            return true;
        ReportUnsafeName(name, span, diagnostics);
        return false;
    }

    private static void ReportUnsafeName(string name, SourceSpan span, DiagnosticBag diagnostics) =>
        diagnostics.Error(
            "archive/unsafe-name",
            span,
            new Wording($"“{name}”不能用作网页文件夹的名称。", $"“{name}” cannot be the name of a place in the archive."),
            new Wording("请只用字母、数字、连字符和下划线。", "Use letters, digits, hyphens and underscores only."));
}
