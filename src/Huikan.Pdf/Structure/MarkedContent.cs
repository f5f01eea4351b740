using Huikan.Pdf.Graphics;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Structure;

/// <summary>
/// The marked-content sequences of one page (ISO 32000-1, 14.6). A sequence in which nothing is drawn leaves no trace,
/// and one that is ended and begun again for the same element goes on, so that the lines of a paragraph share one.
/// </summary>
internal sealed class MarkedContent(PdfPage page, ByteBuffer buffer)
{
    private readonly List<StructureElement> owners = [];
    private object? key;
    private StructureKid.Content? kid;
    private int start;
    private int bodyStart;

    /// <summary>The element each marked-content number of the page belongs to.</summary>
    public IReadOnlyList<StructureElement> Owners => owners;

    /// <summary>The element whose content is being drawn.</summary>
    public StructureElement? Current => IsOpen ? key as StructureElement : null;

    public bool IsOpen { get; private set; }

    /// <summary>Whether something was drawn outside all sequences.</summary>
    public bool HasUntaggedContent { get; private set; }

    public void BeginContent(StructureElement element)
    {
        var goesOn = Open(element) && element.Kids[^1] == kid;
        if (goesOn) return;

        CloseSequence();
        key = element;
        kid = new StructureKid.Content(page, owners.Count);
        start = buffer.Length;
        owners.Add(element);
        element.Add(kid);
        new SyntaxWriter(buffer, FileForm.Compact)
            .Name(element.Role.ToString())
            .BeginDictionary().Key("MCID").Integer(kid.Number).EndDictionary();
        buffer.Append("BDC\n"u8);
        bodyStart = buffer.Length;
    }

    public void BeginArtifact(ArtifactKind kind, PdfRectangle? area)
    {
        var identity = (kind, area);
        if (Open(identity)) return;

        CloseSequence();
        key = identity;
        start = buffer.Length;
        WriteArtifact(kind, kind == ArtifactKind.Background ? area ?? new PdfRectangle(0, 0, page.Width, page.Height) : area);
        bodyStart = buffer.Length;
    }

    public void End()
    {
        if (!IsOpen) throw new InvalidOperationException("No content or artifact was begun on this page.");
        IsOpen = false;
    }

    /// <summary>Notes that something is about to be drawn.</summary>
    public void Touch()
    {
        if (IsOpen) return;
        CloseSequence();
        HasUntaggedContent = true;
    }

    /// <summary>Writes the end of a sequence that was kept open in case it would go on.</summary>
    public void CloseSequence()
    {
        if (key is null) return;
        if (buffer.Length > bodyStart)
        {
            buffer.Append("EMC\n"u8);
        }
        else
        {
            buffer.Truncate(start);
            if (kid is not null)
            {
                owners[kid.Number].Remove(kid);
                owners.RemoveAt(kid.Number);
            }
        }

        key = null;
        kid = null;
    }

    /// <summary>Whether the sequence that was ended last has this key.</summary>
    private bool Open(object identity)
    {
        if (IsOpen) throw new InvalidOperationException("Marked content does not nest: end what was begun on this page first.");
        IsOpen = true;
        return identity.Equals(key);
    }

    private void WriteArtifact(ArtifactKind kind, PdfRectangle? area)
    {
        var (type, subtype, edge) = kind switch
        {
            ArtifactKind.Header => ("Pagination", "Header", "Top"),
            ArtifactKind.Footer => ("Pagination", "Footer", "Bottom"),
            _ => (kind.ToString(), null, null),
        };

        var artifact = new SyntaxWriter(buffer, FileForm.Compact).Name("Artifact").BeginDictionary().Key("Type").Name(type);
        if (subtype is not null) artifact.Key("Subtype").Name(subtype);
        if (edge is not null) artifact.Key("Attached").BeginArray().Name(edge).EndArray();
        if (area is { } box) artifact.Key("BBox").Numbers(box.X, page.Height - box.Bottom, box.Right, page.Height - box.Y);
        artifact.EndDictionary();
        buffer.Append("BDC\n"u8);
    }
}
