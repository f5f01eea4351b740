using Huikan.Diagnostics;

namespace Huikan.Templates.EditionMarkup;

/// <summary>The places of a document that contents name: each once, and none that is not there.</summary>
internal sealed class Anchors
{
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly List<(MarkupElement Entry, string Target)> _targets = [];

    /// <summary>The issue of several that is being read, or null.</summary>
    public string? Issue { get; set; }

    /// <summary>A name as the whole document knows it: within an issue of several, with the issue's id before it.</summary>
    public string InDocument(string anchor) => Issue is null ? anchor : $"{Issue}/{anchor}";

    /// <summary>The anchor that an element names, as the template wrote it; null where it names none.</summary>
    public string? Read(MarkupElement element)
    {
        var anchor = element.Value("anchor");
        if (anchor is not null && (anchor.Length == 0 || anchor.Any(char.IsWhiteSpace)))
            element.Unknown("template/unknown-value", "anchor", anchor, []);
        else if (anchor is not null && !_anchors.Add(InDocument(anchor)))
            RepeatedAnchor(element, "anchor", anchor);
        return anchor;
    }

    /// <summary>An issue of several is itself a place of its id.</summary>
    public void AddIssue(MarkupElement element, string attribute, string id)
    {
        if (!_anchors.Add(id))
            RepeatedAnchor(element, attribute, id);
    }

    /// <summary>The place that an entry leads to, which is looked for when all are known; empty where it names none.</summary>
    public string ReadTarget(MarkupElement entry)
    {
        if (entry.Required("to") is not { Length: > 0 } name)
            return "";
        _targets.Add((entry, InDocument(name)));
        return InDocument(name);
    }

    /// <summary>Checks what was named so far, and forgets it: newspaper pages of another language have all anchors anew.</summary>
    public void BeginAnew()
    {
        CheckTargets();
        _anchors.Clear();
        _targets.Clear();
    }

    /// <summary>Reports entries that lead nowhere.</summary>
    public void CheckTargets()
    {
        foreach (var (entry, target) in _targets)
        {
            if (!_anchors.Contains(target))
                entry.Unknown("template/unknown-anchor", "to", target, [.. _anchors.Order(StringComparer.Ordinal)]);
        }
    }

    private static void RepeatedAnchor(MarkupElement element, string attribute, string anchor) => element.Mistake(
        "template/repeated-anchor",
        element.SpanOf(attribute),
        new($"锚点“{anchor}”已经用过。", $"Another section has the anchor “{anchor}” already."));
}
