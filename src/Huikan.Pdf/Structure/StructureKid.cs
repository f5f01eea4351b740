using Huikan.Pdf.Graphics;

namespace Huikan.Pdf.Structure;

/// <summary>What stands in an element, in reading order.</summary>
internal abstract record StructureKid
{
    private StructureKid()
    {
    }

    /// <summary>Another element.</summary>
    internal sealed record Element(StructureElement Child) : StructureKid;

    /// <summary>A stretch of a page's content.</summary>
    internal sealed record Content(PdfPage Page, int Number) : StructureKid;

    /// <summary>An annotation.</summary>
    internal sealed record Annotation(LinkAnnotation Link) : StructureKid;
}
