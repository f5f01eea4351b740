using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>Finds the web addresses that blocks link to.</summary>
internal static class LinksIn
{
    /// <summary>The addresses, those of footnotes included.</summary>
    public static IEnumerable<WebTarget> Blocks(ImmutableArray<Block> blocks) => Leaves.Of(blocks)
        .SelectMany(leaf => PieceText.PiecesOf(leaf))
        .SelectMany(piece => piece.Source is FootnoteReference reference
            ? Blocks(reference.Footnote.Content)
            : piece.Link is WebTarget web ? [web] : []);
}
