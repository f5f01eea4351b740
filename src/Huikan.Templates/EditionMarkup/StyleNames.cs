using Huikan.Diagnostics;
using Huikan.Editions.Styles;

namespace Huikan.Templates.EditionMarkup;

/// <summary>Reads the names of styles, which the stylesheet must define.</summary>
internal sealed class StyleNames(Stylesheet stylesheet)
{
    /// <summary>The style that every node must name.</summary>
    public StyleName Of(MarkupElement element) =>
        element.Required("style") is null ? new StyleName("") : Of(element, "style", default);

    /// <summary>The style that an attribute names, or another where it is not written.</summary>
    public StyleName Of(MarkupElement element, string attribute, StyleName otherwise)
    {
        var name = element.Value(attribute) is { Length: > 0 } written ? new StyleName(written) : otherwise;
        if (!stylesheet.Defines(name))
            element.Mistake(
                "template/undefined-style",
                element.SpanOf(attribute),
                new($"样式表里没有 .{name}。", $"The stylesheet does not define .{name}."),
                Suggestion.Hint(name.Value, [.. stylesheet.Names.Select(known => known.Value)]));
        return name;
    }
}
