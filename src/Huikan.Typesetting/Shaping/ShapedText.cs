using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Fonts;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Paragraphs.Rubies;
using Huikan.Typesetting.Paragraphs.Spacing;

namespace Huikan.Typesetting.Shaping;

/// <summary>Running text shaped once, independent of line width, to be broken at many widths.</summary>
public sealed record ShapedText
{
    internal ShapedText(
        Style style,
        Language language,
        StyledText text,
        ImmutableArray<ShapedItem> items,
        ImmutableArray<ShapedGlyph> glyphs,
        ImmutableArray<Cell> cells)
    {
        Style = style;
        Language = language;
        Text = text;
        Items = items;
        Glyphs = glyphs;
        Cells = cells;
        Metrics = new LineMetrics(cells, style.HangingPunctuation);
        Edges = new LineEdges(this);
    }

    /// <summary>The block's style.</summary>
    public Style Style { get; }

    public Language Language { get; }

    /// <summary>The characters, footnote marks included; a line end that the author asked for is a line feed.</summary>
    public string Characters => Text.Characters;

    /// <summary>Whether there is nothing to set.</summary>
    public bool IsEmpty => Cells.IsEmpty;

    internal StyledText Text { get; }

    internal ImmutableArray<ShapedItem> Items { get; }

    internal ImmutableArray<ShapedGlyph> Glyphs { get; }

    internal ImmutableArray<Cell> Cells { get; }

    internal LineMetrics Metrics { get; }

    internal LineEdges Edges { get; }

    /// <summary>The readings beside the words, in their order.</summary>
    internal ImmutableArray<RubyBox> Rubies { get; init; } = [];
}

/// <summary>Characters shaped together: one face, one style.</summary>
internal sealed record ShapedItem(int Start, int End, Font Font, StyledSpan Span, bool IsHan)
{
    /// <summary>Points in a font unit.</summary>
    public double Scale { get; } = Span.Style.FontSize.Points / Font.UnitsPerEm;
}

/// <summary>A glyph as HarfBuzz places it, in font units.</summary>
/// <param name="Cluster">The first character that it stands for, in the whole text.</param>
/// <param name="IsBound">Whether it or its neighbours would look otherwise if the text were cut before its cluster: a kern, a ligature.</param>
internal readonly record struct ShapedGlyph(int Id, int Advance, int OffsetX, int OffsetY, int Cluster, bool IsBound);
