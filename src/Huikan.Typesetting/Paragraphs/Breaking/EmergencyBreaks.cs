using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Paragraphs.Hyphenation;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>How good a place is to cut what fits no line.</summary>
internal enum EmergencyKind : byte
{
    Never,

    /// <summary>Between any two letters or digits.</summary>
    Anywhere,

    /// <summary>Where a part of a word ends, with a hyphen: <c>COM-MIS-SION</c>.</summary>
    Hyphen,

    /// <summary>At a mark, or where a capital or a number begins: <c>report_|final.|pdf</c>, <c>Camel|Case</c>.</summary>
    Mark,
}

/// <summary>
/// Where what may not be split is cut all the same, because it is longer than a line: a word without hyphens, a file's
/// name, a number of many digits.
/// </summary>
/// <remarks>
/// Even such a line neither begins nor ends with a mark that may not stand there, and a dash or an ellipsis of two
/// characters is never parted.
/// </remarks>
internal static class EmergencyBreaks
{
    private const int LongestWord = 64;

    /// <summary>How good a cut before each cell would be; asked only of places where no line may end by rights.</summary>
    public static EmergencyKind[] Find(ShapedText text)
    {
        var cells = text.Cells.AsSpan();
        var kinds = new EmergencyKind[cells.Length];
        for (var i = 1; i < cells.Length; i++)
            kinds[i] = KindBetween(text.Characters, cells[i - 1], cells[i]);
        if ((Hyphenator.For(text.Language) ?? Hyphenator.For(Language.English)) is { } hyphenator)
            Hyphenate(text, hyphenator, kinds);
        return kinds;
    }

    private static EmergencyKind KindBetween(string text, in Cell before, in Cell after)
    {
        if (after.Class is CharacterClass.Attached || !MayEnd(before.Class) || !MayBegin(after.Class))
            return EmergencyKind.Never;
        // An apostrophe is a part of its word.
        if (text[before.End - 1] == '’' && after.Class == CharacterClass.Letter)
            return EmergencyKind.Never;
        if (before.Class is not (CharacterClass.Letter or CharacterClass.Number) || text[before.End - 1] == '_')
            return EmergencyKind.Mark;
        if (after.Class is not (CharacterClass.Letter or CharacterClass.Number) || before.Class != after.Class)
            return EmergencyKind.Mark;
        return char.IsLower(text[before.End - 1]) && char.IsUpper(text[after.Start]) ? EmergencyKind.Mark : EmergencyKind.Anywhere;
    }

    private static bool MayEnd(CharacterClass kind) => kind is CharacterClass.Letter or CharacterClass.Number
        or CharacterClass.LatinStop or CharacterClass.Hyphen or CharacterClass.Connector or CharacterClass.ClosingQuote
        or CharacterClass.Postfix or CharacterClass.Solidus or CharacterClass.Attached;

    private static bool MayBegin(CharacterClass kind) =>
        kind is CharacterClass.Letter or CharacterClass.Number or CharacterClass.Prefix or CharacterClass.Opening;

    /// <summary>Words of letters alone are cut with a hyphen where they have one; not addresses, whose reader would take it for theirs.</summary>
    private static void Hyphenate(ShapedText text, Hyphenator hyphenator, Span<EmergencyKind> kinds)
    {
        Span<bool> mayPrecede = stackalloc bool[LongestWord];
        var cells = text.Cells.AsSpan();
        for (var i = 0; i < cells.Length;)
        {
            var first = i++;
            if (cells[first].Class != CharacterClass.Letter)
                continue;
            while (i < cells.Length && cells[i].Class == CharacterClass.Letter)
                i++;
            var (start, end) = (cells[first].Start, cells[i - 1].End);
            if (end - start > LongestWord || IsPartOfMore(text.Characters, start, end) || !MayHyphenate(text, cells[first]))
                continue;
            var hyphens = mayPrecede[..(end - start)];
            hyphenator.Hyphenate(text.Characters.AsSpan(start, end - start), hyphens);
            for (var cell = first + 1; cell < i; cell++)
            {
                if (hyphens[cells[cell].Start - start])
                    kinds[cell] = EmergencyKind.Hyphen;
            }
        }
    }

    private static bool MayHyphenate(ShapedText text, in Cell cell) =>
        text.Style.Hyphens != Hyphens.None && cell.Item >= 0 && text.Items[cell.Item].Span.Style.Hyphens != Hyphens.None;

    private static bool IsPartOfMore(string text, int start, int end) =>
        (start > 0 && IsJoin(text[start - 1])) || (end + 1 < text.Length && IsJoin(text[end]) && char.IsLetterOrDigit(text[end + 1]));

    private static bool IsJoin(char character) =>
        char.IsAsciiDigit(character) || character is '.' or '/' or '@' or '_' or '-' or ':' or '#' or '&' or '=' or '?' or '%' or '~';
}
