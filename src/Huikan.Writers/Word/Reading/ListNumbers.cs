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

    /// <summary>What a list is at a level.</summary>
    public ListLevel Of(string numId, int level)
    {
        if (!_instances.TryGetValue(numId, out var instance))
            return new ListLevel("", null, false);
        var wanted = level.ToString(CultureInfo.InvariantCulture);
        var definitionId = instance.Element(W + "abstractNumId").Val() ?? "";
        var own = instance.Elements(W + "lvlOverride").FirstOrDefault(o => o.Attribute(W + "ilvl")?.Value == wanted);
        var defined = own?.Element(W + "lvl")
            ?? (_definitions.TryGetValue(definitionId, out var definition)
                ? definition.Elements(W + "lvl").FirstOrDefault(l => l.Attribute(W + "ilvl")?.Value == wanted)
                : null);
        if (defined?.Element(W + "numFmt").Val() is null or "bullet" or "none")
            return new ListLevel(definitionId, null, false);
        var restart = own?.Element(W + "startOverride").Val();
        return new ListLevel(
            definitionId,
            int.TryParse(restart ?? defined.Element(W + "start").Val(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1,
            restart is not null);
    }
}

/// <summary>A list at a level.</summary>
/// <param name="Definition">The definition that it shares with others.</param>
/// <param name="Start">Its first number, or null where it is bulleted.</param>
/// <param name="Restarts">Whether it begins anew wherever it stands.</param>
internal readonly record struct ListLevel(string Definition, int? Start, bool Restarts);
