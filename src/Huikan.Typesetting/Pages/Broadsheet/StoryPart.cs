using System.Collections.Immutable;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Broadsheet;

/// <summary>A story, or what is left of one, that waits for its place: how large it is at every width.</summary>
internal sealed class StoryPart(Story story, NewspaperGrid grid, ColumnBalancer text, int first, ImmutableArray<StoryHead> heads)
{
    /// <summary>A module may be so many lines taller than it need be, its headline standing in the white.</summary>
    private const int MostWhite = 7;

    /// <summary>So many depths are tried beyond the least that might hold the text.</summary>
    private const int DepthsTried = 3;

    /// <summary>Columns under a headline that are shallower look like a remnant, deeper ones like a list.</summary>
    private const int ShallowDepth = 10, DeepDepth = 34;

    /// <summary>What a headline's line costs that ends inside a word, and one that stands open or runs over.</summary>
    private const double CutCost = 5, TightCost = 20;

    /// <summary>What each column more or fewer costs than the story's style asks for.</summary>
    private const double OtherWidthCost = 5;

    private readonly Dictionary<int, ImmutableSortedDictionary<int, ModuleShape>> _shapes = [];

    /// <summary>The whole of a story.</summary>
    public StoryPart(Story story, NewspaperGrid grid)
        : this(story, grid, new ColumnBalancer(story.Text, grid.Line), 0, story.Heads)
    {
    }

    public Story Story => story;

    public ColumnBalancer Text => text;

    /// <summary>Where in the text it begins.</summary>
    public int First => first;

    public StoryHead HeadOf(int span) => heads[span - 1];

    public int HeadLines(int span) => grid.LinesOf(HeadOf(span).Column.FullHeight);

    /// <summary>What is left of it, under a head of its own at each width.</summary>
    public StoryPart Rest(int next, ImmutableArray<StoryHead> continued) => new(story, grid, text, next, continued);

    /// <summary>The shapes that it may take at a width, by their height in lines.</summary>
    public ImmutableSortedDictionary<int, ModuleShape> Shapes(int span)
    {
        if (!_shapes.TryGetValue(span, out var shapes))
            _shapes[span] = shapes = FindShapes(span);
        return shapes;
    }

    private ImmutableSortedDictionary<int, ModuleShape> FindShapes(int span)
    {
        var shapes = new SortedDictionary<int, ModuleShape>();
        foreach (var columns in Depths(span))
        {
            var depth = columns is null ? 0 : columns.Value.Depth;
            for (var white = 0; white <= MostWhite; white++)
            {
                var shape = new ModuleShape(
                    this, span, depth, white, HeadLines(span) + depth + white, columns?.Set, CostOf(span, depth, white, columns?.Set.Cost ?? 0));
                if (!shapes.TryGetValue(shape.Lines, out var known) || shape.Cost < known.Cost)
                    shapes[shape.Lines] = shape;
            }
        }

        return shapes.ToImmutableSortedDictionary();
    }

    private IEnumerable<(int Depth, SetColumns Set)?> Depths(int span)
    {
        var lines = text.LinesFrom(first);
        if (lines == 0)
            return [null];
        var found = new List<(int Depth, SetColumns Set)?>();
        var least = (lines + span - 1) / span;
        for (var depth = least; depth <= grid.Lines && (found.Count == 0 || depth < least + DepthsTried); depth++)
        {
            if (text.Balance(first, [.. Enumerable.Repeat(depth, span)]) is { } set)
                found.Add((depth, set));
        }

        return found;
    }

    private double CostOf(int span, int depth, int white, double balance)
    {
        // White counts by its area, and by the square of its height: two lines over each of two headlines, not four over one.
        var cost = balance + (0.25 * white * white * (1 + span));
        cost += (CutCost * HeadOf(span).Cuts) + (TightCost * HeadOf(span).Warnings.Length);
        if (story.Style.ColumnCount is { } asked)
            cost += OtherWidthCost * Math.Abs(Math.Min(asked, grid.Columns) - span);
        if (story.IsBox)
            return cost;
        cost += 0.3 * Math.Max(0, ShallowDepth - depth) * Math.Max(0, ShallowDepth - depth);
        cost += 0.3 * Math.Max(0, depth - DeepDepth);

        // A headline as tall as its text shouts.
        cost += 0.4 * Math.Max(0, HeadLines(span) - depth);
        if (span == 1 && grid.Columns > 2)
            cost += 12;
        return cost;
    }
}

/// <summary>A story's part at a width and a height.</summary>
/// <param name="Depth">The depth of its columns, in lines.</param>
/// <param name="White">Lines of white round its head.</param>
/// <param name="Lines">Its height: head, white and columns.</param>
/// <param name="Text">Its columns; null where it has none.</param>
internal sealed record ModuleShape(
    StoryPart Part, int Span, int Depth, int White, int Lines, SetColumns? Text, double Cost);
