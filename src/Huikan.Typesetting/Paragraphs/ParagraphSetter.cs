using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Fonts;
using Huikan.Typesetting.Shaping;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>Sets running text into lines: shape once, break at any width.</summary>
public sealed class ParagraphSetter(FontLibrary fonts, Stylesheet stylesheet, DiagnosticBag diagnostics)
{
    /// <summary>The text shaped; links, footnote marks and stressed words become children of <paramref name="owner"/>.</summary>
    /// <param name="content">Running text; remarks do not print.</param>
    /// <param name="style">The block's style.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="owner">The block's element.</param>
    public ShapedText Shape(
        ImmutableArray<Inline> content, Style style, Language language, StructureElement owner) =>
        throw new NotImplementedException($"{fonts} {stylesheet} {diagnostics}");

    /// <summary>The lines at a measure; never fewer than one. A line that cannot fit is a warning.</summary>
    public ImmutableArray<Line> Break(ShapedText text, LineMeasure measure) => throw new NotImplementedException();

    /// <summary>The text on one line at its natural width: labels, folios, running heads.</summary>
    public Line SetSingle(ShapedText text) => throw new NotImplementedException();
}
