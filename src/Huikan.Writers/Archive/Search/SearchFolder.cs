namespace Huikan.Writers.Archive.Search;

/// <summary>The folder <c>search</c>: the index, then the page that asks it.</summary>
internal static class SearchFolder
{
    public static IEnumerable<ArchiveFile> Write(ArchiveContext context)
    {
        using var index = new SearchIndex();
        foreach (var file in index.Write(context.Publication))
            yield return file;
        foreach (var view in context.Views)
            yield return SearchPage.Compose(context.Publication, view, index.Stamp).Render(context.Render);
    }
}
