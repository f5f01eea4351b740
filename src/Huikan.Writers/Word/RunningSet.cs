using System.Collections.Immutable;
using Huikan.Editions;

namespace Huikan.Writers.Word;

/// <summary>The running lines in force on left and on right pages.</summary>
internal sealed record RunningSet(
    ImmutableArray<RunningLine> VersoHead,
    ImmutableArray<RunningLine> RectoHead,
    ImmutableArray<RunningLine> VersoFoot,
    ImmutableArray<RunningLine> RectoFoot)
{
    public static RunningSet None { get; } = new([], [], [], []);

    /// <summary>The set with other lines in place of those that stand where they stand.</summary>
    public RunningSet With(ImmutableArray<RunningLine> lines) => new(
        Replace(VersoHead, lines, RunningPosition.Head, PageSide.Verso),
        Replace(RectoHead, lines, RunningPosition.Head, PageSide.Recto),
        Replace(VersoFoot, lines, RunningPosition.Foot, PageSide.Verso),
        Replace(RectoFoot, lines, RunningPosition.Foot, PageSide.Recto));

    public bool Equals(RunningSet? other) =>
        other is not null && VersoHead.SequenceEqual(other.VersoHead) && RectoHead.SequenceEqual(other.RectoHead)
        && VersoFoot.SequenceEqual(other.VersoFoot) && RectoFoot.SequenceEqual(other.RectoFoot);

    public override int GetHashCode() =>
        HashCode.Combine(VersoHead.Length, RectoHead.Length, VersoFoot.Length, RectoFoot.Length);

    private static ImmutableArray<RunningLine> Replace(
        ImmutableArray<RunningLine> present, ImmutableArray<RunningLine> lines, RunningPosition position, PageSide side)
    {
        ImmutableArray<RunningLine> own =
            [.. lines.Where(l => l.Position == position && (l.Side == side || l.Side == PageSide.Both))];
        return own.IsEmpty ? present : own;
    }
}
