using System.Globalization;
using System.Text;

namespace Huikan.Templates.Scripting;

/// <summary>Dates and numbers as Chinese says them.</summary>
internal static class ChineseText
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>2023年4月23日 (GB/T 15835—2011: dates of the common era in Arabic figures, no leading noughts).</summary>
    public static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>一, 十, 十二, 二十, 一百零三: the numeral of a whole number from 0 to 9999.</summary>
    public static string Numeral(int number)
    {
        if (number == 0)
            return Digits[..1];
        var text = new StringBuilder();
        var skipped = false;
        foreach (var (unit, name) in (ReadOnlySpan<(int, string)>)[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                skipped = text.Length > 0;
                continue;
            }

            if (skipped)
                text.Append('零');
            skipped = false;
            // 10 to 19 are said without their one: 十二, but 一百一十二.
            if (unit != 10 || digit != 1 || text.Length > 0)
                text.Append(Digits[digit]);
            text.Append(name);
        }

        return text.ToString();
    }
}
