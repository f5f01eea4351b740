using Huikan.Diagnostics;

namespace Huikan.Content;

/// <summary>
/// Characters that no edition can carry: XML 1.0 §2.2, which Word's format is written in, has no way to write
/// control characters or halves of surrogate pairs, so they are refused where the author can see them.
/// </summary>
internal static class Characters
{
    /// <summary>A tab within running text is a space, as HTML shows it: no edition has tab stops, and no font a tab.</summary>
    public static string WithoutTabs(string text) => text.Replace('\t', ' ');

    /// <summary>The index of the first character that may not stand in a text, or null.</summary>
    public static int? FirstForbidden(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (c is '\uFFFE' or '\uFFFF' || char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\t' or '\n' or '\r')))
                return i;
        }

        return null;
    }

    public static void Report(DiagnosticBag diagnostics, SourceSpan span, char character) => diagnostics.Error(
        "content/control-character",
        span,
        new Wording($"此处有不可打印的字符 U+{(int)character:X4}。", $"There is an unprintable character here, U+{(int)character:X4}."),
        new Wording("请删除它。", "Delete it."));
}
