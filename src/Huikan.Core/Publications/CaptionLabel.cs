using System.Globalization;

namespace Huikan.Publications;

/// <summary>
/// The words before a caption, the same in print, in Word and in the archive: <c>图1　</c>, <c>Figure 1. </c>.
/// Figures and tables are counted apart, through one text (<see cref="Figure.Number"/>), so that a speech read by itself
/// has the numbers that it has in its issue.
/// </summary>
/// <param name="Word">What is counted: 图, Figure, 表, Table.</param>
/// <param name="Number">From one.</param>
/// <param name="Language">The language of the caption.</param>
public sealed record CaptionLabel(string Word, int Number, Language Language)
{
    /// <summary>A figure's label in a language, or null where it is not numbered.</summary>
    public static CaptionLabel? Of(Figure figure, Language language) =>
        figure.Number is { } number ? new CaptionLabel(language.IsChinese ? "图" : "Figure", number, language) : null;

    /// <summary>A table's label in a language, or null where it is not numbered.</summary>
    public static CaptionLabel? Of(Table table, Language language) =>
        table.Number is { } number ? new CaptionLabel(language.IsChinese ? "表" : "Table", number, language) : null;

    /// <summary>What stands between the word and the number.</summary>
    public string Space => Language.IsChinese ? "" : "\u00A0";

    /// <summary>What stands between the number and the caption (GB/T 1.1—2020, 9.10: a space of one character).</summary>
    public string Separator => Language.IsChinese ? "\u3000" : ". ";

    /// <summary>All of it, as it is read.</summary>
    public override string ToString() => Word + Space + Number.ToString(CultureInfo.InvariantCulture) + Separator;
}
