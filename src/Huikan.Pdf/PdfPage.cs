using Huikan.Pdf.Graphics;
using Huikan.Pdf.Structure;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>
/// A page of the document: what is drawn on it, its structure, its links and its boxes.
/// </summary>
/// <remarks>
/// Under the Archive profile everything is drawn between <see cref="BeginContent"/> and <see cref="EndContent"/>, for
/// some element of the structure tree, or between <see cref="BeginArtifact"/> and <see cref="EndArtifact"/>.
/// </remarks>
public sealed class PdfPage : PdfCanvas
{
    private readonly List<LinkAnnotation> links = [];

    internal PdfPage(int index, double width, double height)
        : base(width, height)
    {
        Index = index;
        Marks = new MarkedContent(this, Buffer);
    }

    /// <summary>Where the sheet is cut, when it is larger than the finished page.</summary>
    public PdfRectangle? TrimBox { get; set; }

    /// <summary>How far ink may run beyond the cut.</summary>
    public PdfRectangle? BleedBox { get; set; }

    internal int Index { get; }

    internal MarkedContent Marks { get; }

    internal IReadOnlyList<LinkAnnotation> Links => links;

    internal PdfReference Reference { get; set; }

    /// <summary>What was drawn on it, where that has been laid down already.</summary>
    internal PdfReference? LaidDown { get; set; }

    private protected override bool IsArtifact => Marks is { IsOpen: true, Current: null };

    /// <summary>Adds a link over one area.</summary>
    /// <inheritdoc cref="AddLink(ReadOnlySpan{PdfRectangle}, LinkTarget, string, StructureElement?)"/>
    public void AddLink(PdfRectangle area, LinkTarget target, string description, StructureElement? owner) =>
        AddLink([area], target, description, owner);

    /// <summary>Adds a link over several areas of this page, as when it is broken over lines.</summary>
    /// <param name="areas">The areas, in reading order; at least one.</param>
    /// <param name="target">Where it leads.</param>
    /// <param name="description">What it leads to, in words; the Archive profile requires it.</param>
    /// <param name="owner">The element of role Link that the link's text stands in; the Archive profile requires it.</param>
    public void AddLink(ReadOnlySpan<PdfRectangle> areas, LinkTarget target, string description, StructureElement? owner)
    {
        if (areas.IsEmpty) throw new ArgumentException("A link covers at least one area.", nameof(areas));
        var link = new LinkAnnotation(this, areas.ToArray(), target, description, owner);
        links.Add(link);
        owner?.Add(new StructureKid.Annotation(link));
    }

    /// <summary>What is drawn until <see cref="EndContent"/> belongs to the element. Sequences do not nest.</summary>
    /// <exception cref="InvalidOperationException">Another sequence is open.</exception>
    public void BeginContent(StructureElement element) => Marks.BeginContent(element);

    /// <summary>Ends what <see cref="BeginContent"/> began.</summary>
    public void EndContent() => Marks.End();

    /// <summary>What is drawn until <see cref="EndActualText"/>, within one content or artifact, reads as this text.</summary>
    public void BeginActualText(ReadOnlySpan<char> text)
    {
        Marks.Touch();
        Buffer.Append("/Span<</ActualText "u8);
        TextString.Append(Buffer, text);
        Buffer.Append(">>BDC\n"u8);
    }

    /// <summary>Ends what <see cref="BeginActualText"/> began.</summary>
    public void EndActualText() => Buffer.Append("EMC\n"u8);

    /// <summary>What is drawn until <see cref="EndArtifact"/> is not content: readers aloud skip it.</summary>
    /// <param name="kind">Why it is there.</param>
    /// <param name="area">Its bounds; for a background without them, the page.</param>
    /// <exception cref="InvalidOperationException">Another sequence is open.</exception>
    public void BeginArtifact(ArtifactKind kind, PdfRectangle? area = null) => Marks.BeginArtifact(kind, area);

    /// <summary>Ends what <see cref="BeginArtifact"/> began.</summary>
    public void EndArtifact() => Marks.End();

    private protected override void Touch() => Marks.Touch();

    private protected override void BeginDrawing(PdfRectangle area)
    {
        Touch();
        if (Marks.Current is { Role: StructureRole.Figure } figure) figure.AddBoundingBox(this, area);
    }
}
