using System.Collections.Immutable;
using System.Diagnostics;
using Huikan.Editions.Styles;

namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>Where lines may end, by a table of pairs of classes (after UAX #14, with the prohibitions of CLREQ and GB/T 15834—2011, 5.1.10).</summary>
internal static class BreakOpportunities
{
    /// <summary>
    /// A row says what follows its class: <c>.</c> a line may end between, <c>-</c> it may not, <c>~</c> better
    /// not, <c>s</c> it may unless breaking is strict, <c>l</c> it may if breaking is loose.
    /// </summary>
    private const string Pairs = """
        ▼            ID QO OP QC CL ST LS IP HY CO DA EL SO NU AL PR PO
        Ideograph     .  .  .  -  -  -  -  l  l  l  s  s  -  .  .  .  l
        OpeningQuote  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
        Opening       -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
        ClosingQuote  .  .  .  -  -  -  -  -  -  -  s  s  -  -  -  -  -
        Closing       .  .  .  -  -  -  -  -  -  -  s  s  -  .  .  .  -
        Stop          .  .  .  -  -  -  -  -  -  -  s  s  -  .  .  .  -
        LatinStop     .  -  -  -  -  -  -  -  -  -  s  -  -  -  -  -  -
        Interpunct    .  .  .  -  -  -  -  -  -  -  s  s  -  .  .  .  -
        Hyphen        .  .  .  -  -  -  -  -  -  -  -  -  -  -  .  -  -
        Connector     .  .  .  -  -  -  -  -  -  -  -  -  -  -  .  -  -
        Dash          .  .  .  -  -  -  -  -  -  -  -  s  -  .  .  .  -
        Ellipsis      .  .  .  -  -  -  -  -  -  -  s  -  -  .  .  .  -
        Solidus       -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
        Number        ~  -  -  -  -  -  -  -  -  -  s  s  -  -  -  -  -
        Letter        .  -  -  -  -  -  -  -  -  -  s  s  -  -  -  -  -
        Prefix        -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
        Postfix       .  .  .  -  -  -  -  -  -  -  s  s  -  -  -  -  -
        """;

    private static readonly ImmutableArray<string> Table = ReadTable();

    /// <summary>Whether a line may end before each character.</summary>
    /// <param name="classes">The characters' classes, in order.</param>
    /// <param name="strictness"><c>line-break</c>.</param>
    /// <param name="before">As long as <paramref name="classes"/>; the first is always <see cref="BreakKind.Never"/>.</param>
    public static void Find(ReadOnlySpan<CharacterClass> classes, LineBreakStrictness strictness, Span<BreakKind> before)
    {
        Debug.Assert(before.Length == classes.Length);

        // What the character before is, seen through attached marks and spaces; null at a line's start.
        CharacterClass? previous = null;
        var afterSpace = false;
        for (var i = 0; i < classes.Length; i++)
        {
            var current = classes[i];
            before[i] = i == 0 ? BreakKind.Never : Between(previous, afterSpace, current, strictness);
            if (current == CharacterClass.Attached && i > 0 && !afterSpace)
                continue;
            if (current == CharacterClass.Space)
            {
                afterSpace = true;
                continue;
            }

            // A hyphen after a space is a sign, and stays with what it leads.
            var isSign = current == CharacterClass.Hyphen && (afterSpace || previous is null or CharacterClass.Opening);
            previous = isSign ? CharacterClass.Prefix : current == CharacterClass.Attached ? CharacterClass.Letter : current;
            afterSpace = false;
        }
    }

    private static BreakKind Between(
        CharacterClass? previous, bool afterSpace, CharacterClass current, LineBreakStrictness strictness)
    {
        if (previous == CharacterClass.LineFeed && !afterSpace)
            return BreakKind.Mandatory;
        if (current is CharacterClass.Space or CharacterClass.LineFeed or CharacterClass.ZeroWidthSpace)
            return BreakKind.Never;
        if (current == CharacterClass.Attached && !afterSpace)
            return BreakKind.Never;
        if (previous is null)
            return BreakKind.Never;
        if (previous == CharacterClass.ZeroWidthSpace)
            return BreakKind.Allowed;
        if (current == CharacterClass.Glue || previous == CharacterClass.Glue)
            return afterSpace && previous != CharacterClass.Glue ? BreakKind.Allowed : BreakKind.Never;
        if (current == CharacterClass.SoftHyphen)
            return BreakKind.Never;
        if (previous == CharacterClass.SoftHyphen)
            return afterSpace ? BreakKind.Allowed : BreakKind.Hyphenated;
        return afterSpace
            ? AfterSpace(previous.Value, current)
            : Read(Table[(int)previous.Value][(int)current], strictness);
    }

    /// <summary>A space ends the ties of words, but no line begins with a closing mark nor ends with an opening one.</summary>
    private static BreakKind AfterSpace(CharacterClass previous, CharacterClass current) =>
        previous is CharacterClass.Opening or CharacterClass.OpeningQuote or CharacterClass.Solidus
        || current is CharacterClass.Closing or CharacterClass.ClosingQuote or CharacterClass.Stop
            or CharacterClass.LatinStop or CharacterClass.Solidus or CharacterClass.Interpunct
            or CharacterClass.Connector or CharacterClass.Postfix
            ? BreakKind.Never
            : BreakKind.Allowed;

    private static BreakKind Read(char entry, LineBreakStrictness strictness) => entry switch
    {
        '.' => BreakKind.Allowed,
        '~' => BreakKind.Discouraged,
        's' => strictness == LineBreakStrictness.Strict ? BreakKind.Never : BreakKind.Allowed,
        'l' => strictness == LineBreakStrictness.Loose ? BreakKind.Allowed : BreakKind.Never,
        _ => BreakKind.Never,
    };

    private static ImmutableArray<string> ReadTable() =>
    [
        .. Pairs.Split('\n')
            .Skip(1)
            .Select(row => string.Concat(row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)).Trim()),
    ];
}
