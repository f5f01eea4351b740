using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Rubies;

/// <summary>Puts the readings of a line beside their words, all that stand on one side on one baseline.</summary>
internal sealed class RubyPlacer(ImmutableArray<RubyBox> boxes, ImmutableArray<PlacedItem>.Builder items)
{
    private readonly List<(int First, RubyBox Box)> _placed = [];
    private int _next;
    private double _left;
    private bool _isOpen;

    /// <summary>Before a cell is set.</summary>
    /// <param name="left">Where it begins.</param>
    public void Enter(in Cell cell, double left)
    {
        while (_next < boxes.Length && boxes[_next].End <= cell.Start)
            _next++;
        if (_next == boxes.Length || boxes[_next].Start != cell.Start)
            return;
        _left = left;
        _isOpen = true;
    }

    /// <summary>Whether a cell is the last of the words that were entered.</summary>
    public bool EndsWith(in Cell cell) => _isOpen && cell.End >= boxes[_next].End;

    /// <summary>Adds the reading of the words that were entered, right behind them: so whoever reads items in order finds it.</summary>
    public void Place()
    {
        var box = boxes[_next];
        _placed.Add((items.Count, box));
        foreach (var item in box.Items)
            items.Add(item.MovedBy(new Point(_left, 0)));
        _isOpen = false;
    }

    /// <summary>Moves the readings to their baselines, when all of the line are known.</summary>
    /// <returns>The readings, each glyph run as it is placed.</returns>
    public ImmutableArray<PlacedItem> Finish()
    {
        // Words that fit no line were cut: their reading stands over the first part.
        if (_isOpen)
            Place();
        var (over, under) = (0.0, 0.0);
        foreach (var (_, box) in _placed)
        {
            if (box.Position == RubyPosition.Over)
                over = Math.Min(over, box.Offset);
            else
                under = Math.Max(under, box.Offset);
        }

        var readings = ImmutableArray.CreateBuilder<PlacedItem>();
        foreach (var (first, box) in _placed)
        {
            var offset = new Point(0, box.Position == RubyPosition.Over ? over : under);
            for (var i = first; i < first + box.Items.Length; i++)
            {
                items[i] = items[i].MovedBy(offset);
                readings.Add(items[i]);
            }
        }

        return readings.DrainToImmutable();
    }
}
