using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Huikan.Writers.Word.Reading;

/// <summary>
/// The styles of a document by what they are for. Word, LibreOffice and others give styles ids of their own; what lasts
/// is the name, and ours end in the language: <c>Body (Chinese)</c>.
/// </summary>
internal sealed partial class StyleNames
{
    private static readonly XNamespace W = WordNames.W;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);

    public StyleNames(XDocument? styles)
    {
        foreach (var style in styles?.Root?.Elements(W + "style") ?? [])
        {
            if (style.Attribute(W + "styleId")?.Value is not { } id || style.Element(W + "name")?.Attribute(W + "val")?.Value is not { } name)
                continue;
            _names.TryAdd(id, Plain(name));
            _styles.TryAdd(id, style);
        }
    }

    /// <summary>A style's name without language and count, in small letters with hyphens; empty where there is no style.</summary>
    public string NameOf(string? id) => id is not null && _names.TryGetValue(id, out var name) ? name : "";

    /// <summary>Whether a style, or one that it is based on, turns a property of characters on.</summary>
    public bool Has(string? id, string property)
    {
        for (var steps = 0; id is not null && steps < 32 && _styles.TryGetValue(id, out var style); steps++)
        {
            if (style.Element(W + "rPr")?.Element(W + property) is { } element)
                return WordNames.IsOn(element);
            id = style.Element(W + "basedOn")?.Attribute(W + "val")?.Value;
        }

        return false;
    }

    private static string Plain(string name)
    {
        var small = name.Trim().ToLowerInvariant();

        // The number of a heading is its level, the number of others only keeps them apart.
        return (Heading().IsMatch(small) ? small : Ending().Replace(name.Trim(), "").ToLowerInvariant()).Replace(' ', '-');
    }

    [GeneratedRegex(@"\Aheading \d\z", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?: \((?:Chinese|English|[a-z]{2,3}(?:-\w+)*)\))?(?: \d+)?(?: Char)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
