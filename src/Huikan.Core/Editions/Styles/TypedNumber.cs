using System.Globalization;
using System.Text.RegularExpressions;

namespace Huikan.Editions.Styles;

/// <summary>A heading's number that its author has typed: <c>一、</c> <c>（一）</c> <c>1.</c> <c>（1）</c>. Such a heading is not numbered again.</summary>
/// <param name="Kind">The kind of number.</param>
/// <param name="Value">The number, from 1.</param>
public sealed partial record TypedNumber(HeadingNumber Kind, int Value)
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads the number that a heading begins with.</summary>
    /// <returns>Null where it begins with none: <c>一、二季度</c> and <c>1.5万</c> are words of the heading.</returns>
    public static TypedNumber? Read(string heading)
    {
        if (Match(Pattern().Match(heading)) is not { } typed)
            return null;
        return typed.Value > 0 ? typed : null;
    }

    private static TypedNumber? Match(Match match)
    {
        if (match.Groups["zh"] is { Success: true } chinese)
            return new TypedNumber(HeadingNumber.Ideographic, ReadChinese(chinese.Value));
        if (match.Groups["pzh"] is { Success: true } bracketed)
            return new TypedNumber(HeadingNumber.ParenthesizedIdeographic, ReadChinese(bracketed.Value));
        if (match.Groups["d"] is { Success: true } number)
            return new TypedNumber(HeadingNumber.Decimal, int.Parse(number.Value, CultureInfo.InvariantCulture));
        return match.Groups["pd"] is { Success: true } inBrackets
            ? new TypedNumber(HeadingNumber.ParenthesizedDecimal, int.Parse(inBrackets.Value, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>A numeral up to 999: <c>一百零三</c>, <c>十二</c>.</summary>
    private static int ReadChinese(string numeral)
    {
        var (sum, digit) = (0, 0);
        foreach (var character in numeral)
        {
            switch (character)
            {
                case '百':
                    (sum, digit) = (sum + (100 * Math.Max(1, digit)), 0);
                    break;
                case '十':
                    (sum, digit) = (sum + (10 * Math.Max(1, digit)), 0);
                    break;
                default:
                    digit = Digits.IndexOf(character, StringComparison.Ordinal);
                    break;
            }
        }

        return sum + digit;
    }

    // After 、 a second number with what it counts makes words of the first: 一、二季度, 三、四级.
    [GeneratedRegex(
        @"^\s*(?:(?<zh>[零一二三四五六七八九十百]{1,7})、(?![零一二三四五六七八九十]+(?:季|月|年|级|类|期|批|线|等|号|区|组|产))"
        + @"|[（(](?<pzh>[零一二三四五六七八九十百]{1,7})[）)]"
        + @"|(?<d>[0-9]{1,3})(?:[.．](?![0-9])|、(?![0-9]))"
        + @"|[（(](?<pd>[0-9]{1,3})[）)])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
