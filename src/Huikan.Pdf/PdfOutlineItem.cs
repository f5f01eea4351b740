using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>A line of the outline, with the lines beneath it.</summary>
public sealed class PdfOutlineItem
{
    private readonly List<PdfOutlineItem> items = [];

    internal PdfOutlineItem(string title, LinkTarget target, bool isOpen)
    {
        Title = title;
        Target = target;
        IsOpen = isOpen;
    }

    /// <summary>What readers show.</summary>
    public string Title { get; }

    /// <summary>Where it leads.</summary>
    public LinkTarget Target { get; }

    /// <summary>Whether the lines beneath it are shown at first.</summary>
    public bool IsOpen { get; }

    /// <summary>The lines beneath it.</summary>
    public IReadOnlyList<PdfOutlineItem> Items => items;

    internal PdfReference Reference { get; set; }

    /// <summary>Adds an item beneath this one, after those already there.</summary>
    public PdfOutlineItem Add(string title, LinkTarget target, bool isOpen = true)
    {
        var item = new PdfOutlineItem(title, target, isOpen);
        items.Add(item);
        return item;
    }
}
