using Huikan.Pdf.Graphics;
using Huikan.Pdf.Structure;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>A link on a page; a link broken over lines has several areas.</summary>
internal sealed class LinkAnnotation(
    PdfPage page, PdfRectangle[] areas, LinkTarget target, string description, StructureElement? owner)
{
    public PdfPage Page => page;

    public IReadOnlyList<PdfRectangle> Areas => areas;

    public LinkTarget Target => target;

    public string Description => description;

    public StructureElement? Owner => owner;

    public PdfReference Reference { get; set; }
}
