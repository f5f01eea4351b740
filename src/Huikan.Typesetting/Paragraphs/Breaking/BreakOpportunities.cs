using System.Buffers;
using System.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Paragraphs.Breaking.Unicode;
using static Huikan.Typesetting.Paragraphs.Breaking.Unicode.LineBreakClass;

namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>Where lines may end: UAX #14, tailored to the prohibitions of CLREQ and GB/T 15834—2011, 5.1.10, and to English.</summary>
/// <remarks>
/// Three steps: characters get their classes, some of them others than Unicode's (<see cref="TailoredClasses"/>);
/// UAX #14 is applied as it stands; then what no class can say is decided between two characters:
/// <list type="bullet">
/// <item>No line ends with a solidus; nor inside a range of numbers, <c>2020–2025</c>, nor after the hyphen of a sign, <c>-x</c> (LB20a of Unicode 15.1).</item>
/// <item>No line begins with what spaces part from the mark before it: a dash, an interpunct, a percent sign.</item>
/// <item>ASCII stops keep with the letters and digits that follow: <c>Yahoo!s</c>, <c>.5</c>.</item>
/// <item>A number would rather keep with the Han after it: <c>233亿</c>.</item>
/// <item><c>line-break: strict</c>: no line of Chinese begins with a dash or an ellipsis.</item>
/// <item>
/// <c>line-break: loose</c> (CSS Text 3, 5.3): after Han a line may begin with a connector, an interpunct, an
/// iteration mark or a percent sign, and Han may follow a full-width currency sign. It does not part <c>……</c>, nor
/// begin a line with <c>：；！？</c>, as CSS would: no level of CLREQ does.
/// </item>
/// </list>
/// Hyphenation adds to these, and addresses, which break by rules of their own (<see cref="WebAddresses"/>), come last.
/// </remarks>
internal static class BreakOpportunities
{
    /// <summary>Whether a line may end before each character.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="kinds">What each is to spacing; marks attached to a word are known by it.</param>
    /// <param name="isChinese">Whether the words are Chinese.</param>
    /// <param name="strictness"><c>line-break</c>.</param>
    /// <param name="before">As long as the text; the first is always <see cref="BreakKind.Never"/>.</param>
    public static void Find(
        string text, ReadOnlySpan<CharacterClass> kinds, bool isChinese, LineBreakStrictness strictness, Span<BreakKind> before)
    {
        Debug.Assert(before.Length == text.Length && kinds.Length == text.Length);
        var pooled = ArrayPool<LineBreakClass>.Shared.Rent(text.Length);
        var classes = pooled.AsSpan(0, text.Length);
        TailoredClasses.Find(text, kinds, isChinese, strictness, classes);
        UnicodeLineBreaking.Find(classes, before);
        Tailor(text, classes, isChinese, strictness, before);
        ArrayPool<LineBreakClass>.Shared.Return(pooled);
    }

    private static void Tailor(
        string text, ReadOnlySpan<LineBreakClass> classes, bool isChinese, LineBreakStrictness strictness, Span<BreakKind> before)
    {
        // The last two characters that are neither spaces nor attached.
        var left = -1;
        var beforeLeft = -1;
        for (var i = 0; i < classes.Length; i++)
        {
            var current = classes[i];
            if (current is CM or ZWJ or SP)
                continue;
            if (left >= 0 && before[i] is BreakKind.Allowed or BreakKind.Never)
            {
                var isSpaced = classes[i - 1] == SP;
                var pair = new Pair(text[left], classes[left], text[i], current, isSpaced);
                var isSign = beforeLeft < 0 || classes[beforeLeft] is OP or OPW or QU || classes[left - 1] == SP;
                before[i] = before[i] == BreakKind.Allowed
                    ? Restrict(pair, isSign, beforeLeft < 0 ? BK : classes[beforeLeft], isChinese, strictness)
                    : isChinese && strictness == LineBreakStrictness.Loose && IsAllowedWhereLoose(pair)
                        ? BreakKind.Allowed
                        : BreakKind.Never;
            }

            (beforeLeft, left) = (left, i);
        }
    }

    /// <summary>What becomes of a place where UAX #14 lets a line end.</summary>
    /// <param name="isSign">Whether what stands on the left opens a word.</param>
    /// <param name="beforeLeft">The class of what stands before that.</param>
    private static BreakKind Restrict(
        in Pair pair, bool isSign, LineBreakClass beforeLeft, bool isChinese, LineBreakStrictness strictness)
    {
        if (pair is { Left: '\u00AD', IsSpaced: false })
            return BreakKind.Hyphenated;
        if (pair.LeftClass == SY)
            return BreakKind.Never;
        if (pair.RightClass == B2 && isChinese && strictness == LineBreakStrictness.Strict)
            return BreakKind.Never;
        if (pair.IsSpaced)
            return IsDash(pair.Right) || pair.RightClass is NS or PO ? BreakKind.Never : BreakKind.Allowed;
        if (IsDash(pair.Left) && pair.RightClass == NU && beforeLeft == NU)
            return BreakKind.Never;
        if (pair.LeftClass == HY && isSign)
            return BreakKind.Never;
        if (pair is { LeftClass: IS or EX, Left: < '\u0080', RightClass: AL or NU })
            return BreakKind.Never;
        return pair is { LeftClass: NU, RightClass: ID } ? BreakKind.Discouraged : BreakKind.Allowed;
    }

    private static bool IsAllowedWhereLoose(in Pair pair)
    {
        if (pair.IsSpaced)
            return false;
        if (pair is { LeftClass: PR, Left: >= '\u0080', RightClass: ID })
            return true;
        return pair.LeftClass == ID && (pair.RightClass == PO || pair.Right is '‐' or '–' or '～' or '〜' or '゠'
            or '·' or '・' or '･' or '‧' or '々' or '〻' or 'ゝ' or 'ゞ' or 'ヽ' or 'ヾ');
    }

    private static bool IsDash(char character) => character is '–' or '—' or '～' or '〜';

    private readonly record struct Pair(
        char Left, LineBreakClass LeftClass, char Right, LineBreakClass RightClass, bool IsSpaced);
}
