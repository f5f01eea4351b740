using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive.Finding;

/// <summary>
/// What a server shows where there is no page (<c>404.html</c>, as most static hosts have it). It is shown at any address, so
/// that its links begin at the top of the site.
/// </summary>
internal static class NotFoundPage
{
    private const string Path = "404.html";

    public static IEnumerable<ArchiveFile> Write(ArchiveContext context)
    {
        var publication = context.Publication;
        var view = context.Views[0];
        var model = PageFrame.Compose(publication, folder: "", view, ChromeWords.Labels(view.Languages[0])["not_found"] as string ?? "", description: "");
        var page = (Model)model["page"]!;
        var root = publication.BaseUrl?.AbsolutePath ?? "/";
        page["root"] = root;
        page["canonical"] = "";
        page["alternates"] = Model.List([]);
        page["feeds"] = Model.List([]);
        page["indexed"] = false;
        foreach (var section in ((IReadOnlyList<object?>)model["sections"]!).Cast<Model>())
        {
            section["href"] = root + section["href"];
            section["current"] = false;
        }

        model["views"] = Model.List([]);
        yield return new Page(Path, "not-found", model).Render(context.Render);
    }
}
