using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Shaping;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets the parts of an edition, each by itself. Safe to share between threads.</summary>
internal sealed class PartSetter(Edition edition, FontStacks stacks, DiagnosticBag diagnostics)
{
    public FlowPart Set(EditionPart part)
    {
        var stylesheet = edition.Stylesheet;
        var scope = new AnchorScope();
        var paragraphs = new ParagraphSetter(stacks, stylesheet, scope, diagnostics);
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
            new ContentsSetter(paragraphs, text, stylesheet),
            new PassagesSetter(blocks, figures, stylesheet, scope),
            footnotes,
            scope,
            part.HeadingsBefore,
            diagnostics);
        return collector.Collect(part, new StructureElement(StructureRole.Document, edition.Languages[0]));
    }
}
