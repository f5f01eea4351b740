namespace Huikan.Pdf.Fonts;

/// <summary>The six letters before a subset's name (ISO 32000-1, 9.6.4), derived from the face and its glyphs (FNV-1a).</summary>
internal static class SubsetTag
{
    public static string Of(string postScriptName, ReadOnlySpan<int> glyphs)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in postScriptName) Add(character);
        foreach (var glyph in glyphs) Add(glyph);

        Span<char> tag = stackalloc char[6];
        foreach (ref var letter in tag)
        {
            letter = (char)('A' + (hash % 26));
            hash /= 26;
        }

        return tag.ToString();

        void Add(int value)
        {
            hash = (hash ^ (byte)value) * 1099511628211UL;
            hash = (hash ^ (byte)(value >> 8)) * 1099511628211UL;
        }
    }
}
