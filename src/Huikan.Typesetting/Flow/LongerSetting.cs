using System.Collections.Immutable;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Flow;

/// <summary>A paragraph in one line more than suits it best, its lines a hair wider: columns are made level with it.</summary>
/// <param name="Count">How many strips it takes the place of.</param>
/// <param name="Strips">The strips instead.</param>
/// <param name="Stretch">How much wider its lines are than what stands in them, as a part of the measure.</param>
internal sealed record LongerSetting(int Count, ImmutableArray<Strip> Strips, double Stretch)
{
    public LongerSetting MovedRight(double distance) =>
        this with { Strips = [.. Strips.Select(strip => strip.MovedRight(distance))] };

    /// <summary>Its first line moved down, in points.</summary>
    public LongerSetting MovedDown(double distance) => this with { Strips = Strips.SetItem(0, Strips[0].MovedDown(distance)) };

    public LongerSetting With(ImmutableArray<PlacedItem> items) => this with { Strips = Strips.SetItem(0, Strips[0].With(items)) };
}
