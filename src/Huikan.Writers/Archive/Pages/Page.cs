using System.Text;

namespace Huikan.Writers.Archive.Pages;

/// <summary>A page that waits for its template.</summary>
/// <param name="Path">Where it stands in the archive.</param>
/// <param name="Template">The template that makes it.</param>
/// <param name="Model">What the template may name.</param>
internal sealed record Page(string Path, string Template, Model Model)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The finished file. Line ends are made line feeds: a template may have been saved on Windows.</summary>
    public ArchiveFile Render(PageRenderer render) =>
        new(Path, Utf8.GetBytes(render(Template, Model).Replace("\r\n", "\n", StringComparison.Ordinal)));
}
