using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Huikan.Typesetting.Frames;

/// <summary>An item at a place of its frame.</summary>
public readonly record struct PlacedItem(Point Position, FrameItem Item)
{
    /// <summary>The item moved.</summary>
    public PlacedItem MovedBy(Point offset) => this with { Position = Position + offset };

    /// <summary>Items moved together.</summary>
    public static ImmutableArray<PlacedItem> MovedBy(ImmutableArray<PlacedItem> items, Point offset)
    {
        if (items.IsEmpty)
            return items;
        var moved = new PlacedItem[items.Length];
        for (var i = 0; i < moved.Length; i++)
            moved[i] = items[i].MovedBy(offset);
        return ImmutableCollectionsMarshal.AsImmutableArray(moved);
    }
}

/// <summary>A finished area: its size, and items at places measured from its upper left corner, in reading order.</summary>
public sealed record Frame(double Width, double Height, ImmutableArray<PlacedItem> Items);
