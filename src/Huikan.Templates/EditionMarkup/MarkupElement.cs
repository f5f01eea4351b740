using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Huikan.Diagnostics;
using Huikan.Templates.Scripting;

namespace Huikan.Templates.EditionMarkup;

/// <summary>An element of the markup with its place in the template that wrote it.</summary>
internal sealed class MarkupElement(XElement element, SourceMap map, DiagnosticBag diagnostics)
{
    public string Name => element.Name.LocalName;

    /// <summary>The element's name in the template.</summary>
    public SourceSpan Span => Locate(element, Name.Length);

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>The elements and the words in it, in order; comments are left out.</summary>
    public IEnumerable<XNode> Nodes => element.Nodes().Where(node => node is XElement or XText);

    /// <summary>Whether there is nothing in it but white.</summary>
    public bool IsBlank => Nodes.All(node => node is XText text && string.IsNullOrWhiteSpace(text.Value));

    public MarkupElement Child(XElement child) => new(child, map, diagnostics);

    /// <summary>The elements in it; words between them are a mistake.</summary>
    public IEnumerable<MarkupElement> Children()
    {
        foreach (var node in Nodes)
        {
            if (node is XElement child)
                yield return Child(child);
            else if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
                Mistake(
                    "template/stray-text",
                    SpanOf(text),
                    new($"<{Name}> 里不能直接写文字。", $"<{Name}> holds elements, not words."));
        }
    }

    /// <summary>Reports every attribute but those named.</summary>
    public void Allow(params IReadOnlyCollection<string> names)
    {
        foreach (var attribute in element.Attributes())
        {
            var name = attribute.Name.LocalName;
            if (!names.Contains(name) || attribute.Name.Namespace != XNamespace.None)
                Mistake(
                    "template/unknown-attribute",
                    Locate(attribute, name.Length),
                    new($"<{Name}> 没有属性“{name}”。", $"<{Name}> has no attribute “{name}”."),
                    names.Count == 0 ? null : Suggestion.Hint(name, names));
        }
    }

    /// <summary>An attribute's value, or null where it is not written.</summary>
    public string? Value(string attribute) => element.Attribute(attribute)?.Value;

    /// <summary>An attribute's value; null and reported where it is missing.</summary>
    public string? Required(string attribute)
    {
        if (Value(attribute) is { Length: > 0 } value)
            return value;
        Mistake(
            "template/missing-attribute",
            element.Attribute(attribute) is null ? Span : SpanOf(attribute),
            new($"<{Name}> 缺少属性“{attribute}”。", $"<{Name}> needs the attribute “{attribute}”."));
        return null;
    }

    /// <summary>An attribute's value out of a closed list; the default, reported, where it is none of them.</summary>
    public T Choice<T>(string attribute, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        if (Value(attribute) is not { } written)
            return otherwise;
        if (choices.TryGetValue(written, out var chosen))
            return chosen;
        Unknown("template/unknown-value", attribute, written, [.. choices.Keys]);
        return otherwise;
    }

    /// <summary>A whole number from 1 to 6.</summary>
    public int Level(string attribute, int otherwise)
    {
        if (Value(attribute) is not { } written)
            return otherwise;
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 6)
            return level;
        Mistake(
            "template/unknown-value",
            SpanOf(attribute),
            new($"属性“{attribute}”不能是“{written}”。", $"“{written}” is no value of “{attribute}”."),
            new("写 1 到 6。", "Write 1 to 6."));
        return otherwise;
    }

    /// <summary>A whole number from 1 to 9999; null where it is not written, or, reported, no such number.</summary>
    public int? Count(string attribute)
    {
        if (Value(attribute) is not { } written)
            return null;
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 9999)
            return count;
        Mistake(
            "template/unknown-value",
            SpanOf(attribute),
            new($"属性“{attribute}”不能是“{written}”。", $"“{written}” is no value of “{attribute}”."),
            new("写 1 到 9999 的整数。", "Write a whole number from 1 to 9999."));
        return null;
    }

    /// <summary>Reports a value that is not known.</summary>
    public void Unknown(string code, string attribute, string written, IReadOnlyCollection<string> known) => Mistake(
        code,
        SpanOf(attribute),
        new($"属性“{attribute}”不能是“{written}”。", $"“{written}” is no value of “{attribute}”."),
        known.Count == 0 ? null : Suggestion.Hint(written, known));

    /// <summary>Reports an element without any other in it than a label.</summary>
    public void CheckHolds(string needed)
    {
        if (Nodes.OfType<XElement>().Any(child => child.Name.LocalName != "label"))
            return;
        Mistake(
            "template/empty",
            Span,
            new($"<{Name}> 里至少要有一个 <{needed}>。", $"<{Name}> needs at least one <{needed}>."));
    }

    /// <summary>Reports an element that may not stand where it stands.</summary>
    public void Misplaced(string parent, params IReadOnlyCollection<string> known) => Mistake(
        "template/unknown-element",
        Span,
        new($"<{parent}> 里不能有 <{Name}>。", $"<{parent}> cannot hold <{Name}>."),
        known.Count == 0 ? null : Suggestion.Hint(Name, known));

    public void Mistake(string code, SourceSpan span, Wording message, Wording? hint = null) =>
        diagnostics.Error(code, span, message, hint);

    /// <summary>An attribute's value in the template; the element where the attribute is not written.</summary>
    public SourceSpan SpanOf(string attribute)
    {
        if (element.Attribute(attribute) is not { } written)
            return Span;
        var start = OffsetOf(written);
        var text = map.Output.Text;
        var opening = text.AsSpan(start).IndexOfAny('"', '\'');
        var value = start + opening + 1;
        return map.Locate(value, Math.Max(0, text.IndexOf(text[value - 1], value) - value));
    }

    /// <summary>Words in the template, without the white around them.</summary>
    public SourceSpan SpanOf(XText words)
    {
        var text = map.Output.Text;
        var start = OffsetOf(words);
        var end = text.IndexOf('<', start);
        end = end < 0 ? text.Length : end;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return map.Locate(start, end - start);
    }

    private SourceSpan Locate(IXmlLineInfo place, int length) => map.Locate(place.LineNumber, place.LinePosition, length);

    private int OffsetOf(IXmlLineInfo place) => map.Output.OffsetOf(place.LineNumber, place.LinePosition);
}
