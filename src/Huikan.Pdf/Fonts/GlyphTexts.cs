using System.Text;

namespace Huikan.Pdf.Fonts;

/// <summary>
/// Which text each glyph of a font stands for. The first text a glyph is drawn for becomes its ToUnicode entry; where it
/// later stands for another, the page says so with ActualText.
/// </summary>
internal sealed class GlyphTexts
{
    private string?[] texts = new string?[256];
    private string?[] suggestions = [];

    /// <summary>Whether the glyph, alone, reads as this text; a glyph without a text takes it.</summary>
    public bool Represents(int glyph, ReadOnlySpan<char> text)
    {
        if ((uint)glyph < (uint)texts.Length && texts[glyph] is { } own) return text.SequenceEqual(own);
        return Take(glyph, text);
    }

    /// <summary>Whether <see cref="Represents"/> would say yes; nothing is taken.</summary>
    public bool CanRepresent(int glyph, ReadOnlySpan<char> text) =>
        glyph < texts.Length && texts[glyph] is { } own ? text.SequenceEqual(own) : IsMappable(text);

    /// <summary>A text for a glyph that may never get one of its own; ActualText covers its uses.</summary>
    public void Suggest(int glyph, ReadOnlySpan<char> text)
    {
        if (glyph >= suggestions.Length) Array.Resize(ref suggestions, Math.Max(glyph + 1, suggestions.Length * 2));
        if (suggestions[glyph] is null && IsEncodable(text)) suggestions[glyph] = text.ToString();
    }

    /// <summary>The text for the ToUnicode map, or null when nothing is known about the glyph.</summary>
    public string? TextOf(int glyph, IFontProgram program)
    {
        if (glyph < texts.Length && texts[glyph] is { } own) return own;
        if (program.CodePointOf(glyph) is { } codePoint && Rune.IsValid(codePoint) && IsEncodable(new Rune(codePoint).ToString()))
            return new Rune(codePoint).ToString();
        return glyph < suggestions.Length ? suggestions[glyph] : null;
    }

    private bool Take(int glyph, ReadOnlySpan<char> text)
    {
        if (!IsMappable(text))
        {
            if (!text.IsEmpty) Suggest(glyph, text);
            return false;
        }

        if (glyph >= texts.Length) Array.Resize(ref texts, Math.Max(glyph + 1, texts.Length * 2));
        texts[glyph] = text.ToString();
        return true;
    }

    /// <summary>
    /// A private character needs ActualText wherever it is drawn (ISO 19005-2, 6.2.11.7.3), so no map may vouch for it.
    /// The soft hyphen and the no-break space are drawn with the glyph of the hyphen and the space: the commoner
    /// character has the map, for readers that know no ActualText, however early the rarer one is drawn.
    /// </summary>
    private static bool IsMappable(ReadOnlySpan<char> text)
    {
        if (text is "\u00AD" or "\u00A0") return false;
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000) return false;
        return IsEncodable(text);
    }

    /// <summary>A ToUnicode map may not lead to U+0000, U+FEFF or U+FFFE (ISO 14289-1, 7.21.7), nor to half a surrogate pair.</summary>
    private static bool IsEncodable(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is 0 or 0xFEFF or 0xFFFE or 0xFFFD) return false;
        return true;
    }
}
