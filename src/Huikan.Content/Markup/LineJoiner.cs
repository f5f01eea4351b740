using System.Collections.Immutable;
using System.Text;
using Huikan.Publications;

namespace Huikan.Content.Markup;

/// <summary>
/// Resolves the line ends inside a paragraph: nothing between Chinese characters, else a space.
/// The rule is CSS Text 4's “segment break transformation”; it looks at the characters before and after,
/// whatever emphasis, link or note stands between. Beyond CSS, two marks that Chinese shares with English
/// (<c>”⏎“</c>) also join in a Chinese text, where no space belongs between them.
/// </summary>
internal static class LineJoiner
{
    private const int ZeroWidthSpace = 0x200B;

    /// <summary>Stands for a note's mark: U+FFFC, Unicode's own for what is no character.</summary>
    private static readonly Rune _mark = new('\uFFFC');

    public static ImmutableArray<Inline> Join(ImmutableArray<Inline> content, Language language)
    {
        var characters = new List<Rune?>();
        Flatten(content, characters);
        if (!characters.Contains(null))
            return Rebuild(content, new Queue<bool>());
        var spaces = new Queue<bool>();
        for (var i = 0; i < characters.Count; i++)
        {
            if (characters[i] is null)
                spaces.Enqueue(IsSpace(Before(characters, i), After(characters, i), language));
        }

        return Rebuild(content, spaces);
    }

    /// <summary>The characters in reading order, a null for each soft break.</summary>
    private static void Flatten(ImmutableArray<Inline> content, List<Rune?> characters)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case SoftBreak:
                    characters.Add(null);
                    break;
                case LineBreak:
                    characters.Add(new Rune('\n'));
                    break;
                case Text text:
                    characters.AddRange(text.Characters.EnumerateRunes().Select(rune => (Rune?)rune));
                    break;
                case Code code:
                    characters.AddRange(code.Characters.EnumerateRunes().Select(rune => (Rune?)rune));
                    break;
                case Ruby ruby:
                    characters.AddRange(ruby.Pairs.SelectMany(pair => pair.Base.EnumerateRunes()).Select(rune => (Rune?)rune));
                    break;
                case FootnoteReference:
                    characters.Add(_mark);
                    break;
                default:
                    Flatten(ChildrenOf(inline), characters);
                    break;
            }
        }
    }

    private static ImmutableArray<Inline> ChildrenOf(Inline inline) => inline switch
    {
        Emphasis emphasis => emphasis.Content,
        Strong strong => strong.Content,
        Link link => link.Content,
        Remark => [],
        _ => throw new UnreachableKindException(inline),
    };

    private static Rune? Before(List<Rune?> characters, int index) => Beside(characters, index, -1);

    private static Rune? After(List<Rune?> characters, int index) => Beside(characters, index, 1);

    /// <summary>The nearest character on a side. White space that a note's mark parts from the line end does not stand at it.</summary>
    private static Rune? Beside(List<Rune?> characters, int index, int step)
    {
        var isBeyondMark = false;
        for (index += step; index >= 0 && index < characters.Count; index += step)
        {
            if (characters[index] is not { } rune)
                continue;
            isBeyondMark |= rune == _mark;
            if (rune != _mark && !(isBeyondMark && Rune.IsWhiteSpace(rune)))
                return rune;
        }

        return null;
    }

    private static bool IsSpace(Rune? before, Rune? after, Language language)
    {
        // At the edge of a paragraph, which a remark alone on its line makes possible, there is nothing to part.
        if (before is not { } left || after is not { } right)
            return false;
        if (Rune.IsWhiteSpace(left) || Rune.IsWhiteSpace(right))
            return false;
        if (left.Value == ZeroWidthSpace || right.Value == ZeroWidthSpace)
            return false;
        if (IsWide(left) && IsWide(right))
            return false;
        if (!language.IsChinese)
            return true;
        return !((IsShared(left) && (IsWide(right) || IsShared(right)))
            || (IsShared(right) && IsWide(left))
            || IsWidePunctuation(left)
            || IsWidePunctuation(right));
    }

    private static bool IsWide(Rune rune) =>
        EastAsianWidth.IsEastAsian(rune.Value) && !EastAsianWidth.IsHangul(rune.Value) && !IsEmoji(rune);

    private static bool IsShared(Rune rune) => EastAsianWidth.IsSharedPunctuation(rune.Value) || IsEmoji(rune);

    private static bool IsWidePunctuation(Rune rune) => Rune.IsPunctuation(rune) && IsWide(rune);

    /// <summary>The blocks of pictures; their width is wide but they are no script.</summary>
    private static bool IsEmoji(Rune rune) => rune.Value is >= 0x1F000 and <= 0x1FAFF;

    private static ImmutableArray<Inline> Rebuild(ImmutableArray<Inline> content, Queue<bool> spaces)
    {
        var joined = ImmutableArray.CreateBuilder<Inline>(content.Length);
        foreach (var inline in content)
        {
            switch (inline)
            {
                case SoftBreak end:
                    if (spaces.Dequeue())
                        Append(joined, new Text(" ", end.Span));
                    break;
                case Text text:
                    Append(joined, text);
                    break;
                case Emphasis emphasis:
                    joined.Add(emphasis with { Content = Rebuild(emphasis.Content, spaces) });
                    break;
                case Strong strong:
                    joined.Add(strong with { Content = Rebuild(strong.Content, spaces) });
                    break;
                case Link link:
                    joined.Add(link with { Content = Rebuild(link.Content, spaces) });
                    break;
                default:
                    joined.Add(inline);
                    break;
            }
        }

        return joined.DrainToImmutable();
    }

    /// <summary>Neighbouring runs become one, so that writers shape whole stretches.</summary>
    private static void Append(ImmutableArray<Inline>.Builder joined, Text text)
    {
        if (text.Characters.Length == 0)
            return;
        if (joined.Count > 0 && joined[^1] is Text previous)
        {
            var length = Math.Max(0, text.Span.Start + text.Span.Length - previous.Span.Start);
            joined[^1] = new Text(previous.Characters + text.Characters, previous.Span with { Length = length });
        }
        else
        {
            joined.Add(text);
        }
    }
}
