using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>Makes an editor's change to a running text of a document in the content's own.</summary>
internal static class LeafRebase
{
    /// <summary>The content's text with the change made; null where the document did not show the text as it is.</summary>
    /// <param name="own">The content's text.</param>
    /// <param name="was">The text in the document as it was made.</param>
    /// <param name="now">The text in the document that came back.</param>
    public static ImmutableArray<Inline>? Rebase(ImmutableArray<Inline> own, ReadLeaf was, ReadLeaf now)
    {
        var pieces = PieceText.Normalize([.. PieceText.PiecesOf(own).Where(piece => piece.Kind != PieceKind.Remark)]);
        var before = WithoutRemarks(was.Pieces);
        if (!pieces.SequenceEqual(PieceText.Normalize(before)))
            return null;
        // A note that stays and says what it said is the content's own, which may say more than Word could show.
        var old = Remarks(was.Pieces).Concat(Remarks([.. PieceText.PiecesOf(own)])).ToHashSet(StringComparer.Ordinal);
        var after = now.Pieces.Where(piece => piece.Kind != PieceKind.Remark || !old.Contains(piece.Characters)).ToList();
        var notes = before.Where(IsMark).Zip(pieces.Where(IsMark), (document, content) => (InDocument: Note(document), InContent: content)).ToList();
        for (var i = 0; i < after.Count; i++)
        {
            if (!IsMark(after[i]) || notes.FindIndex(note => SaysTheSame(note.InDocument, Note(after[i]))) is not (>= 0 and var same))
                continue;
            after[i] = after[i] with { Source = notes[same].InContent.Source };
            notes.RemoveAt(same);
        }

        return PieceText.Of(after);
    }

    private static ImmutableArray<Piece> WithoutRemarks(ImmutableArray<Piece> pieces) =>
        [.. pieces.Where(piece => piece.Kind != PieceKind.Remark)];

    private static IEnumerable<string> Remarks(ImmutableArray<Piece> pieces) =>
        pieces.Where(piece => piece.Kind == PieceKind.Remark).Select(piece => piece.Characters);

    private static bool IsMark(Piece piece) => piece.Kind == PieceKind.FootnoteMark;

    private static Footnote Note(Piece mark) => ((FootnoteReference)mark.Source!).Footnote;

    private static bool SaysTheSame(Footnote was, Footnote now) =>
        Fingerprint.TextOf(was.Content) == Fingerprint.TextOf(now.Content);
}
