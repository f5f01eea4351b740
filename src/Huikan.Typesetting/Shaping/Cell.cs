using Huikan.Typesetting.Paragraphs.Breaking;

namespace Huikan.Typesetting.Shaping;

/// <summary>The least piece that stands alone on a line: the glyphs of one cluster.</summary>
/// <remarks>
/// There is one for each character of a text: what is only shared out when a line is justified has single precision, a
/// millionth of a point.
/// </remarks>
internal struct Cell
{
    /// <summary>The first character; the next cell's is the end.</summary>
    public int Start;

    public int End;

    /// <summary>The first glyph in the text's glyphs.</summary>
    public int Glyph;

    public ushort GlyphCount;

    /// <summary>The item in the text's items; a line end has none, and is -1.</summary>
    public int Item;

    public CharacterClass Class;

    /// <summary>Whether it fills its em, so that its empty half may be taken away.</summary>
    public bool IsFullWidth;

    /// <summary>Whether it is a mark that ends a sentence: the last to be squeezed.</summary>
    public bool EndsSentence;

    /// <summary>Whether it is a mark that may hang outside a line: not those that fill their square, <c>：；！？</c> (CSS Text 3, 8.2).</summary>
    public bool IsStopOrComma;

    /// <summary>Whether a line may begin with it.</summary>
    public BreakKind Before;

    /// <summary>The advance as shaped, in points.</summary>
    public double Width;

    /// <summary>The size of its type in points.</summary>
    public double Em;

    /// <summary>The white inside its left edge that a line's start may take away, in points.</summary>
    public double EmptyLeft;

    /// <summary>The white inside its right edge that a line's end may take away, in points.</summary>
    public double EmptyRight;

    /// <summary>What stands between it and the next cell of its line.</summary>
    public Gap After;
}

/// <summary>The adjustable distance between two cells, in points.</summary>
internal struct Gap
{
    /// <summary>Between Han and Latin, or letter spacing; negative where two marks share an em and a half.</summary>
    public double Natural;

    /// <summary>How much may be taken, by the order of <see cref="ShrinkStep"/>.</summary>
    public ShrinkSteps Shrink;

    /// <summary>How far a word space may grow at first.</summary>
    public float WordStretch;

    /// <summary>How far the space between Han and Latin may grow.</summary>
    public float AutospaceStretch;

    /// <summary>Whether it takes its share when a line is still short.</summary>
    public bool Stretches;
}

/// <summary>What gives way first when a line is too long (CLREQ 3.1.9; the typography page, rule 5).</summary>
internal enum ShrinkStep
{
    WordSpace,
    Interpunct,
    Bracket,
    Pause,
    Autospace,
    Stop,
}

/// <summary>A quantity for each <see cref="ShrinkStep"/>.</summary>
[System.Runtime.CompilerServices.InlineArray(Count)]
internal struct ShrinkSteps
{
    public const int Count = 6;

    private float _first;
}
