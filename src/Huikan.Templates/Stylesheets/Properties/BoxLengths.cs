using Huikan.Editions.Styles;

namespace Huikan.Templates.Stylesheets.Properties;

/// <summary><c>margin</c> and <c>padding</c>: one length a side, and the shorthand.</summary>
internal static class BoxLengths
{
    public static IEnumerable<Property> Of(
        string name,
        LengthRange range,
        Func<Style, Edges<Length>> get,
        Func<Style, Edges<Length>, Style> set)
    {
        yield return new Property(name, Lengths.Accepts(range) + " ×1–4", value =>
            Sides.Read(value, one => Lengths.Read(one, range)) is { } edges
                ? [.. Sides.All.Select(side => new LengthDeclaration($"{name}-{side}", Sides.Of(edges, side), Setter(side), value.Span))]
                : null);
        foreach (var side in Sides.All)
            yield return Property.Length($"{name}-{side}", range, Setter(side));

        Func<Style, Length, Style> Setter(string side) =>
            (style, length) => set(style, Sides.With(get(style), side, length));
    }
}
