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
    // A document of thousands of pages has a hundred thousand elements and more, and holds them to its end: most have one
    // kid, and nothing to say but their role.
    private StructureKid[] kids = [];
    private int kidCount;
    private Particulars? particulars;

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
    public string? Alt
    {
        get => particulars?.Alt;
        set => particulars = value is null && particulars is null ? null : Own() with { Alt = value };
    }

    /// <summary>The exact text the content stands for.</summary>
    public string? ActualText
    {
        get => particulars?.ActualText;
        set => particulars = value is null && particulars is null ? null : Own() with { ActualText = value };
    }

    /// <summary>A name for people who browse the tree.</summary>
    public string? Title
    {
        get => particulars?.Title;
        set => particulars = value is null && particulars is null ? null : Own() with { Title = value };
    }

    /// <summary>A name unique within the document; notes must have one under the Archive profile.</summary>
    public string? Id
    {
        get => particulars?.Id;
        set => particulars = value is null && particulars is null ? null : Own() with { Id = value };
    }

    /// <summary>For a header cell, which cells it heads.</summary>
    public TableScope? Scope
    {
        get => particulars?.Scope;
        set => particulars = value is null && particulars is null ? null : Own() with { Scope = value };
    }

    /// <summary>For a cell, the columns it covers.</summary>
    public int ColumnSpan
    {
        get => particulars?.ColumnSpan ?? 1;
        set => particulars = Own() with { ColumnSpan = value };
    }

    /// <summary>For a cell, the rows it covers.</summary>
    public int RowSpan
    {
        get => particulars?.RowSpan ?? 1;
        set => particulars = Own() with { RowSpan = value };
    }

    /// <summary>For a list, how its labels count.</summary>
    public ListNumbering? ListNumbering
    {
        get => particulars?.ListNumbering;
        set => particulars = value is null && particulars is null ? null : Own() with { ListNumbering = value };
    }

    internal ArraySegment<StructureKid> Kids => new(kids, 0, kidCount);

    internal (PdfPage Page, PdfRectangle Area)? BoundingBox => particulars?.BoundingBox;

    internal PdfReference Reference { get; set; }

    /// <summary>Adds an element after all that was added so far, and returns it.</summary>
    public StructureElement Add(StructureRole role)
    {
        var child = new StructureElement(role, this);
        Add(new StructureKid.Element(child));
        return child;
    }

    /// <summary>
    /// States where a figure stands. Images drawn as a figure's own content are counted already; a figure of lines and
    /// glyphs needs this. Areas on the same page are joined.
    /// </summary>
    public void AddBoundingBox(PdfPage page, PdfRectangle area)
    {
        if (BoundingBox is not { } known) particulars = Own() with { BoundingBox = (page, area) };
        else if (known.Page == page) particulars = Own() with { BoundingBox = (page, known.Area.Union(area)) };
    }

    internal void Add(StructureKid kid)
    {
        if (kidCount == kids.Length) Array.Resize(ref kids, kidCount == 0 ? 1 : kidCount * 2);
        kids[kidCount++] = kid;
    }

    internal void Remove(StructureKid kid)
    {
        var index = Array.LastIndexOf(kids, kid, kidCount - 1);
        Array.Copy(kids, index + 1, kids, index, --kidCount - index);
        kids[kidCount] = null!;
    }

    private Particulars Own() => particulars ?? new Particulars();

    /// <summary>What few elements have.</summary>
    private sealed record Particulars
    {
        public string? Alt { get; init; }

        public string? ActualText { get; init; }

        public string? Title { get; init; }

        public string? Id { get; init; }

        public TableScope? Scope { get; init; }

        public int ColumnSpan { get; init; } = 1;

        public int RowSpan { get; init; } = 1;

        public ListNumbering? ListNumbering { get; init; }

        public (PdfPage Page, PdfRectangle Area)? BoundingBox { get; init; }
    }
}
