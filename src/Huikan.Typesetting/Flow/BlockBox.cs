using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>The box of CSS around a block: margins, borders, padding and background, all in points.</summary>
internal sealed class BlockBox(Style style, double outerWidth)
{
    /// <summary>From the column's left edge to the content.</summary>
    public double Left { get; } = style.Margin.Left.Points + style.Border.Left.Space.Points + style.Padding.Left.Points;

    private double Right { get; } =
        style.Margin.Right.Points + style.Border.Right.Space.Points + style.Padding.Right.Points;

    /// <summary>What is left for the content.</summary>
    public double ContentWidth => Math.Max(1, Math.Min(outerWidth - Left - Right, style.Width?.Points ?? double.MaxValue));

    /// <summary>Adds the content's strips with the box around them; page breaks never part a border from its content.</summary>
    public void AddTo(ColumnBuilder column, IReadOnlyList<Strip> content)
    {
        column.AddWhite(style.Margin.Top.Points);
        var first = column.Count;
        if (Edge(style.Border.Top, style.Padding.Top, atTop: true) is { } top)
            column.Add(top with { MayBreakAfter = false });
        column.AddRange(content.Select(Decorate));
        if (Edge(style.Border.Bottom, style.Padding.Bottom, atTop: false) is { } bottom)
        {
            column.KeepWithNext();
            column.Add(bottom);
        }

        if (style.BreakInside == BreakInside.Avoid)
            column.KeepTogether(first);
        if (style.BreakAfter == PageBreak.Avoid)
            column.KeepWithNext();
        column.AddWhite(style.Margin.Bottom.Points);
    }

    /// <summary>A border's rules: one, or a thick line outside a thin one (文武线).</summary>
    public static IEnumerable<PlacedItem> RulesOf(Border border, double x, double y, double width, bool thickFirst)
    {
        var weight = border.Width.Points;
        if (border.Line == BorderLine.Solid)
        {
            yield return new PlacedItem(new Point(x, y), new RuleItem(width, weight, border.Color, Artifact.Layout));
        }
        else if (border.Line == BorderLine.Double)
        {
            var (thick, thin) = (weight * 2 / 3, weight / 6);
            var (thickY, thinY) = thickFirst ? (y, y + weight - thin) : (y + weight - thick, y);
            yield return new PlacedItem(new Point(x, thickY), new RuleItem(width, thick, border.Color, Artifact.Layout));
            yield return new PlacedItem(new Point(x, thinY), new RuleItem(width, thin, border.Color, Artifact.Layout));
        }
    }

    private double BorderLeft => style.Margin.Left.Points;

    private double BorderWidth => outerWidth - style.Margin.Left.Points - style.Margin.Right.Points;

    private Strip? Edge(Border border, Length padding, bool atTop)
    {
        var height = border.Space.Points + padding.Points;
        if (height <= 0)
            return null;
        var y = atTop ? 0 : padding.Points;
        return Decorate(new Strip(height, [.. RulesOf(border, BorderLeft, y, BorderWidth, thickFirst: atTop)]));
    }

    private Strip Decorate(Strip strip)
    {
        if (strip.IsWhite && style.Background is null && style.Border.Left.Line == BorderLine.None)
            return strip;
        var behind = ImmutableArray.CreateBuilder<PlacedItem>();
        if (style.Background is { } background)
        {
            behind.Add(new PlacedItem(
                new Point(BorderLeft, 0), new RuleItem(BorderWidth, strip.Height, background, Artifact.Layout)));
        }

        AddSide(behind, style.Border.Left, BorderLeft, strip.Height);
        AddSide(behind, style.Border.Right, BorderLeft + BorderWidth - style.Border.Right.Space.Points, strip.Height);

        // A box stands around the lines as they are.
        return behind.Count == 0 ? strip : strip with { Items = strip.Items.InsertRange(0, behind), Longer = null };
    }

    private static void AddSide(ImmutableArray<PlacedItem>.Builder items, Border border, double x, double height)
    {
        if (border.Line != BorderLine.None)
        {
            items.Add(new PlacedItem(
                new Point(x, 0), new RuleItem(border.Width.Points, height, border.Color, Artifact.Layout)));
        }
    }
}
