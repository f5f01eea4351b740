using System.Collections.Immutable;
using System.Net;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>Where each piece of running text stands in the author's file, escapes and line ends counted.</summary>
/// <param name="Pieces">The pieces.</param>
/// <param name="Places">The characters of each; null where a piece has no place of its own, as inside a code span.</param>
/// <param name="Nodes">The outermost inlines, with the pieces and the characters that each has.</param>
internal sealed record SourceMap(
    ImmutableArray<Piece> Pieces, ImmutableArray<(int Start, int End)?> Places, ImmutableArray<SourceNode> Nodes)
{
    public static SourceMap Of(ImmutableArray<Inline> content)
    {
        var pieces = PieceText.PiecesOf(content);
        var places = ImmutableArray.CreateBuilder<(int, int)?>(pieces.Length);
        for (var i = 0; i < pieces.Length;)
        {
            var source = pieces[i].Source!;
            var count = 1;
            while (i + count < pieces.Length && ReferenceEquals(pieces[i + count].Source, source))
                count++;
            places.AddRange(source is Text text
                ? Walk(text, pieces.AsSpan(i, count))
                : Enumerable.Repeat<(int, int)?>(source is Code or Ruby || source.Span.File is null ? null : (source.Span.Start, EndOf(source.Span)), count));
            i += count;
        }

        return new SourceMap(pieces, places.MoveToImmutable(), NodesOf(content));
    }

    private static int EndOf(SourceSpan span) => span.Start + span.Length;

    private static ImmutableArray<SourceNode> NodesOf(ImmutableArray<Inline> content)
    {
        var nodes = ImmutableArray.CreateBuilder<SourceNode>(content.Length);
        var first = 0;
        foreach (var inline in content)
        {
            var count = PieceText.PiecesOf([inline]).Length;
            nodes.Add(new SourceNode(first, first + count, inline.Span.Start, EndOf(inline.Span), inline is Text));
            first += count;
        }

        return nodes.MoveToImmutable();
    }

    /// <summary>Follows a text through its source, which may escape characters, name them, or end lines among them.</summary>
    private static IEnumerable<(int, int)?> Walk(Text text, ReadOnlySpan<Piece> pieces)
    {
        var places = new (int, int)?[pieces.Length];
        if (text.Span.File is not { } file)
            return places;
        var at = text.Span.Start;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (PlaceOf(file.Text, at, EndOf(text.Span), pieces[i].Characters) is not { } place)
                return new (int, int)?[pieces.Length];
            places[i] = place;
            at = place.End;
        }

        return places;
    }

    private static (int Start, int End)? PlaceOf(string source, int at, int end, string characters)
    {
        while (at < end)
        {
            var rest = source.AsSpan(at, end - at);
            if (rest.StartsWith(characters, StringComparison.Ordinal))
                return (at, at + characters.Length);
            if (rest[0] == '\\' && rest[1..].StartsWith(characters, StringComparison.Ordinal))
                return (at, at + 1 + characters.Length);
            if (rest[0] == '&' && rest.IndexOf(';') is > 0 and var semicolon
                && WebUtility.HtmlDecode(rest[..(semicolon + 1)].ToString()) == characters)
            {
                return (at, at + semicolon + 1);
            }

            // A line end with the spaces before it, and the indentation and the quotations' marks after it: a space, or
            // between Han nothing.
            var white = rest.IndexOfAnyExcept(" \t\r\n>");
            if (white <= 0 || rest[..white].IndexOfAny('\r', '\n') < 0)
                return null;
            if (characters == " ")
                return (at, at + white);
            at += white;
        }

        return null;
    }
}

/// <summary>An outermost inline.</summary>
/// <param name="First">Its first piece.</param>
/// <param name="Last">The first piece that is no longer its own.</param>
/// <param name="Start">Its first character in the file.</param>
/// <param name="End">The first character that is no longer its own.</param>
/// <param name="IsText">Whether it is plain text, which can be cut anywhere.</param>
internal readonly record struct SourceNode(int First, int Last, int Start, int End, bool IsText);
