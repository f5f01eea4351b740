using System.Text.RegularExpressions;

namespace Huikan.Writers.Epub;

/// <summary>
/// The HTML of the HTML writers as XML. They escape every <c>&lt;</c>, <c>&gt;</c> and <c>"</c> of a text, close every element
/// and give every attribute its value in quotation marks, so that only this is wanting: elements without content end in a
/// slash, and a language is named for readers of XML too (EPUB 3.3, 6.1.2; HTML Living Standard 3.2.6.2).
/// </summary>
internal static partial class Xhtml
{
    public static string Of(string html)
    {
        var closed = VoidElement().Replace(html, "<$1$2/>");
        var named = LanguageAttribute().Replace(closed, " lang=\"$1\" xml:lang=\"$1\"");
        return NoCharacter().Replace(named, "");
    }

    [GeneratedRegex("<(br|hr|img|wbr)((?: [^<>]*)?)>")]
    private static partial Regex VoidElement();

    [GeneratedRegex(" lang=\"([^\"]*)\"")]
    private static partial Regex LanguageAttribute();

    /// <summary>Halves of characters, and the two codes that are none (XML 1.0, 2.2). Control characters are out already.</summary>
    [GeneratedRegex("[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex NoCharacter();
}
