using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Flow;

/// <summary>
/// Two facing pages. While they are filled they are one wide page, on which a pair's columns stand level as they do side
/// by side; what stands from <see cref="RectoX"/> on is the right page's.
/// </summary>
internal static class Spread
{
    /// <summary>Where the right page's type area begins, in points: farther than any page is wide (ISO 32000-1, annex C).</summary>
    public const double RectoX = 20_000;

    /// <summary>Whether an item is the right page's, even where it hangs a little out of its column.</summary>
    public static bool IsRecto(PlacedItem item) => item.Position.X > RectoX / 2;
}
