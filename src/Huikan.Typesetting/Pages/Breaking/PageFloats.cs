using System.Collections.Immutable;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>The floats of a page: those at its head and those at its foot, over the notes.</summary>
internal sealed record PageFloats(ImmutableArray<SetFloat> AtHead, ImmutableArray<SetFloat> AtFoot)
{
    public static PageFloats None { get; } = new([], []);

    public int Count => AtHead.Length + AtFoot.Length;

    /// <summary>The height of those at the head, without the white under them, in points.</summary>
    public double HeightAtHead { get; } = HeightOf(AtHead);

    /// <summary>The height of those at the foot, without the white over them, in points.</summary>
    public double HeightAtFoot { get; } = HeightOf(AtFoot);

    /// <summary>The white between two floats, in points.</summary>
    public static double GapBetween(SetFloat upper, SetFloat lower) => Math.Max(upper.Gap, lower.Gap);

    private static double HeightOf(ImmutableArray<SetFloat> floats)
    {
        var height = floats.Sum(one => one.Height);
        for (var i = 1; i < floats.Length; i++)
            height += GapBetween(floats[i - 1], floats[i]);
        return height;
    }
}
