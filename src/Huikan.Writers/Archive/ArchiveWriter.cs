using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive.Finding;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Archive.Search;

namespace Huikan.Writers.Archive;

/// <summary>
/// Writes the archive: a front page, a page for every issue and one for every speech, each with its languages side by
/// side and in each language alone. Pages are plain files with relative links: they work without JavaScript, without a
/// server, from a disk.
/// </summary>
public static class ArchiveWriter
{
    /// <summary>What the archive is made of, in the order of writing. A new kind of page or file is one more line here.</summary>
    private static readonly ImmutableArray<Func<ArchiveContext, IEnumerable<ArchiveFile>>> Parts =
    [
        FrontPage.Write,
        IssueFolders.Write,
        SubjectPages.Write,
        TermPages.Write,
        Redirects.Write,
        NotFoundPage.Write,
        Feeds.Write,
        Sitemap.Write,
        SearchFolder.Write,
        IssueExports.WriteSchema,
        RunningHead.Write,
    ];

    /// <summary>Composes the files one at a time, so that a large archive is never whole in memory.</summary>
    /// <param name="publication">What to show.</param>
    /// <param name="render">Fills the page templates <c>front</c>, <c>issue</c>, <c>speech</c>, <c>subjects</c>, <c>subject</c>, <c>terms</c>, <c>term</c>, <c>search</c>, <c>moved</c> and <c>not-found</c>.</param>
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
        var context = new ArchiveContext(SafeNames.Of(publication, diagnostics), render, downloads, diagnostics);
        return assets.Files
            .Select(asset => asset with { Path = "assets/" + asset.Path })
            .Concat(Parts.SelectMany(part => part(context)));
    }
}
