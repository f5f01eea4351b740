namespace Huikan.Pdf.Syntax.Linearized;

/// <summary>Who needs an object: pages, by their index and in ascending order; the outline; the rest of the document.</summary>
internal sealed record ObjectUse
{
    public List<int> Pages { get; } = [];

    public bool ByOutline { get; set; }

    public bool ByOthers { get; set; }

    /// <summary>Whether something is reached by nothing: it stays out of the file.</summary>
    public bool IsNone => Pages.Count == 0 && !ByOutline && !ByOthers;

    /// <summary>Where in the file such an object stands.</summary>
    public FilePart Part => ByOutline ? FilePart.Outline
        : Pages is [0, ..] ? FilePart.FirstPage
        : Pages.Count > 1 ? FilePart.Shared
        : Pages.Count == 1 && !ByOthers ? FilePart.OtherPages
        : FilePart.Rest;

    /// <summary>The only page that needs it, or null.</summary>
    public int? OnlyPage => Pages.Count == 1 ? Pages[0] : null;

    public static ObjectUse Of(IEnumerable<ObjectUse> uses)
    {
        var all = new ObjectUse();
        var pages = new SortedSet<int>();
        foreach (var use in uses)
        {
            pages.UnionWith(use.Pages);
            all.ByOutline |= use.ByOutline;
            all.ByOthers |= use.ByOthers;
        }

        all.Pages.AddRange(pages);
        return all;
    }
}
