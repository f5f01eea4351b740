using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace Huikan.Writers.Word.Reading;

/// <summary>Says what paragraphs are: the kinds of <see cref="ReadLeaf"/>.</summary>
/// <param name="context">The document's styles, lists and pictures.</param>
internal sealed class ParagraphKinds(ReadingContext context)
{
    private static readonly XNamespace W = WordNames.W;

    private readonly Dictionary<int, (string Number, string Definition)> _lists = [];

    /// <summary>The kind of a paragraph; to be asked of each once, in the order of reading, for a list's item counts.</summary>
    public string Of(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        var style = context.Styles.NameOf(properties?.Element(W + "pStyle").Val());
        if (PictureIn(paragraph) is { } drawing)
        {
            var image = context.ImageOf(drawing.Parent!.Descendants(WordNames.A + "blip").FirstOrDefault()?.Attribute(WordNames.R + "embed")?.Value);
            return $"figure {(image is null ? "?" : Convert.ToHexStringLower(SHA256.HashData(image)))} {drawing.Attribute("descr")?.Value}";
        }

        if (style.StartsWith("heading-", StringComparison.Ordinal))
            return "h" + style["heading-".Length..];
        if (properties?.Element(W + "numPr") is { } numbering && numbering.Element(W + "numId").Val() is { } number and not "0")
        {
            var level = int.TryParse(numbering.Element(W + "ilvl").Val(), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? depth : 0;
            return KindOfItem(number, level);
        }

        return style switch
        {
            "caption" => "caption",
            "quote" or "quotation" or "intense-quote" or "block-text" => "quotation",
            "thematic-break" or "horizontal-line" => "break",
            "list-item" or "list-bullet" or "list-number" or "list-continue" => "more",
            _ => "p",
        };
    }

    /// <summary>The picture in a paragraph that no tracked change takes out.</summary>
    public static XElement? PictureIn(XElement paragraph) => paragraph.Descendants(WordNames.Wp + "docPr")
        .FirstOrDefault(drawing => !drawing.Ancestors().Any(outer => outer.Name == W + "del" || outer.Name == W + "moveFrom"));

    /// <summary>
    /// A bullet, the number that a list begins with, or # where it goes on. Word gives all items of a list one number,
    /// LibreOffice each item its own, of which only the first restarts.
    /// </summary>
    private string KindOfItem(string number, int level)
    {
        var list = context.Numbering.Of(number, level);
        var opens = !_lists.TryGetValue(level, out var last)
            || (last.Number != number && (list.Restarts || list.Definition != last.Definition));
        foreach (var deeper in _lists.Keys.Where(other => other > level).ToList())
            _lists.Remove(deeper);
        _lists[level] = (number, list.Definition);
        var label = list.Start is not { } start ? "•" : opens ? start.ToString(CultureInfo.InvariantCulture) : "#";
        return string.Create(CultureInfo.InvariantCulture, $"item {level} {label}");
    }
}
