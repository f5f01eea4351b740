using System.Collections.Immutable;
using Huikan.Changes;

namespace Huikan.Writers.Word.Reading;

/// <summary>A running text of a Word document: a paragraph, a cell, a caption.</summary>
/// <param name="Kind">
/// What it is, so that two documents of one shape have the same kinds: <c>p</c>, <c>h3</c>, <c>item 0 •</c>, <c>item 1 4</c>, <c>item 1 #</c>, <c>more</c>,
/// <c>quotation</c>, <c>caption</c>, <c>figure …</c>, <c>table 2×3</c>, <c>cell</c>, <c>break</c>.
/// </param>
/// <param name="Pieces">What it says, as it stands when every tracked change is accepted.</param>
/// <param name="Authors">Who made the tracked changes in it, each once.</param>
/// <param name="Page">The page on which Word last showed it, from one; zero where that is not known.</param>
internal sealed record ReadLeaf(string Kind, ImmutableArray<Piece> Pieces, ImmutableArray<string> Authors, int Page)
{
    /// <summary>The words, for a reader to find the place by.</summary>
    public string Words => string.Concat(Pieces.Where(piece => piece.Kind == PieceKind.Character).Select(piece => piece.Characters));

    /// <summary>Whether it says the same as another, notes included.</summary>
    public bool SaysTheSame(ReadLeaf other) => Kind == other.Kind
        && Fingerprint.TextOf(PieceText.Of(Pieces)) == Fingerprint.TextOf(PieceText.Of(other.Pieces));

    /// <summary>Whether it has comments that another has not.</summary>
    public bool HasRemarksBeyond(ReadLeaf other) => Remarks.Except(other.Remarks).Any();

    /// <summary>What its comments say.</summary>
    public IEnumerable<string> Remarks => Pieces.Where(piece => piece.Kind == PieceKind.Remark).Select(piece => piece.Characters);
}
