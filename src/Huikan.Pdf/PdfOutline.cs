namespace Huikan.Pdf;

/// <summary>The table of contents that readers show beside the pages; empty, it is left out.</summary>
public sealed class PdfOutline
{
    private readonly List<PdfOutlineItem> items = [];

    /// <summary>The items of the first level.</summary>
    public IReadOnlyList<PdfOutlineItem> Items => items;

    /// <summary>Adds an item at the end of the first level.</summary>
    public PdfOutlineItem Add(string title, LinkTarget target, bool isOpen = true)
    {
        var item = new PdfOutlineItem(title, target, isOpen);
        items.Add(item);
        return item;
    }
}
