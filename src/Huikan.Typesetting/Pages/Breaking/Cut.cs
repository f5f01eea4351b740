using System.Collections.Immutable;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>A place between two pages of a segment.</summary>
/// <param name="Band">The index of the band that the next page begins with; the number of bands at the segment's end.</param>
/// <param name="Taken">How many strips of each of its lanes stand before the place, white at the head of a page included.</param>
internal sealed record Cut(int Band, ImmutableArray<int> Taken)
{
    public bool Equals(Cut? other) => other is not null && Band == other.Band && Taken.AsSpan().SequenceEqual(other.Taken.AsSpan());

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Band);
        foreach (var taken in Taken)
            hash.Add(taken);
        return hash.ToHashCode();
    }
}
