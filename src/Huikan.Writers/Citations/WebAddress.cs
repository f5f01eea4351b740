using Huikan.Publications;

namespace Huikan.Writers.Citations;

/// <summary>Addresses on the web of what stands in the archive.</summary>
internal static class WebAddress
{
    /// <summary>The address of a path of the archive, or null where the bulletin has no place on the web.</summary>
    /// <param name="publication">The bulletin.</param>
    /// <param name="path">With <c>/</c>; a folder ends in it.</param>
    public static string? Of(Publication publication, string path) =>
        publication.BaseUrl is { } root ? new Uri(root, Archive.Address.Encode(path)).AbsoluteUri : null;
}
