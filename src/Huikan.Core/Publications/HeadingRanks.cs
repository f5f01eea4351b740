namespace Huikan.Publications;

/// <summary>
/// Gives a text's headings the levels of a document without gaps: an author who goes from level 1 to level 3, or
/// begins at level 2, meant a subheading, and a reader who walks the headings would look for the missing one
/// (WCAG 1.3.1; ISO 14289-1, 7.4.2).
/// </summary>
/// <param name="top">The document's level of the text's highest headings.</param>
public sealed class HeadingRanks(int top)
{
    private readonly Stack<int> _above = [];

    /// <summary>The level in the document, from <c>top</c> to 6, of the next heading in the text.</summary>
    public int Next(int level)
    {
        while (_above.TryPeek(out var nearest) && nearest >= level)
            _above.Pop();
        _above.Push(level);
        return Math.Min(top + _above.Count - 1, 6);
    }
}
