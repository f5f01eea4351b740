using System.Collections.Immutable;
using Huikan.Changes;

namespace Huikan.Writers.Word.Reading;

/// <summary>White space at the ends of paragraphs.</summary>
internal static class White
{
    /// <summary>White space at the ends of a paragraph is nothing in Markdown, nor is a line break at its end.</summary>
    public static ImmutableArray<Piece> Trim(ImmutableArray<Piece> pieces)
    {
        var (start, end) = (0, EndOfWords(pieces));
        while (start < end && IsWhite(pieces[start]))
            start++;
        return pieces[start..end];
    }

    /// <summary>Where white space at the end begins.</summary>
    public static int EndOfWords(ImmutableArray<Piece> pieces)
    {
        var end = pieces.Length;
        while (end > 0 && IsWhite(pieces[end - 1]))
            end--;
        return end;
    }

    private static bool IsWhite(Piece piece) => piece.Kind switch
    {
        PieceKind.LineBreak => true,
        PieceKind.Character => piece.Characters is " " or "\t",
        _ => false,
    };
}
