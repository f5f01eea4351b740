using Huikan.Publications;

namespace Huikan.Writers.Archive.Pages;

/// <summary>Where pages stand on the web.</summary>
internal static class PageAddress
{
    /// <summary>The page's one address on the web: a folder's own page is the folder. Null where the archive has no place there.</summary>
    /// <param name="publication">The archive.</param>
    /// <param name="folder">The page's folder, ending in <c>/</c>; empty at the top.</param>
    /// <param name="view">Which of the page's faces it is.</param>
    public static string? Absolute(Publication publication, string folder, PageView view) =>
        Absolute(publication, folder + (view.FileName == PageView.Index ? "" : view.FileName));

    /// <summary>The address of a file of the archive; null where the archive has no place on the web.</summary>
    public static string? Absolute(Publication publication, string path) => publication.BaseUrl is null
        ? null
        : new Uri(publication.BaseUrl, Address.Encode(path)).AbsoluteUri;
}
