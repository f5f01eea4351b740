namespace Huikan.Changes;

/// <summary>Text taken apart as readers mark it up: Latin words whole, every other character by itself.</summary>
public static class Words
{
    /// <summary>The words; put together again they are the text.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            while (IsLatin(text[i]) && i + length < text.Length && IsLatin(text[i + length]))
                length++;
            yield return text.Substring(i, length);
            i += length;
        }
    }

    private static bool IsLatin(char character) => char.IsAsciiLetterOrDigit(character) || character is '’' or '\'' or '.' or '%';
}
