using System.Collections.Immutable;
using Huikan.Editions.Styles;

namespace Huikan.Templates.Stylesheets.Properties;

/// <summary><c>border</c> in all its shorthands, <c>column-rule</c> and <c>row-rule</c>.</summary>
internal static class Borders
{
    private const string Accepts = "<length ≥ 0> || none | solid | double || <color>";

    private static readonly (string Word, BorderLine Value)[] Lines =
        [("none", BorderLine.None), ("solid", BorderLine.Solid), ("double", BorderLine.Double)];

    /// <summary><c>medium</c> of CSS Backgrounds 3, for a border that states no width: 3 px.</summary>
    private static readonly SpecifiedLength Medium = new(3, LengthUnit.Pixel);

    private delegate Style Change(Style style, string side, Func<Border, Border> change);

    /// <summary><c>border</c>, <c>border-top</c>…, <c>border-width</c>…, <c>border-top-width</c>….</summary>
    public static IEnumerable<Property> All()
    {
        Change onSide = (style, side, change) =>
            style with { Border = Sides.With(style.Border, side, change(Sides.Of(style.Border, side))) };
        yield return new Property("border", Accepts, value => Whole(value, Sides.All, "border-", onSide));
        foreach (var side in Sides.All)
            yield return new Property($"border-{side}", Accepts, value => Whole(value, [side], "border-", onSide));
        foreach (var property in Parts(Sides.All, "border", onSide))
            yield return property;
        foreach (var side in Sides.All)
        {
            foreach (var property in Parts([side], $"border-{side}", onSide))
                yield return property;
        }
    }

    /// <summary><c>column-rule</c>, <c>row-rule</c> (CSS Gap Decorations 1) and their parts.</summary>
    public static IEnumerable<Property> GapRules()
    {
        Change column = (style, _, change) => style with { ColumnRule = change(style.ColumnRule) };
        Change row = (style, _, change) => style with { RowRule = change(style.RowRule) };
        return [.. GapRule("column-", column), .. GapRule("row-", row)];
    }

    private static IEnumerable<Property> GapRule(string prefix, Change rule)
    {
        yield return new Property(prefix + "rule", Accepts, value => Whole(value, ["rule"], prefix, rule));
        foreach (var property in Parts(["rule"], prefix + "rule", rule))
            yield return property;
    }

    /// <summary>Width, line and colour in any order; what is left out takes its initial value, the colour that of the text.</summary>
    private static ImmutableArray<Declaration>? Whole(ValueReader value, ImmutableArray<string> sides, string prefix, Change change)
    {
        SpecifiedLength? width = null;
        BorderLine? line = null;
        Color? color = null;
        if (value.IsAtEnd)
            return null;
        while (!value.IsAtEnd)
        {
            if (width is null && Lengths.Read(value, LengthRange.Positive) is { } length)
                width = length;
            else if (line is null && Words.Read(value, Lines) is { } drawn)
                line = drawn;
            else if (color is null && Colors.Read(value) is { } ink)
                color = ink;
            else
                return null;
        }

        return
        [
            .. sides.SelectMany(side => (Declaration[])
            [
                Width(prefix + side, width ?? Medium, side, value, change),
                Line(prefix + side, line ?? BorderLine.None, side, value, change),
                Ink(prefix + side, color, side, value, change),
            ]),
        ];
    }

    private static IEnumerable<Property> Parts(ImmutableArray<string> sides, string prefix, Change change)
    {
        yield return Part(
            $"{prefix}-width", Lengths.Accepts(LengthRange.Positive), one => Lengths.Read(one, LengthRange.Positive), Width);
        yield return Part($"{prefix}-style", "none | solid | double", one => Words.Read(one, Lines), Line);
        yield return Part(
            $"{prefix}-color", Colors.Accepts, Colors.Read, (name, color, side, value, c) => Ink(name, color, side, value, c));

        Property Part<T>(
            string name, string accepts, Func<ValueReader, T?> read, Func<string, T, string, ValueReader, Change, Declaration> declare)
            where T : struct =>
            new(name, accepts, value => ReadSides(value, read) is { } edges
                ? [.. sides.Select(side => declare(name, sides.Length == 1 ? edges.Top : Sides.Of(edges, side), side, value, change))]
                : null);

        // One side takes one value; what follows it is then reported as left over.
        Edges<T>? ReadSides<T>(ValueReader value, Func<ValueReader, T?> read)
            where T : struct =>
            sides.Length > 1
                ? Sides.Read(value, read)
                : read(value) is { } one ? new Edges<T>(one, one, one, one) : null;
    }

    private static Declaration Width(string name, SpecifiedLength width, string side, ValueReader value, Change change) =>
        new LengthDeclaration(name, width, (style, length) => change(style, side, border => border with { Width = length }), value.Span);

    private static Declaration Line(string name, BorderLine line, string side, ValueReader value, Change change) =>
        new ValueDeclaration(name, style => change(style, side, border => border with { Line = line }), value.Span);

    private static Declaration Ink(string name, Color? color, string side, ValueReader value, Change change) =>
        new ValueDeclaration(name, style => change(style, side, border => border with { Color = color ?? style.Color }), value.Span);
}
