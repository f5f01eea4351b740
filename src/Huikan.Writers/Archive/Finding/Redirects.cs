using Huikan.Publications;
using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive.Finding;

/// <summary>
/// A small page at every address that an issue or a speech once had, in all its faces, which leads to where it is now. A
/// folder of plain files cannot answer 301, so the page says it (<c>meta refresh</c> at once, canonical, a link to follow).
/// </summary>
internal static class Redirects
{
    public static IEnumerable<ArchiveFile> Write(ArchiveContext context)
    {
        foreach (var (former, present) in MovesOf(context))
        {
            foreach (var view in context.Views)
                yield return Compose(context, former, present, view).Render(context.Render);
        }
    }

    /// <summary>Old folders and new ones, each old one once, in order; none where something stands now.</summary>
    private static IEnumerable<(string Former, string Present, Passage Title)> AllMoves(ArchiveContext context)
    {
        foreach (var issue in context.Issues)
        {
            foreach (var speech in issue.Speeches)
            {
                foreach (var former in speech.Formerly)
                    yield return ($"{FolderOf(former, issue.Id)}/", $"{issue.Id}/{speech.Id}/", speech.Title);
            }

            // The speeches moved with their issue, those too that had been renamed before.
            foreach (var old in issue.Formerly)
            {
                yield return ($"{old.Id}/", $"{issue.Id}/", issue.Title);
                foreach (var speech in issue.Speeches)
                {
                    yield return ($"{old.Id}/{speech.Id}/", $"{issue.Id}/{speech.Id}/", speech.Title);
                    foreach (var former in speech.Formerly)
                        yield return ($"{FolderOf(former, old.Id)}/", $"{issue.Id}/{speech.Id}/", speech.Title);
                }
            }
        }
    }

    private static IEnumerable<(string Former, (string Folder, Passage Title) Present)> MovesOf(ArchiveContext context)
    {
        var present = new HashSet<string>(
            context.Issues.SelectMany(issue => issue.Speeches.Select(speech => $"{issue.Id}/{speech.Id}/").Prepend($"{issue.Id}/")),
            StringComparer.Ordinal);
        foreach (var (former, folder, title) in AllMoves(context))
        {
            // The loader reports names that could stand elsewhere; whatever else comes here is not written.
            var isSafe = former[..^1].Split('/') is { Length: <= 2 } parts
                && parts.All(Address.IsSafeName)
                && !Issue.ReservedIds.Contains(parts[0]);
            if (isSafe && present.Add(former))
                yield return (former, (folder, title));
        }
    }

    private static Page Compose(ArchiveContext context, string former, (string Folder, Passage Title) present, PageView view)
    {
        var publication = context.Publication;
        var title = Lines.Plain(present.Title, view.Languages[0]);
        var href = Address.RootOf(former) + Address.Encode(present.Folder) + view.FileName;
        var model = PageFrame.Compose(publication, former, view, title, description: "");
        var page = (Model)model["page"]!;
        page["canonical"] = PageAddress.Absolute(publication, present.Folder, view) ?? "";
        page["alternates"] = Model.List([]);
        page["refresh"] = href;
        page["indexed"] = false;
        model["moved"] = new Model
        {
            ["href"] = href,
            ["titles"] = Lines.WriteUnlinked(present.Title, view.Languages),
        };
        return new Page(former + view.FileName, "moved", model);
    }

    private static string FolderOf(FormerName former, string issue) =>
        former.Id.Contains('/', StringComparison.Ordinal) ? former.Id : $"{issue}/{former.Id}";
}
