using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Borders and backgrounds.</summary>
internal static class Boxes
{
    /// <summary>The borders round a paragraph, or null where it has none.</summary>
    public static W.ParagraphBorders? ParagraphBorders(Style style)
    {
        var (border, padding) = (style.Border, style.Padding);
        if (new[] { border.Top, border.Right, border.Bottom, border.Left }.All(b => b.Line == BorderLine.None))
            return null;
        return new W.ParagraphBorders
        {
            TopBorder = Line<W.TopBorder>(border.Top, outerFirst: true, padding.Top),
            LeftBorder = Line<W.LeftBorder>(border.Left, outerFirst: true, padding.Left),
            BottomBorder = Line<W.BottomBorder>(border.Bottom, outerFirst: false, padding.Bottom),
            RightBorder = Line<W.RightBorder>(border.Right, outerFirst: false, padding.Right),
        };
    }

    /// <summary>A border's line, or null for none.</summary>
    /// <param name="border">The border.</param>
    /// <param name="outerFirst">
    /// Whether the outer edge comes first from left to right or from top to bottom, the order in which Word names
    /// the two lines of a double border.
    /// </param>
    /// <param name="space">The white inside.</param>
    public static T? Line<T>(Border border, bool outerFirst = true, Length space = default)
        where T : W.BorderType, new() => border.Line switch
        {
            BorderLine.None => null,
            BorderLine.Solid => Line<T>(W.BorderValues.Single, border.Width, border.Color, space),
            // Word counts the thick line alone, which is two thirds of the whole.
            BorderLine.Double => Line<T>(
                outerFirst ? W.BorderValues.ThickThinSmallGap : W.BorderValues.ThinThickSmallGap,
                border.Width * (2.0 / 3),
                border.Color,
                space),
            _ => throw new Publications.UnreachableKindException(border.Line),
        };

    /// <summary>A shade; no colour clears whatever holds below.</summary>
    public static W.Shading Shading(Color? color) => new()
    {
        Val = W.ShadingPatternValues.Clear,
        Color = "auto",
        Fill = color is { } shade ? shade.Hex : "auto",
    };

    private static T Line<T>(W.BorderValues line, Length width, Color color, Length space)
        where T : W.BorderType, new() => new()
        {
            Val = line,
            Size = Units.EighthPoints(width),
            Space = Units.BorderSpace(space),
            Color = color.Hex,
        };
}
