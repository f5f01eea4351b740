using Huikan.Diagnostics;

namespace Huikan.Writers.Word;

/// <summary>Says which properties the document had to go without: once, and not for each place.</summary>
internal static class StyleLosses
{
    public static void Note(WordContext word)
    {
        // What changes how a page is read. That lines fall otherwise, and weights are the nearest, goes without saying.
        if (word.Lost.Count == 0)
            return;
        word.Diagnostics.Add(new Diagnostic(
            "word/lost-properties",
            Severity.Note,
            SourceSpan.None,
            new Wording(
                $"Word 没有与这些属性相当的设置，Word 版从略：{string.Join("；", word.Lost)}。",
                $"Word has nothing for these properties, and its edition goes without them: {string.Join("; ", word.Lost)}.")));
    }
}
