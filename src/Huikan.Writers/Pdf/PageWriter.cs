using Huikan.Pdf;
using Huikan.Pdf.Graphics;
using Huikan.Publications;
using Huikan.Typesetting;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;
using ArtifactKind = Huikan.Pdf.Graphics.ArtifactKind;
using LinkTarget = Huikan.Pdf.LinkTarget;

namespace Huikan.Writers.Pdf;

/// <summary>Draws the items of a page, consecutive items of one owner as one piece of marked content.</summary>
internal sealed class PageWriter(
    PdfDocument pdf, PdfPage target, ElementWriter elements, FontEmbedder fonts, ImageEmbedder images, NoteNames notes)
{
    private readonly ItemPainter _painter = new(target, default, fonts, images, ColorOf);
    private Owner? _open;
    private SpokenLine? _line;

    public void Write(Page page)
    {
        _line = new SpokenLine(target, _painter);
        foreach (var placed in page.Frame.Items)
        {
            if (placed.Item is GlyphRun && !_line.Continues(placed))
                _line.Finish();
            else if (placed.Item is RuleItem or ImageItem)
                _line.Finish();
            Write(placed);
        }

        _line.Finish();
        Open(null);
        WriteLinks(page);
    }

    private void Write(PlacedItem placed)
    {
        var (position, item) = placed;
        switch (item)
        {
            case GlyphRun run:
                Open(run.Owner);
                _line!.Add(placed);
                break;
            case RuleItem rule:
                Open(rule.Owner);
                _painter.Paint(position, rule);
                break;
            case ImageItem image:
                Open(image.Owner);
                _painter.Paint(position, image);
                break;
            case AnchorItem anchor:
                pdf.AddNamedDestination(anchor.Name, target, position.X, position.Y);
                break;
            case LinkArea { Target: NoteTarget note }:
                if (notes.TakePlaceOf(note) is { } place)
                    pdf.AddNamedDestination(place, target, position.X, position.Y);
                break;
            case LinkArea:
                break;
            default:
                throw new UnreachableKindException(item);
        }
    }

    /// <summary>One annotation for each link on the page, over all the lines that it runs across.</summary>
    private void WriteLinks(Page page)
    {
        var links = page.Frame.Items
            .Where(placed => placed.Item is LinkArea)
            .GroupBy(placed => placed.Item.Owner);
        foreach (var link in links)
        {
            var first = (LinkArea)link.First().Item;
            var areas = link
                .Select(placed => Area(placed.Position, ((LinkArea)placed.Item).Width, ((LinkArea)placed.Item).Height))
                .ToArray();
            var owner = link.Key is StructureElement element ? elements.ElementOf(element) : null;
            target.AddLink(areas, TargetOf(first.Target), first.Description, owner);
        }
    }

    private void Open(Owner? owner)
    {
        if (ReferenceEquals(owner, _open))
            return;
        if (_open is Artifact)
            target.EndArtifact();
        else if (_open is not null)
            target.EndContent();
        _open = owner;
        if (owner is Artifact artifact)
            target.BeginArtifact(KindOf(artifact));
        else if (owner is StructureElement element)
            target.BeginContent(elements.ElementOf(element));
    }

    private static ArtifactKind KindOf(Artifact artifact) => artifact.Kind switch
    {
        Typesetting.Structure.ArtifactKind.Header => ArtifactKind.Header,
        Typesetting.Structure.ArtifactKind.Footer => ArtifactKind.Footer,
        _ => ArtifactKind.Layout,
    };

    private LinkTarget TargetOf(Publications.LinkTarget target) => target switch
    {
        WebTarget web => new LinkTarget.Uri(web.Address),
        PassageTarget passage => new LinkTarget.Named(passage.Anchor),
        NoteTarget note => new LinkTarget.Named(notes.NameOf(note.Footnote, note.End)),
        _ => throw new UnreachableKindException(target),
    };

    private static PdfRectangle Area(Point position, double width, double height) =>
        new(position.X, position.Y, width, height);

    private static PdfColor ColorOf(Editions.Styles.Color color) =>
        (color.Red, color.Green, color.Blue) == (0, 0, 0) ? PdfColor.Black : PdfColor.Rgb(color.Red / 255.0, color.Green / 255.0, color.Blue / 255.0);
}
