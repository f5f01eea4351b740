using System.Collections.Immutable;

namespace Huikan.Writers.Word;

/// <summary>Chooses among a style's families for Word, which sets Latin and Chinese characters of a run in two faces.</summary>
internal static class FontFamilies
{
    /// <summary>What the names of Chinese faces carry; the fonts themselves are not read here.</summary>
    private static readonly ImmutableArray<string> ChineseMarks =
        ["SC", "TC", "HK", "CJK", "Kai", "Song", "Hei", "Ming", "Fang", "WenKai", "宋", "黑", "楷", "仿"];

    /// <summary>Whether a family is Chinese, by its name: one of the marks as a word or the end or start of one.</summary>
    public static bool IsChinese(string family) =>
        ChineseMarks.Any(mark => mark[0] > 0x7F
            ? family.Contains(mark, StringComparison.Ordinal)
            : family.Split(' ').Any(word =>
                word.EndsWith(mark, StringComparison.Ordinal)
                || (mark.Length > 2 && word.StartsWith(mark, StringComparison.Ordinal))));

    /// <summary>The face of Latin letters: the first family that is not Chinese, else the first.</summary>
    public static string Latin(ImmutableArray<string> families) =>
        families.FirstOrDefault(f => !IsChinese(f)) ?? families.FirstOrDefault() ?? "Times New Roman";

    /// <summary>The face of Chinese characters: the first Chinese family, else the first.</summary>
    public static string Chinese(ImmutableArray<string> families) =>
        families.FirstOrDefault(IsChinese) ?? families.FirstOrDefault() ?? "SimSun";

    /// <summary>A face that most readers' machines have and that Word may set in place of one that is not installed.</summary>
    public static string Substitute(string family) => IsChinese(family)
        ? family switch
        {
            _ when Has(family, "Kai", "楷") => "KaiTi",
            _ when Has(family, "Fang", "仿") => "FangSong",
            _ when Has(family, "Sans", "Hei", "黑") => "SimHei",
            _ => "SimSun",
        }
        : family switch
        {
            _ when Has(family, "Mono", "Code") => "Courier New",
            _ when Has(family, "Sans") => "Arial",
            _ => "Cambria",
        };

    private static bool Has(string family, params ReadOnlySpan<string> marks)
    {
        foreach (var mark in marks)
        {
            if (family.Contains(mark, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
