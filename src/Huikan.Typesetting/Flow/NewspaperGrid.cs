using Huikan.Editions;
using Huikan.Editions.Styles;

namespace Huikan.Typesetting.Flow;

/// <summary>The grid of a newspaper page: equal columns across, lines of the baseline grid down. Lengths are in points.</summary>
/// <param name="Width">The width of the type area.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="Measure">The width of a column.</param>
/// <param name="Line">The distance of two baselines.</param>
/// <param name="Lines">How many of them a page has.</param>
internal sealed record NewspaperGrid(double Width, int Columns, double Measure, double Line, int Lines)
{
    /// <summary>What a newspaper has where the style says nothing.</summary>
    private const int UsualColumns = 5;

    /// <summary>The grid that a broadsheet's style asks for.</summary>
    public static NewspaperGrid Of(Stylesheet stylesheet, BroadsheetNode node)
    {
        var style = stylesheet.Resolve(node.Style, node.Language);
        var page = stylesheet.Recto;
        var columns = style.ColumnCount ?? UsualColumns;
        var measure = (page.TypeWidth.Points - ((columns - 1) * style.ColumnGap.Points)) / columns;

        // A Chinese measure is a whole number of characters (CLREQ, 2.4); what is left over goes into the gutters.
        if (node.Language.IsChinese)
        {
            var em = stylesheet.Resolve(StyleName.Body, node.Language).FontSize.Points;
            measure = Math.Max(1, Math.Floor((measure / em) + 1e-6)) * em;
        }

        var line = stylesheet.GridLine.Points;
        return new NewspaperGrid(
            page.TypeWidth.Points, columns, Math.Max(1, measure), line, (int)Math.Floor((page.TypeHeight.Points / line) + 1e-6));
    }

    /// <summary>The white between two columns.</summary>
    public double Gutter => Columns == 1 ? 0 : (Width - (Columns * Measure)) / (Columns - 1);

    /// <summary>From the left edge of the type area to that of a column, counted from zero.</summary>
    public double X(int column) => column * (Measure + Gutter);

    /// <summary>The width of so many columns and the gutters between them.</summary>
    public double WidthOf(int span) => (span * Measure) + ((span - 1) * Gutter);

    /// <summary>How many lines of the grid a height takes.</summary>
    public int LinesOf(double height) => (int)Math.Ceiling((height / Line) - 1e-6);
}
