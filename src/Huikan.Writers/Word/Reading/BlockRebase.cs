using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>Makes an editor's change to the running texts of a passage in the content's own blocks.</summary>
internal static class BlockRebase
{
    /// <summary>The content's blocks with the document's words; null where they cannot be told apart from what Word cannot show.</summary>
    /// <param name="blocks">The content's.</param>
    /// <param name="was">What the document said as it was made.</param>
    /// <param name="now">What it says.</param>
    /// <param name="headingLevel">The document's heading level of a text's own level-1 heading.</param>
    /// <param name="imageOf">Finds a picture by the SHA-256 of its file.</param>
    public static ImmutableArray<Block>? Rebase(
        ImmutableArray<Block> blocks,
        ImmutableArray<ReadLeaf> was,
        ImmutableArray<ReadLeaf> now,
        int headingLevel,
        Func<string, ImageResource?> imageOf)
    {
        if (Leaves.Of(blocks) is var own && was.Select(leaf => leaf.Kind).SequenceEqual(now.Select(leaf => leaf.Kind))
            && Align(own, was) is { } places)
        {
            var words = own.ToBuilder();
            for (var i = 0; i < own.Length; i++)
            {
                if (places[i] is not { } at || was[at].SaysTheSame(now[at]) && !now[at].HasRemarksBeyond(was[at]))
                    continue;
                if (LeafRebase.Rebase(own[i], was[at], now[at]) is not { } rebased)
                    return null;
                words[i] = rebased;
            }

            return Leaves.Replace(blocks, words);
        }

        // Another shape: blocks are made of what stands there, if all that stood there before was read whole.
        return Fingerprint.TextOf(LeafBlocks.Build(was, headingLevel, imageOf) ?? []) == Fingerprint.TextOf(blocks)
            ? LeafBlocks.Build(now, headingLevel, imageOf)
            : null;
    }

    /// <summary>The document's text for each of the content's; null for those that are empty and so are not in it.</summary>
    private static List<int?>? Align(ImmutableArray<ImmutableArray<Inline>> own, ImmutableArray<ReadLeaf> was)
    {
        var places = new List<int?>();
        var at = 0;
        foreach (var content in own)
        {
            while (at < was.Length && IsMarker(was[at]))
                at++;
            var isEmpty = PieceText.PiecesOf(content).All(piece => piece.Kind == PieceKind.Remark);
            if (isEmpty && (at == was.Length || !was[at].Pieces.IsEmpty))
                places.Add(null);
            else if (at < was.Length)
                places.Add(at++);
            else
                return null;
        }

        while (at < was.Length && IsMarker(was[at]))
            at++;
        return at == was.Length ? places : null;
    }

    private static bool IsMarker(ReadLeaf leaf) =>
        leaf.Kind == "break" || leaf.Kind.StartsWith("table ", StringComparison.Ordinal) || leaf.Kind.StartsWith("figure ", StringComparison.Ordinal);
}
