using Huikan.Editions.Styles;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Boxes with no words: the rule of a thematic break, and the rules that a template places.</summary>
internal static class Ornament
{
    /// <summary>A centred rule: the style's top border over its width, in the middle of a line of its line height.</summary>
    public static void Add(ColumnBuilder column, Style style)
    {
        var width = Math.Min(style.Width?.Points ?? column.Width, column.Width);
        var height = style.LineHeight.Points;
        var rules = BlockBox.RulesOf(
            style.Border.Top,
            (column.Width - width) / 2,
            (height - style.Border.Top.Space.Points) / 2,
            width,
            thickFirst: true);
        column.AddWhite(style.Margin.Top.Points);
        column.Add(new Strip(height, [.. rules]));
        if (style.BreakAfter == PageBreak.Avoid)
            column.KeepWithNext();
        column.AddWhite(style.Margin.Bottom.Points);
    }
}
