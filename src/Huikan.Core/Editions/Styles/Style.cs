using System.Collections.Immutable;

namespace Huikan.Editions.Styles;

/// <summary>A style with every property computed; lengths are absolute. Names and initial values are those of CSS where CSS has the property.</summary>
public sealed record Style
{
    /// <summary>The families in order of preference; the typesetter takes Chinese characters from the first that has them.</summary>
    public ImmutableArray<string> FontFamily { get; init; } = [];

    public Length FontSize { get; init; } = new(10);

    /// <summary>From 1 to 1000; 400 is regular, 700 bold.</summary>
    public int FontWeight { get; init; } = 400;

    public bool Italic { get; init; }

    public NumericFigures Figures { get; init; }

    public Color Color { get; init; } = Color.Black;

    /// <summary>From baseline to baseline.</summary>
    public Length LineHeight { get; init; } = new(14);

    public TextAlign TextAlign { get; init; }

    /// <summary>The last line of a paragraph, and a line before a forced break.</summary>
    public TextAlign TextAlignLast { get; init; }

    /// <summary>Extra indent of the first line; negative hangs it.</summary>
    public Length TextIndent { get; init; }

    public Length LetterSpacing { get; init; }

    /// <summary>How a heading of the style is numbered; what is no heading does not ask.</summary>
    public HeadingNumber HeadingNumber { get; init; }

    /// <summary>Added to every space character.</summary>
    public Length WordSpacing { get; init; }

    public TextWrap TextWrap { get; init; }

    public WordBreak WordBreak { get; init; }

    public Hyphens Hyphens { get; init; } = Hyphens.Manual;

    public TextAutospace TextAutospace { get; init; }

    public TextSpacingTrim TextSpacingTrim { get; init; }

    public LineBreakStrictness LineBreak { get; init; } = LineBreakStrictness.Normal;

    /// <summary>Whether a stop may stand beyond a line's end.</summary>
    public HangingPunctuation HangingPunctuation { get; init; }

    public TextDecoration TextDecoration { get; init; }

    public TextEmphasis TextEmphasis { get; init; }

    /// <summary>On which side of its words a reading stands.</summary>
    public RubyPosition RubyPosition { get; init; }

    public RubyAlign RubyAlign { get; init; }

    public VerticalAlign VerticalAlign { get; init; }

    public Edges<Length> Margin { get; init; }

    public Edges<Length> Padding { get; init; }

    public Edges<Border> Border { get; init; }

    public Color? Background { get; init; }

    /// <summary>The width, or null for whatever there is.</summary>
    public Length? Width { get; init; }

    /// <summary>The white between two columns.</summary>
    public Length ColumnGap { get; init; }

    /// <summary>The white between a passage with its translation under it and the next.</summary>
    public Length RowGap { get; init; }

    /// <summary>The line in the middle of the gap.</summary>
    public Border ColumnRule { get; init; }

    /// <summary>The line in the middle of the white between what stands under each other (CSS Gap Decorations 1).</summary>
    public Border RowRule { get; init; }

    /// <summary>How many columns, or null for as many as suit.</summary>
    public int? ColumnCount { get; init; }

    /// <summary>How its columns are filled where their text ends.</summary>
    public ColumnFill ColumnFill { get; init; }

    /// <summary>Whether it stands over all columns (<c>column-span: all</c>).</summary>
    public bool SpansColumns { get; init; }

    public PageBreak BreakBefore { get; init; }

    public PageBreak BreakAfter { get; init; }

    public BreakInside BreakInside { get; init; }

    /// <summary>Whether a figure or a table moves to a page's head or foot in print. Other styles do not ask.</summary>
    public PageFloat Float { get; init; }

    /// <summary>The fewest lines of a paragraph left at the foot of a page.</summary>
    public int Orphans { get; init; } = 2;

    /// <summary>The fewest lines of a paragraph carried to the head of a page.</summary>
    public int Widows { get; init; } = 2;
}
