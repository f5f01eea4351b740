using Huikan.Diagnostics;

namespace Huikan.Editions.Styles;

/// <summary>Finds where a stylesheet names a colour.</summary>
public static class ColorPlaces
{
    /// <summary>The first declaration that sets a colour; null where none does, and for plain black, which every style has unasked.</summary>
    public static SourceSpan? PlaceOf(this Stylesheet stylesheet, Color color) => color == Color.Black ? null : stylesheet.Rules
        .SelectMany(rule => rule.Declarations)
        // A declaration is a function upon styles: what it sets is seen in what it makes of one that is all black.
        .Where(declaration => Shows(declaration.ApplyTo(new Style(), stylesheet.GridLine), color))
        .Select(declaration => (SourceSpan?)declaration.Span)
        .FirstOrDefault();

    private static bool Shows(Style style, Color color) =>
        style.Color == color || style.Background == color || style.ColumnRule.Color == color
        || style.Border.Top.Color == color || style.Border.Right.Color == color
        || style.Border.Bottom.Color == color || style.Border.Left.Color == color;
}
