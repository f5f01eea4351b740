using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// Whether a row of parallel text is so short that it is not to be divided between two pages. Word divides a row wherever
/// the page ends; its widow control then holds for each cell, but not every program has it in tables, and one line of a
/// passage alone under a headline or above the next passage is worse than some white at a page's foot.
/// </summary>
internal static class ShortRow
{
    /// <summary>Lines; twice this would leave a quarter of a page white.</summary>
    private const int Most = 10;

    /// <summary>Where the characters begin that are an em wide, with the radicals of Chinese writing.</summary>
    private const char FirstWide = '\u2E80';

    /// <summary>Ems; what the letters and spaces of English text in a text face are wide on average, rounded up so that a row is rather taken for long.</summary>
    private const double Narrow = 0.5;

    /// <param name="style">The style of the text.</param>
    /// <param name="measure">The width of the column.</param>
    /// <param name="content">What stands in the cell.</param>
    /// <returns>False for whatever holds more than paragraphs of words.</returns>
    public static bool Is(Style style, Length measure, IReadOnlyList<OpenXmlElement> content)
    {
        if (content.Any(element => element is not W.Paragraph || element.Descendants<W.Drawing>().Any()))
            return false;
        var line = Math.Max(1, measure / style.FontSize);
        return content.Sum(paragraph => Math.Max(1, Math.Ceiling(Ems(paragraph.InnerText) / line))) <= Most;
    }

    private static double Ems(string words) => words.Sum(character => character >= FirstWide ? 1 : Narrow);
}
