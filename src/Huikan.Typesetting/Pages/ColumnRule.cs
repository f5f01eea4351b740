using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Pages;

/// <summary>The rule between the columns of a page: one that grows over pairs that follow each other, so that it has no seams.</summary>
internal sealed class ColumnRule
{
    private (double X, double From, double To, Border Border)? _open;

    /// <summary>Draws the rule down to a band's foot; what comes back is a rule that ends before it.</summary>
    public IEnumerable<PlacedItem> Extend(Band band, double top, double bottom)
    {
        if (band.Rule.Line == BorderLine.None || band.Lanes.Length < 2)
            return Finish();
        var left = band.Lanes[0].X + band.Lanes[0].Column.Width;
        var x = ((left + band.Lanes[1].X) / 2) - (band.Rule.Width.Points / 2);
        if (_open is { } open && Math.Abs(open.X - x) < 1e-6)
        {
            _open = open with { To = bottom };
            return [];
        }

        var finished = Finish();
        _open = (x, top, bottom, band.Rule);
        return finished;
    }

    /// <summary>The rule as far as it has grown, if there is one.</summary>
    public IEnumerable<PlacedItem> Finish()
    {
        if (_open is not { } rule)
            return [];
        _open = null;
        var item = new RuleItem(rule.Border.Width.Points, rule.To - rule.From, rule.Border.Color, Artifact.Layout);
        return [new PlacedItem(new Point(rule.X, rule.From), item)];
    }
}
