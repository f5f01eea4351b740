using System.Globalization;
using System.Xml.Linq;

namespace Huikan.Writers.Word.Reading;

/// <summary>What the numbering part says of lists: bullets or numbers, and where they begin.</summary>
internal sealed class ListNumbers
{
    private static readonly XNamespace W = WordNames.W;

    private readonly Dictionary<string, XElement> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _instances = new(StringComparer.Ordinal);

    public ListNumbers(XDocument? numbering)
    {
        foreach (var definition in numbering?.Root?.Elements(W + "abstractNum") ?? [])
            _definitions.TryAdd(definition.Attribute(W + "abstractNumId")?.Value ?? "", definition);
        foreach (var instance in numbering?.Root?.Elements(W + "num") ?? [])
            _instances.TryAdd(instance.Attribute(W + "numId")?.Value ?? "", instance);
    }

    /// <summary>The first number of a list at a level; null for a bulleted one.</summary>
    public int? StartOf(string numId, int level)
    {
        if (!_instances.TryGetValue(numId, out var instance))
            return null;
        var wanted = level.ToString(CultureInfo.InvariantCulture);
        var own = instance.Elements(W + "lvlOverride").FirstOrDefault(o => o.Attribute(W + "ilvl")?.Value == wanted);
        var defined = own?.Element(W + "lvl")
            ?? (_definitions.TryGetValue(instance.Element(W + "abstractNumId").Val() ?? "", out var definition)
                ? definition.Elements(W + "lvl").FirstOrDefault(l => l.Attribute(W + "ilvl")?.Value == wanted)
                : null);
        if (defined?.Element(W + "numFmt").Val() is null or "bullet" or "none")
            return null;
        var start = own?.Element(W + "startOverride").Val() ?? defined.Element(W + "start").Val();
        return int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
    }
}
