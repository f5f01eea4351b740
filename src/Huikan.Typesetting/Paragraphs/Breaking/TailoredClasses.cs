using System.Text;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Paragraphs.Breaking.Unicode;
using static Huikan.Typesetting.Paragraphs.Breaking.Unicode.LineBreakClass;

namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>The classes of characters for line breaking, where the language of the words gives them another than Unicode does.</summary>
internal static class TailoredClasses
{
    /// <summary>Fills in the class of every UTF-16 unit; the second of a surrogate pair is as a combining mark.</summary>
    public static void Find(
        string text, ReadOnlySpan<CharacterClass> kinds, bool isChinese, LineBreakStrictness strictness, Span<LineBreakClass> classes)
    {
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var value = LineBreakProperty.Of(rune);
            classes[i] = kinds[i] == CharacterClass.Attached && value != ZWJ ? CM
                : value == CJ ? strictness == LineBreakStrictness.Strict ? NS : ID
                : isChinese ? OfChinese(text, i, value, kinds[i])
                : OfEnglish(text[i], value);
            if (length == 2)
                classes[i + 1] = CM;
            i += length;
        }
    }

    private static LineBreakClass OfChinese(string text, int index, LineBreakClass value, CharacterClass kind) =>
        text[index] switch
        {
            // Quotation marks point one way, where Unicode knows not which.
            '“' or '‘' or '«' => OPW,
            '’' when IsApostrophe(text, index) => QU,
            '”' or '’' or '»' => CL,
            // The dash and the ellipsis, two characters each, are one mark that a line may begin with (CLREQ 3.1.3).
            '—' or '―' or '⸺' or '…' or '⋯' => B2,
            '～' => BA,
            '·' or '‧' or '•' or '･' => NS,
            '／' => SY,
            '＋' or '－' => PR,
            '．' => CL,
            >= '０' and <= '９' => NU,
            // What is ambiguous in Unicode and drawn as wide as Han: ①, →, ※.
            _ => value == AL && kind == CharacterClass.Ideograph ? ID : value,
        };

    /// <summary>A line ends after an em dash and does not begin with one (Hart's Rules, 4.11; The Chicago Manual of Style, 6.90).</summary>
    private static LineBreakClass OfEnglish(char character, LineBreakClass value) => character is '—' or '―' ? BA : value;

    private static bool IsApostrophe(string text, int index) =>
        index > 0 && index + 1 < text.Length && char.IsAsciiLetter(text[index - 1]) && char.IsAsciiLetter(text[index + 1]);
}
