using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Characters as the content of a run.</summary>
internal static class RunText
{
    private const char SoftHyphen = '\u00AD';
    private const char NoBreakHyphen = '\u2011';
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The characters, with elements for those that Word does not read as characters: it shows a soft hyphen in text
    /// as a hyphen, and takes the no-break hyphen from another font.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Of(string characters)
    {
        var text = new StringBuilder();
        for (var i = 0; i < characters.Length; i++)
        {
            var character = characters[i];
            if (Element(character) is { } element)
            {
                if (text.Length > 0)
                    yield return Flush(text);
                yield return element;
            }
            else if (i + 1 < characters.Length && char.IsSurrogatePair(character, characters[i + 1]))
            {
                text.Append(character).Append(characters[++i]);
            }
            else
            {
                text.Append(XmlConvert.IsXmlChar(character) ? character : Replacement);
            }
        }

        if (text.Length > 0)
            yield return Flush(text);
    }

    private static OpenXmlElement? Element(char character) => character switch
    {
        SoftHyphen => new W.SoftHyphen(),
        NoBreakHyphen => new W.NoBreakHyphen(),
        '\t' => new W.TabChar(),
        '\n' => new W.Break(),
        _ => null,
    };

    private static W.Text Flush(StringBuilder text)
    {
        var element = new W.Text(text.ToString()) { Space = SpaceProcessingModeValues.Preserve };
        text.Clear();
        return element;
    }
}
