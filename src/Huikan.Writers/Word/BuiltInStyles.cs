using System.Collections.Frozen;
using Huikan.Editions.Styles;

namespace Huikan.Writers.Word;

/// <summary>Word's own names for what the stylesheet names in its way. Word knows its built-in styles by these names alone.</summary>
internal static class BuiltInStyles
{
    public const string Header = "header";
    public const string Footer = "footer";
    public const string ListBullet = "List Bullet";
    public const string ListNumber = "List Number";
    public const string TableGrid = "Table Grid";

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["title"] = "Title",
        ["masthead-name"] = "Title",
        ["issue-title"] = "Subtitle",
        ["subtitle"] = "Subtitle",
        [StyleName.Caption.Value] = "caption",
        [StyleName.Quotation.Value] = "Quote",
        [StyleName.Footnote.Value] = "footnote text",
        [StyleName.FootnoteMark.Value] = "footnote reference",
        [StyleName.Link.Value] = "Hyperlink",
        [StyleName.Strong.Value] = "Strong",
        [StyleName.Emphasis.Value] = "Emphasis",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The built-in style that a class of this name is meant for, or null.</summary>
    public static string? For(StyleName name) => Names.GetValueOrDefault(name.Value);

    /// <summary>The built-in heading style of a level; Word has nine.</summary>
    public static string Heading(int level) => $"heading {level}";

    /// <summary>The built-in style of the contents' entries of a level.</summary>
    public static string Contents(int level) => $"toc {level}";

    /// <summary>Whether the class dresses running text and becomes a character style.</summary>
    public static bool IsRunning(StyleName name) =>
        name == StyleName.Strong || name == StyleName.Emphasis || name == StyleName.Link || name == StyleName.Code
        || name == StyleName.FootnoteMark || name == StyleName.Ruby || name == StyleName.ContentsLabel || name == StyleName.ContentsPage;
}
