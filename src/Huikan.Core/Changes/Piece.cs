using Huikan.Publications;

namespace Huikan.Changes;

/// <summary>
/// The smallest part of running text that an editor changes: a character with what is marked on it, a line break, the
/// mark of a footnote, a remark. Two pieces are equal where a reader would not tell them apart; what a footnote says and
/// where its author wrote it do not count.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Characters">The character, one Unicode scalar; the words of a remark; ruby's words and reading; else empty.</param>
/// <param name="Marks">What is marked on it.</param>
/// <param name="Link">Where it leads, or null.</param>
public sealed record Piece(PieceKind Kind, string Characters, Marks Marks = Marks.None, LinkTarget? Link = null)
{
    /// <summary>The inline that it was taken from; null for what stands in no author's file yet.</summary>
    public Inline? Source { get; init; }

    /// <summary>Whether it differs from another in nothing but the character, so that both can stand in one run.</summary>
    public bool IsMarkedAs(Piece other) => Marks == other.Marks && Link == other.Link;

    public bool Equals(Piece? other) =>
        other is not null && Kind == other.Kind && Characters == other.Characters && IsMarkedAs(other);

    public override int GetHashCode() => HashCode.Combine(Kind, Characters, Marks, Link);
}

/// <summary>The kinds of piece.</summary>
public enum PieceKind
{
    Character,
    LineBreak,
    FootnoteMark,
    Remark,

    /// <summary>Words with their reading, which only change together.</summary>
    Ruby,
}

/// <summary>What may be marked on a character, in any combination.</summary>
[Flags]
public enum Marks
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Code = 4,
}
