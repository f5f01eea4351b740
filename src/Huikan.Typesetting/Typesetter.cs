using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Fonts;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Pages;
using Huikan.Typesetting.Pages.Broadsheet;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting;

/// <summary>
/// Edition → PagedDocument. The steps: the edition tree is collected into a flow of bands, every paragraph shaped and
/// broken at its measure (Flow, Paragraphs, Shaping); the flow is cut into pages (Pages). The contents name pages that
/// are known only then, so the steps are taken again until the page numbers stand still.
/// </summary>
public static class Typesetter
{
    /// <summary>Page numbers settle at the second pass unless the contents change their own length.</summary>
    private const int MostPasses = 5;

    /// <summary>Typesets an edition. Always succeeds; what could not be set well is reported.</summary>
    public static PagedDocument Typeset(Edition edition, FontLibrary fonts, DiagnosticBag diagnostics)
    {
        var labels = ImmutableDictionary<string, string>.Empty;
        for (var pass = 1; ; pass++)
        {
            var document = TypesetOnce(edition, fonts, labels, diagnostics);
            var found = LabelsOf(document);
            if (pass == MostPasses || ContentsAgree(edition.Content, labels, found))
                return document;
            labels = found;
        }
    }

    private static PagedDocument TypesetOnce(
        Edition edition, FontLibrary fonts, ImmutableDictionary<string, string> labels, DiagnosticBag diagnostics)
    {
        var stylesheet = edition.Stylesheet;
        var paragraphs = new ParagraphSetter(fonts, stylesheet, diagnostics);
        var footnotes = new FootnoteSetter(paragraphs, stylesheet);
        var text = new TextSetter(paragraphs, footnotes, stylesheet.GridLine.Points);
        var floats = new FloatSetter(stylesheet.Recto.TypeHeight.Points);
        var figures = new FigureSetter(text, floats, stylesheet);
        var blocks = new BlockSetter(
            stylesheet,
            text,
            footnotes,
            new ListSetter(paragraphs, stylesheet),
            new TableSetter(paragraphs, text, floats, stylesheet),
            figures);
        var collector = new EditionCollector(
            stylesheet,
            stylesheet.Recto.TypeWidth.Points,
            text,
            new RowSetter(paragraphs, stylesheet),
            new ContentsSetter(paragraphs, text, stylesheet, target => labels.GetValueOrDefault(target, "00")),
            new PassagesSetter(blocks, figures, stylesheet),
            footnotes);
        var root = new StructureElement(StructureRole.Document, edition.Languages[0]);
        var flow = collector.Collect(edition, root);
        var running = new RunningLineSetter(paragraphs, stylesheet, edition.Languages[0]);
        if (flow.Items.OfType<NewspaperPart>().ToImmutableArray() is { IsEmpty: false } parts)
        {
            var jumps = new JumpLineSetter(paragraphs, stylesheet);
            var sheets = new BroadsheetComposer(edition, running, jumps, diagnostics).Compose(parts);
            return new PagedDocument(sheets, root, flow.Outline);
        }

        var area = stylesheet.Resolve(StyleName.FootnoteArea, edition.Languages[0]);
        var pages = new PageComposer(edition, running, area, diagnostics).Compose(flow.Items).ToImmutableArray();
        return new PagedDocument(pages, root, flow.Outline);
    }

    private static ImmutableDictionary<string, string> LabelsOf(PagedDocument document)
    {
        var labels = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var page in document.Pages)
        {
            foreach (var placed in page.Frame.Items)
            {
                if (placed.Item is AnchorItem anchor)
                    labels.TryAdd(anchor.Name, page.Label);
            }
        }

        return labels.ToImmutable();
    }

    private static bool ContentsAgree(
        ImmutableArray<EditionNode> nodes, ImmutableDictionary<string, string> was, ImmutableDictionary<string, string> now) =>
        nodes.All(node => node switch
        {
            SectionNode section => ContentsAgree(section.Content, was, now),
            FacingNode facing => ContentsAgree(facing.Verso.AddRange(facing.Recto), was, now),
            BroadsheetNode broadsheet =>
                ContentsAgree(broadsheet.Banner, was, now) && broadsheet.Stories.All(s => ContentsAgree(s.Content, was, now)),
            ContentsNode contents => contents.Entries.All(
                e => was.GetValueOrDefault(e.Target) == now.GetValueOrDefault(e.Target)),
            _ => true,
        });
}
