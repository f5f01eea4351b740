using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Typesetting.Flow;

/// <summary>Columns that a text runs through, one after the other, from page to page. Lengths are in points.</summary>
/// <param name="X">From the left of the type area to the first.</param>
/// <param name="Count">How many they are, from 2.</param>
/// <param name="Measure">The width of each.</param>
/// <param name="Gutter">The white between two.</param>
/// <param name="Line">The distance of two baselines.</param>
/// <param name="Rule">The rule in the middle of the white, or none.</param>
/// <param name="Fill">How they are filled where the text ends.</param>
internal sealed record TextColumns(
    double X, int Count, double Measure, double Gutter, double Line, Border Rule, ColumnFill Fill)
{
    /// <summary>The columns that a style asks for; null where it asks for none.</summary>
    /// <param name="stylesheet">Says what an em and a line are.</param>
    /// <param name="style">The style.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="x">From the left of the type area, in points.</param>
    /// <param name="width">What there is for all of them, in points.</param>
    public static TextColumns? Of(Stylesheet stylesheet, Style style, Language language, double x, double width)
    {
        if (style.ColumnCount is not (> 1 and var count))
            return null;
        var measure = (width - ((count - 1) * style.ColumnGap.Points)) / count;

        // A Chinese measure is a whole number of characters (CLREQ, 2.4); what is left over goes into the gutters.
        if (language.IsChinese)
        {
            var em = stylesheet.Resolve(StyleName.Body, language).FontSize.Points;
            measure = Math.Floor((measure / em) + 1e-6) * em;
        }

        measure = Math.Max(1, measure);
        var gutter = (width - (count * measure)) / (count - 1);
        return new TextColumns(x, count, measure, gutter, stylesheet.GridLine.Points, style.ColumnRule, style.ColumnFill);
    }

    /// <summary>From the left edge of the first column to that of another, counted from zero.</summary>
    public double Offset(int column) => column * (Measure + Gutter);
}
