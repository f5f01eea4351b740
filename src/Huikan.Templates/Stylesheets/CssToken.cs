using Huikan.Diagnostics;

namespace Huikan.Templates.Stylesheets;

/// <summary>A token of CSS Syntax 3.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">A name or string with its escapes resolved; a delimiter's character; a dimension's unit in lower case.</param>
/// <param name="Number">The value of a number, percentage or dimension.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct CssToken(CssTokenKind Kind, string Text, double Number, SourceSpan Span)
{
    /// <summary>Whether it is a keyword, in any case of letters.</summary>
    public bool IsWord(string word) =>
        Kind == CssTokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public bool IsDelimiter(char character) => Kind == CssTokenKind.Delimiter && Text[0] == character;
}

internal enum CssTokenKind
{
    Word,
    Function,
    AtWord,
    Hash,
    String,
    Url,
    Number,
    Percentage,
    Dimension,
    Delimiter,
    White,
    Bad,
    End,
}
