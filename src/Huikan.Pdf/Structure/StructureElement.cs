using Huikan.Pdf.Graphics;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Structure;

/// <summary>A node of the logical structure tree.</summary>
/// <remarks>
/// Its content is what pages draw between <see cref="PdfPage.BeginContent"/> and <see cref="PdfPage.EndContent"/>, as
/// often and on as many pages as needed. Children, content and links stay in the order they were added. Elements that
/// end up without content are left out of the file, save the empty cells of a table.
/// </remarks>
public sealed class StructureElement
{
    private readonly List<StructureKid> kids = [];

    internal StructureElement(StructureRole role, StructureElement? parent)
    {
        Role = role;
        Parent = parent;
    }

    /// <summary>What the element is.</summary>
    public StructureRole Role { get; }

    /// <summary>The element it stands in; null for the document.</summary>
    public StructureElement? Parent { get; }

    /// <summary>Its language as a BCP 47 tag, where it differs from its parent's.</summary>
    public string? Language { get; set; }

    /// <summary>A description to read instead of a picture; figures must have one under the Archive profile.</summary>
    public string? Alt { get; set; }

    /// <summary>The exact text the content stands for.</summary>
    public string? ActualText { get; set; }

    /// <summary>A name for people who browse the tree.</summary>
    public string? Title { get; set; }

    /// <summary>A name unique within the document; notes must have one under the Archive profile.</summary>
    public string? Id { get; set; }

    /// <summary>For a header cell, which cells it heads.</summary>
    public TableScope? Scope { get; set; }

    /// <summary>For a cell, the columns it covers.</summary>
    public int ColumnSpan { get; set; } = 1;

    /// <summary>For a cell, the rows it covers.</summary>
    public int RowSpan { get; set; } = 1;

    /// <summary>For a list, how its labels count.</summary>
    public ListNumbering? ListNumbering { get; set; }

    internal IReadOnlyList<StructureKid> Kids => kids;

    internal (PdfPage Page, PdfRectangle Area)? BoundingBox { get; private set; }

    internal PdfReference Reference { get; set; }

    /// <summary>Adds an element after all that was added so far, and returns it.</summary>
    public StructureElement Add(StructureRole role)
    {
        var child = new StructureElement(role, this);
        kids.Add(new StructureKid.Element(child));
        return child;
    }

    /// <summary>
    /// States where a figure stands. Images drawn as a figure's own content are counted already; a figure of lines and
    /// glyphs needs this. Areas on the same page are joined.
    /// </summary>
    public void AddBoundingBox(PdfPage page, PdfRectangle area)
    {
        if (BoundingBox is not { } known) BoundingBox = (page, area);
        else if (known.Page == page) BoundingBox = (page, known.Area.Union(area));
    }

    internal void Add(StructureKid kid) => kids.Add(kid);

    internal void Remove(StructureKid kid) => kids.RemoveAt(kids.LastIndexOf(kid));
}
