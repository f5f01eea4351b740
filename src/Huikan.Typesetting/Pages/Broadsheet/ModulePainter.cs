using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Pages.Broadsheet;

/// <summary>Paints the bands of a page: stories in order of reading, then the rules between them.</summary>
internal sealed class ModulePainter(NewspaperGrid grid, Style style)
{
    private readonly ImmutableArray<PlacedItem>.Builder _items = ImmutableArray.CreateBuilder<PlacedItem>();

    /// <summary>The items, from the type area's upper left corner.</summary>
    /// <param name="bands">The bands, the first under whatever else the page has.</param>
    /// <param name="continuedOn">The line under the page's last story, where that runs on.</param>
    public ImmutableArray<PlacedItem> Paint(ImmutableArray<PlacedBand> bands, Column? continuedOn)
    {
        foreach (var placed in bands)
        {
            var column = 0;
            foreach (var stack in placed.StoryBand.Stacks)
            {
                PaintStack(stack, column, placed.Top);
                column += stack.Span;
            }

            PaintRules(placed);
        }

        for (var i = 1; i < bands.Length; i++)
            PaintRowRule(0, grid.Width, bands[i - 1].Top + bands[i - 1].StoryBand.Lines, bands[i].Top);
        if (continuedOn is not null && bands is [.., var last])
            PaintColumn(continuedOn, grid.X(grid.Columns - 1), (last.Top + last.StoryBand.Lines - 1) * grid.Line);
        return _items.DrainToImmutable();
    }

    private void PaintStack(Stack stack, int column, int top)
    {
        var gap = 0;
        foreach (var module in stack.Modules)
        {
            gap = GapOf(stack, module);
            Paint(module, column, top);
            top += module.Lines + gap;
        }
    }

    private int GapOf(Stack stack, ModuleShape module) =>
        ReferenceEquals(module, stack.Modules[^1]) ? 0 : grid.LinesOf(style.RowGap.Points);

    private void Paint(ModuleShape module, int column, int top)
    {
        var (x, y) = (grid.X(column), top * grid.Line);
        if (module.Part.Story.IsBox)
            PaintBox(module, x, y);

        // The text in a box is on the grid, a headline over all columns need not be.
        var over = module.Part.Story.IsBox ? module.White / 2 : module.White / 2.0;
        PaintColumn(module.Part.HeadOf(module.Span).Column, x, y + (over * grid.Line));
        var first = top + module.Lines - module.Depth;
        for (var i = 0; i < (module.Text?.Columns.Length ?? 0); i++)
        {
            foreach (var (line, strip) in module.Text!.Columns[i])
                PaintStrip(strip, grid.X(column + i), (first + line) * grid.Line);
        }
    }

    /// <summary>The box is as tall as the module, whatever stands in it.</summary>
    private void PaintBox(ModuleShape module, double x, double y)
    {
        var (box, width, height) = (module.Part.Story.Style, grid.WidthOf(module.Span), module.Lines * grid.Line);
        var border = box.Border;
        if (box.Background is { } background)
            _items.Add(Rule(x, y, width, height, background));
        _items.AddRange(BlockBox.RulesOf(border.Top, x, y, width, thickFirst: true));
        _items.AddRange(BlockBox.RulesOf(border.Bottom, x, y + height - border.Bottom.Space.Points, width, thickFirst: false));
        if (border.Left.Line != BorderLine.None)
            _items.Add(Rule(x, y, border.Left.Width.Points, height, border.Left.Color));
        if (border.Right.Line != BorderLine.None)
            _items.Add(Rule(x + width - border.Right.Width.Points, y, border.Right.Width.Points, height, border.Right.Color));
    }

    /// <summary>Rules between the stacks of a band, and between the stories of a stack; a box needs none beside it.</summary>
    private void PaintRules(PlacedBand placed)
    {
        var column = 0;
        for (var i = 0; i < placed.StoryBand.Stacks.Length; i++)
        {
            var stack = placed.StoryBand.Stacks[i];
            var top = placed.Top;
            for (var k = 0; k + 1 < stack.Modules.Length; k++)
            {
                var below = top + stack.Modules[k].Lines;
                top = below + GapOf(stack, stack.Modules[k]);
                if (!stack.Modules[k].Part.Story.IsBox && !stack.Modules[k + 1].Part.Story.IsBox)
                    PaintRowRule(grid.X(column), grid.WidthOf(stack.Span), below, top);
            }

            column += stack.Span;
            if (i + 1 < placed.StoryBand.Stacks.Length)
                PaintColumnRule(placed, stack, placed.StoryBand.Stacks[i + 1], column);
        }
    }

    private void PaintColumnRule(PlacedBand placed, Stack left, Stack right, int column)
    {
        if (style.ColumnRule.Line == BorderLine.None)
            return;
        var width = style.ColumnRule.Width.Points;
        var x = grid.X(column) - (grid.Gutter / 2) - (width / 2);
        var boxes = BoxesOf(placed.Top, left).Concat(BoxesOf(placed.Top, right)).Order().ToList();
        var from = placed.Top;
        foreach (var (top, bottom) in boxes.Append((placed.Top + placed.StoryBand.Lines, int.MaxValue)))
        {
            if (top > from)
                _items.Add(Rule(x, from * grid.Line, width, (top - from) * grid.Line, style.ColumnRule.Color));
            from = Math.Max(from, bottom);
        }
    }

    private IEnumerable<(int Top, int Bottom)> BoxesOf(int top, Stack stack)
    {
        foreach (var module in stack.Modules)
        {
            var next = top + module.Lines + GapOf(stack, module);
            if (module.Part.Story.IsBox)
                yield return (top, next);
            top = next;
        }
    }

    private void PaintRowRule(double x, double width, int above, int below)
    {
        if (style.RowRule.Line == BorderLine.None)
            return;
        var y = ((above + below) * grid.Line / 2) - (style.RowRule.Width.Points / 2);
        _items.AddRange(BlockBox.RulesOf(style.RowRule, x, y, width, thickFirst: true));
    }

    private void PaintColumn(Column column, double x, double y)
    {
        foreach (var strip in column.Strips)
        {
            PaintStrip(strip, x, y);
            y += strip.Height;
        }
    }

    private void PaintStrip(Strip strip, double x, double y) =>
        _items.AddRange(strip.Items.Select(item => item.MovedBy(new Point(x, y))));

    private static PlacedItem Rule(double x, double y, double width, double height, Color color) =>
        new(new Point(x, y), new RuleItem(width, height, color, Artifact.Layout));
}
