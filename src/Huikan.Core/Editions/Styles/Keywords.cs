namespace Huikan.Editions.Styles;

/// <summary><c>text-align</c> (CSS Text 4).</summary>
public enum TextAlign
{
    Start,
    End,
    Center,
    Justify,
}

/// <summary><c>text-wrap</c> (CSS Text 4): whether the lines of a headline are made about equally long.</summary>
public enum TextWrap
{
    Wrap,
    Balance,
}

/// <summary><c>word-break</c> (CSS Text 4): whether a line may end between any two Chinese characters, or at spaces and marks only.</summary>
public enum WordBreak
{
    Normal,
    KeepAll,
}

/// <summary><c>hyphens</c> (CSS Text 4).</summary>
public enum Hyphens
{
    None,
    Manual,
    Auto,
}

/// <summary><c>text-autospace</c> (CSS Text 4): whether Han and Latin stand a quarter-em apart.</summary>
public enum TextAutospace
{
    Normal,
    NoAutospace,
}

/// <summary><c>text-spacing-trim</c> (CSS Text 4): whether full-width marks give up their empty half where marks meet and at line edges.</summary>
public enum TextSpacingTrim
{
    TrimBoth,
    SpaceAll,
}

/// <summary><c>line-break</c> (CSS Text 3): how strict the rules of prohibited line starts and ends are.</summary>
public enum LineBreakStrictness
{
    Loose,
    Normal,
    Strict,
}

/// <summary><c>hanging-punctuation</c> (CSS Text 3), as far as line ends go: whether a stop that the line has no room for stands outside it.</summary>
public enum HangingPunctuation
{
    None,
    AllowEnd,
}

/// <summary><c>text-emphasis</c> (CSS Text Decoration 4): a dot under each character (着重号, GB/T 15834—2011, 4.13).</summary>
public enum TextEmphasis
{
    None,
    Dot,
}

/// <summary><c>ruby-position</c> (CSS Ruby 1, 4.1), of horizontal text.</summary>
public enum RubyPosition
{
    Over,
    Under,
}

/// <summary><c>ruby-align</c> (CSS Ruby 1, 4.3): where the shorter of words and reading stands along the longer.</summary>
public enum RubyAlign
{
    SpaceAround,
    SpaceBetween,
    Center,
    Start,
}

/// <summary><c>break-before</c> and <c>break-after</c> (CSS Fragmentation 4).</summary>
public enum PageBreak
{
    Auto,
    Avoid,
    Page,
    Recto,
    Verso,
}

/// <summary><c>break-inside</c> (CSS Fragmentation 4).</summary>
public enum BreakInside
{
    Auto,
    Avoid,
}

/// <summary>How columns are filled on the page where their text ends (CSS Multi-column Layout 1, 7.1).</summary>
public enum ColumnFill
{
    /// <summary>All as long as each other.</summary>
    Balance,

    /// <summary>One after the other, down to the foot of the page.</summary>
    Auto,
}

/// <summary><c>float</c> (CSS Page Floats 3): whether a figure, a table or what closes a document leaves the text for a page's head or foot.</summary>
public enum PageFloat
{
    None,

    /// <summary>The head of the page of its place, or of a later one.</summary>
    Top,

    /// <summary>The foot of the page of its place, or of a later one.</summary>
    Bottom,

    /// <summary>The foot of the page of its place, or the head of a later one: never before its place.</summary>
    TopBottom,

    /// <summary>
    /// Of a section, the imprint of an official document (GB/T 9704—2012, 7.4): the foot of the last page where that is a
    /// left one and has room, else of the next left page.
    /// </summary>
    LastVerso,
}

/// <summary><c>vertical-align</c>, as far as running text needs it.</summary>
public enum VerticalAlign
{
    Baseline,
    Super,
    Sub,
}

/// <summary><c>text-decoration-line</c>.</summary>
public enum TextDecoration
{
    None,
    Underline,
}

/// <summary>The line of a border.</summary>
public enum BorderLine
{
    None,
    Solid,

    /// <summary>A thick line over a thin one (文武线), CSS 2's <c>groove</c>-like pair said as <c>double</c>: outer two thirds, inner one sixth of the width.</summary>
    Double,
}

/// <summary><c>font-variant-numeric</c>.</summary>
public enum NumericFigures
{
    Normal,
    TabularLining,
    OldStyle,
}
