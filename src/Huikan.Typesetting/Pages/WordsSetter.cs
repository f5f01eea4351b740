using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Pages;

/// <summary>Sets the words of running lines and of lines that say where a story goes on: pieces in several languages on one line, all artifacts.</summary>
internal sealed class WordsSetter(ParagraphSetter paragraphs, Stylesheet stylesheet)
{
    /// <summary>The pieces one after the other.</summary>
    /// <param name="parts">The words, among which a folio may stand.</param>
    /// <param name="name">Their style.</param>
    /// <param name="folio">The folio's words.</param>
    /// <param name="gap">Between two pieces, in ems.</param>
    /// <param name="artifact">What they belong to.</param>
    public SetWords Set(ImmutableArray<RunningPart> parts, StyleName name, string folio, double gap, Artifact artifact)
    {
        var lines = new List<Line>();
        var style = new Style();
        foreach (var (words, language) in RunningWords.Of(parts, folio))
        {
            style = stylesheet.Resolve(name, language);
            lines.Add(paragraphs.SetSingle(
                paragraphs.Shape(words, style, language, new StructureElement(StructureRole.Span, language))));
        }

        // All stand on one baseline, that of the last.
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        var (x, baseline, white) = (0.0, BaselineGrid.BaselineOf(style), gap * style.FontSize.Points);
        foreach (var line in lines)
        {
            var place = new Point(x, baseline);
            items.AddRange(line.Items.Select(item => item.MovedBy(place) with { Item = item.Item with { Owner = artifact } }));
            x += line.Width + white;
        }

        return new SetWords(items.DrainToImmutable(), Math.Max(0, x - white));
    }
}

/// <summary>Words on one line, placed from its upper left corner.</summary>
/// <param name="Width">In points.</param>
internal sealed record SetWords(ImmutableArray<PlacedItem> Items, double Width);
