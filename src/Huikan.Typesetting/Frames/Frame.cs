using System.Collections.Immutable;

namespace Huikan.Typesetting.Frames;

/// <summary>An item at a place of its frame.</summary>
public readonly record struct PlacedItem(Point Position, FrameItem Item)
{
    /// <summary>The item moved.</summary>
    public PlacedItem MovedBy(Point offset) => this with { Position = Position + offset };
}

/// <summary>A finished area: its size, and items at places measured from its upper left corner, in reading order.</summary>
public sealed record Frame(double Width, double Height, ImmutableArray<PlacedItem> Items);
