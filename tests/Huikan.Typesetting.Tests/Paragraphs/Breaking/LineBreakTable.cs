using System.Globalization;
using System.Text;
using Huikan.Typesetting.Paragraphs.Breaking.Unicode;

namespace Huikan.Typesetting.Tests.Paragraphs.Breaking;

/// <summary>Makes <c>line-break.txt</c> from the files of the Unicode Character Database.</summary>
internal static class LineBreakTable
{
    /// <summary>Where Debian's package <c>unicode-data</c> puts them.</summary>
    public const string Database = "/usr/share/unicode";

    private const int CodePoints = 0x110000;

    public static string Make()
    {
        var classes = Values("LineBreak.txt", "XX");
        var widths = Values("EastAsianWidth.txt", "N");
        var categories = Values("extracted/DerivedGeneralCategory.txt", "Cn");
        var pictographs = Values("emoji/emoji-data.txt", "", "Extended_Pictographic");
        var table = new StringBuilder();
        table.Append("# The property Line_Break, LB1 applied, from LineBreak-15.0.0.txt and its companions; see README.md beside this file.\n");
        table.Append("# Copyright © 1991–2022 Unicode, Inc., under the Unicode licence. Each line: the first code point of a run, and its class.\n");
        LineBreakClass? last = null;
        for (var i = 0; i < CodePoints; i++)
        {
            var value = Resolve(classes[i], widths[i], categories[i], isPictograph: pictographs[i].Length > 0);
            if (value != last)
                table.Append(CultureInfo.InvariantCulture, $"{i:X4} {value}\n");
            last = value;
        }

        return table.ToString();
    }

    private static LineBreakClass Resolve(string value, string width, string category, bool isPictograph)
    {
        var isWide = width is "F" or "W" or "H";
        return value switch
        {
            "AI" or "SG" or "XX" => LineBreakClass.AL,
            "SA" => category is "Mn" or "Mc" ? LineBreakClass.CM : LineBreakClass.AL,
            "OP" when isWide => LineBreakClass.OPW,
            "CP" when isWide => LineBreakClass.CPW,
            "ID" when isPictograph && category == "Cn" => LineBreakClass.IDX,
            _ => Enum.Parse<LineBreakClass>(value),
        };
    }

    /// <summary>The value of every code point; with <paramref name="only"/>, of those that have this property.</summary>
    private static string[] Values(string file, string missing, string? only = null)
    {
        var values = new string[CodePoints];
        Array.Fill(values, missing);
        foreach (var line in File.ReadLines(Path.Combine(Database, file)))
        {
            var fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length < 2 || (only is not null && fields[1] != only))
                continue;
            var range = fields[0].Split("..");
            var first = int.Parse(range[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var last = int.Parse(range[^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            values.AsSpan(first, last - first + 1).Fill(string.Intern(fields[1]));
        }

        return values;
    }
}
