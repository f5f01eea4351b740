using Huikan.Diagnostics;
using Huikan.Editions.Styles;

namespace Huikan.Writers.Word;

/// <summary>Says which properties of the styles that the document uses Word has nothing for: once, and not for each style.</summary>
internal static class StyleLosses
{
    public static void Note(WordContext word)
    {
        var used = word.Styles.All.Where(style => style.Used).Select(style => style.Computed).ToList();
        var lost = used.SelectMany(Lost).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (lost.Count == 0)
            return;
        word.Diagnostics.Add(new Diagnostic(
            "word/lost-properties",
            Severity.Note,
            SourceSpan.None,
            new Wording(
                $"Word 没有与这些属性相当的设置，Word 版从略：{string.Join("；", lost)}。",
                $"Word has nothing for these properties, and its edition goes without them: {string.Join("; ", lost)}.")));
    }

    /// <summary>What changes how a page is read. That lines fall otherwise, and weights are the nearest, goes without saying.</summary>
    private static IEnumerable<string> Lost(Style style)
    {
        if (style.ColumnCount is not null)
            yield return "column-count";
    }
}
