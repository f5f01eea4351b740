namespace Huikan.Writers.Archive.Search;

/// <summary>Takes the units of a text, in order.</summary>
internal interface IUnitReceiver
{
    /// <summary>A Han character.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="run">
    /// Which stretch of Han of the text it belongs to, from one: marks and spaces between two Han characters are nothing,
    /// a word between them or a line's end begins another.
    /// </param>
    void Han(int codePoint, int run);

    /// <summary>A word or a number, folded.</summary>
    void Word(ReadOnlySpan<char> word);
}
