using System.Collections.Immutable;
using System.Text;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Changes;

/// <summary>Running text taken apart into pieces, and put together again.</summary>
public static class PieceText
{
    /// <summary>The pieces of running text, in order.</summary>
    public static ImmutableArray<Piece> PiecesOf(ImmutableArray<Inline> content)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        Collect(pieces, content, Marks.None, null);
        return pieces.DrainToImmutable();
    }

    /// <summary>
    /// The running text that pieces make: links outermost, then strong words, then stressed ones. White space at the
    /// edge of marked words loses its marks, for Markdown has no way to write it and no reader sees it.
    /// </summary>
    public static ImmutableArray<Inline> Of(IReadOnlyList<Piece> pieces) => Link(Normalize(pieces).AsSpan());

    /// <summary>The pieces with no marks on white space at the edge of marked words, nor on line breaks.</summary>
    public static ImmutableArray<Piece> Normalize(IReadOnlyList<Piece> pieces) => [.. Trimmed(pieces)];

    /// <summary>The piece of words with a reading.</summary>
    public static Piece OfRuby(RubyPair pair, Marks marks = Marks.None, LinkTarget? link = null) =>
        new(PieceKind.Ruby, $"{pair.Base}|{pair.Reading}", marks, link) { Source = new Ruby([pair], SourceSpan.None) };

    private static void Collect(
        ImmutableArray<Piece>.Builder pieces, ImmutableArray<Inline> content, Marks marks, LinkTarget? link)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text text:
                    CollectCharacters(pieces, text, text.Characters, marks, link);
                    break;
                case Code code:
                    CollectCharacters(pieces, code, code.Characters, marks | Marks.Code, link);
                    break;
                case Strong strong:
                    Collect(pieces, strong.Content, marks | Marks.Strong, link);
                    break;
                case Emphasis emphasis:
                    Collect(pieces, emphasis.Content, marks | Marks.Emphasis, link);
                    break;
                case Link target:
                    Collect(pieces, target.Content, marks, target.Target);
                    break;
                case Ruby ruby:
                    foreach (var pair in ruby.Pairs)
                        pieces.Add(OfRuby(pair, marks, link) with { Source = ruby });
                    break;
                case LineBreak:
                    pieces.Add(new Piece(PieceKind.LineBreak, "", marks, link) { Source = inline });
                    break;
                case FootnoteReference:
                    // A mark is set in its own way, whatever is marked on the words beside it.
                    pieces.Add(new Piece(PieceKind.FootnoteMark, "") { Source = inline });
                    break;
                case Remark remark:
                    pieces.Add(new Piece(PieceKind.Remark, remark.Comment) { Source = inline });
                    break;
                default:
                    throw new UnreachableKindException(inline);
            }
        }
    }

    private static void CollectCharacters(
        ImmutableArray<Piece>.Builder pieces, Inline source, string characters, Marks marks, LinkTarget? link)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            var length = char.IsSurrogatePair(characters, i) ? 2 : 1;
            pieces.Add(new Piece(PieceKind.Character, characters.Substring(i, length), marks, link) { Source = source });
            i += length - 1;
        }
    }

    private static IEnumerable<Piece> Trimmed(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var shared = MarksShared(pieces, i);
            yield return piece.Marks != Marks.None && IsWhite(piece) && shared != piece.Marks ? piece with { Marks = shared } : piece;
        }
    }

    /// <summary>The marks that the words on both sides of white space have with it.</summary>
    private static Marks MarksShared(IReadOnlyList<Piece> pieces, int index)
    {
        var (before, after) = (index, index);
        while (before >= 0 && IsWhite(pieces[before]))
            before--;
        while (after < pieces.Count && IsWhite(pieces[after]))
            after++;
        return before < 0 || after == pieces.Count
            ? pieces[index].Marks & Marks.Code
            : pieces[index].Marks & ((pieces[before].Marks & pieces[after].Marks) | Marks.Code);
    }

    private static bool IsWhite(Piece piece) => piece.Kind switch
    {
        PieceKind.Character => (piece.Marks & Marks.Code) == 0 && Rune.IsWhiteSpace(Rune.GetRuneAt(piece.Characters, 0)),
        PieceKind.LineBreak => true,
        _ => false,
    };

    private static ImmutableArray<Inline> Link(ReadOnlySpan<Piece> pieces)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        while (!pieces.IsEmpty)
        {
            var link = pieces[0].Link;
            var length = 1;
            while (length < pieces.Length && pieces[length].Link == link)
                length++;
            var words = Mark(pieces[..length], Marks.Strong);
            if (link is null)
                content.AddRange(words);
            else
                content.Add(new Link(link, words, SourceSpan.None));
            pieces = pieces[length..];
        }

        return content.DrainToImmutable();
    }

    private static ImmutableArray<Inline> Mark(ReadOnlySpan<Piece> pieces, Marks mark)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        while (!pieces.IsEmpty)
        {
            var isMarked = (pieces[0].Marks & mark) != 0;
            var length = 1;
            while (length < pieces.Length && (pieces[length].Marks & mark) != 0 == isMarked)
                length++;
            var within = mark == Marks.Strong ? Mark(pieces[..length], Marks.Emphasis) : Plain(pieces[..length]);
            if (!isMarked)
                content.AddRange(within);
            else if (mark == Marks.Strong)
                content.Add(new Strong(within, SourceSpan.None));
            else
                content.Add(new Emphasis(within, SourceSpan.None));
            pieces = pieces[length..];
        }

        return content.DrainToImmutable();
    }

    private static ImmutableArray<Inline> Plain(ReadOnlySpan<Piece> pieces)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        while (!pieces.IsEmpty)
        {
            var first = pieces[0];
            var length = 1;
            if (first.Kind == PieceKind.Character)
            {
                while (length < pieces.Length
                    && pieces[length].Kind == PieceKind.Character
                    && (pieces[length].Marks & Marks.Code) == (first.Marks & Marks.Code))
                {
                    length++;
                }
            }
            else if (first is { Kind: PieceKind.Ruby, Source: Ruby ruby })
            {
                length = LengthOf(ruby, pieces);
            }

            content.Add(Inline(first, pieces[..length]));
            pieces = pieces[length..];
        }

        return content.DrainToImmutable();
    }

    /// <summary>How many pieces are the whole of a ruby as its author wrote it; one where pairs of it are gone.</summary>
    private static int LengthOf(Ruby ruby, ReadOnlySpan<Piece> pieces)
    {
        for (var i = 0; i < ruby.Pairs.Length; i++)
        {
            if (i >= pieces.Length || !ReferenceEquals(pieces[i].Source, ruby) || pieces[i].Characters != OfRuby(ruby.Pairs[i]).Characters)
                return 1;
        }

        return ruby.Pairs.Length;
    }

    private static Inline Inline(Piece first, ReadOnlySpan<Piece> run)
    {
        switch (first.Kind)
        {
            case PieceKind.LineBreak:
                return new LineBreak(SourceSpan.None);
            case PieceKind.FootnoteMark:
                return first.Source ?? throw new ArgumentException("A footnote's mark has its note.", nameof(first));
            case PieceKind.Remark:
                return new Remark(first.Characters, SourceSpan.None);
            case PieceKind.Ruby:
                var ruby = (Ruby)first.Source!;
                return run.Length == ruby.Pairs.Length
                    ? ruby
                    : new Ruby([ruby.Pairs.First(pair => OfRuby(pair).Characters == first.Characters)], SourceSpan.None);
        }

        var characters = new StringBuilder();
        foreach (var piece in run)
            characters.Append(piece.Characters);
        return (first.Marks & Marks.Code) != 0
            ? new Code(characters.ToString(), SourceSpan.None)
            : new Text(characters.ToString(), SourceSpan.None);
    }
}
