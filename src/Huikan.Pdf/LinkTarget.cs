using Huikan.Pdf.Graphics;

namespace Huikan.Pdf;

/// <summary>Where a link or an outline item leads.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>A destination added with <see cref="PdfDocument.AddNamedDestination"/>, before or after the link.</summary>
    public sealed record Named(string Name) : LinkTarget;

    /// <summary>A place on a page, which readers bring to the top left of the window.</summary>
    public sealed record Place(PdfPage Page, PdfPoint At) : LinkTarget;

    /// <summary>An address on the web; characters beyond ASCII are percent-encoded.</summary>
    public sealed record Uri(string Address) : LinkTarget;
}
