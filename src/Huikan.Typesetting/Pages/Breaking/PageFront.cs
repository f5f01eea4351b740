namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>The heads that are reached after as many pages: of the ways to the same head, the cheapest.</summary>
internal sealed class PageFront(int width)
{
    private readonly List<PageNode> _nodes = [];
    private readonly Dictionary<(PageStart, int), int> _places = [];

    public void Add(PageNode node)
    {
        if (!_places.TryGetValue((node.Start, node.FacingWhite), out var place))
        {
            _places.Add((node.Start, node.FacingWhite), _nodes.Count);
            _nodes.Add(node);
            return;
        }

        var other = _nodes[place];
        var isFullest = node.IsFullest || other.IsFullest;
        _nodes[place] = (node.Cost < other.Cost ? node : other) with { IsFullest = isFullest };
    }

    /// <summary>Those that are followed: the best placed that may still cost less than a limit, and always the fullest.</summary>
    public List<PageNode> Best(double limit) =>
    [
        .. _nodes.Where(node => node.Cost < limit)
            .OrderBy(node => node.Rank)
            .Select((node, rank) => (node, rank))
            .Where(ranked => ranked.rank < width || ranked.node.IsFullest)
            .Select(ranked => ranked.node),
    ];
}
