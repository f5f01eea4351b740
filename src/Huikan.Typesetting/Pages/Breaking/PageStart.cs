using System.Collections.Immutable;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>All that the pages after a break depend on.</summary>
/// <param name="Cut">Where the text goes on.</param>
/// <param name="Rest">What is left of notes that began before.</param>
/// <param name="Called">How many of the segment's floats are called before the cut.</param>
/// <param name="Placed">How many of them stand on earlier pages; they keep their order.</param>
internal sealed record PageStart(Cut Cut, ImmutableArray<(double X, Column Note)> Rest, int Called, int Placed)
{
    /// <summary>Where a segment begins.</summary>
    public static PageStart Of(Segment segment) =>
        new(segment.Start, [], segment.Bands.IsEmpty ? segment.Floats.Length : 0, 0);

    /// <summary>Two rests of a note are the same when as much of it is left.</summary>
    public bool Equals(PageStart? other) => other is not null
        && Called == other.Called
        && Placed == other.Placed
        && Cut.Equals(other.Cut)
        && Rest.AsSpan().SequenceEqual(other.Rest.AsSpan(), RestComparer.Instance);

    public override int GetHashCode() => HashCode.Combine(Cut, Rest.Length, Called, Placed);

    private sealed class RestComparer : IEqualityComparer<(double X, Column Note)>
    {
        public static readonly RestComparer Instance = new();

        public bool Equals((double X, Column Note) one, (double X, Column Note) other) =>
            one.X == other.X
            && one.Note.Strips.Length == other.Note.Strips.Length
            && ReferenceEquals(one.Note.Strips[^1], other.Note.Strips[^1]);

        public int GetHashCode((double X, Column Note) rest) => HashCode.Combine(rest.X, rest.Note.Strips.Length);
    }
}
