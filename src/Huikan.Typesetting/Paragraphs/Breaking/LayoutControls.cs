using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>
/// Characters that only say where lines may end or which way words run: the soft hyphen, the zero width space, the word
/// joiner, the marks of direction. Once the breaks are found they go, so that no font draws them, letters on both sides are
/// shaped together, and who searches or copies finds the word as it is read. A soft hyphen is then a hyphenation point like
/// any other (UAX #14, 5.4).
/// </summary>
/// <remarks>The joiner and the non-joiner stay: shaping needs them.</remarks>
internal static class LayoutControls
{
    private static readonly SearchValues<char> All = SearchValues.Create(
        "\u00AD\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
        + "\u206A\u206B\u206C\u206D\u206E\u206F\uFEFF");

    /// <summary>Words as they are read, for what is told of them outside of the page.</summary>
    public static string Without(string text)
    {
        if (!text.AsSpan().ContainsAny(All))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!All.Contains(character))
                kept.Append(character);
        }

        return kept.ToString();
    }

    /// <summary>Takes them out of a text; what they say of a place goes to the character after them.</summary>
    /// <param name="classes">The class of each character; shortened like the text.</param>
    /// <param name="breaks">Whether a line may end before each; shortened like the text.</param>
    public static StyledText Remove(StyledText text, ref CharacterClass[] classes, ref BreakKind[] breaks)
    {
        var characters = text.Characters;
        if (!characters.AsSpan().ContainsAny(All))
            return text;

        // For each place of the old text, how many characters are kept before it.
        var places = new int[characters.Length + 1];
        var kept = new StringBuilder(characters.Length);
        var keptClasses = new List<CharacterClass>(characters.Length);
        var keptBreaks = new List<BreakKind>(characters.Length);
        var before = BreakKind.Never;
        for (var i = 0; i < characters.Length; i++)
        {
            places[i] = kept.Length;
            before = Both(before, breaks[i]);
            if (All.Contains(characters[i]))
                continue;
            keptBreaks.Add(kept.Length == 0 || (classes[i] == CharacterClass.Attached && before != BreakKind.Mandatory) ? BreakKind.Never : before);
            keptClasses.Add(classes[i]);
            kept.Append(characters[i]);
            before = BreakKind.Never;
        }

        places[^1] = kept.Length;
        (classes, breaks) = ([.. keptClasses], [.. keptBreaks]);
        return new StyledText(
            kept.ToString(),
            [.. text.Spans.Select(span => Moved(span, places)).Where(span => span.End > span.Start)],
            [.. text.Links.Select(link => link with { Start = places[link.Start], End = places[link.End] })],
            [.. text.Footnotes.Select(note => note with { Start = places[note.Start], End = places[note.End] })])
        {
            Rubies = [.. text.Rubies.Select(ruby => ruby with { Start = places[ruby.Start], End = places[ruby.End] })],
        };
    }

    /// <summary>What holds where two places become one: an end that the author asked for, else the first that is allowed.</summary>
    private static BreakKind Both(BreakKind first, BreakKind second) =>
        first == BreakKind.Never || second == BreakKind.Mandatory ? second : first;

    private static StyledSpan Moved(StyledSpan span, int[] places)
    {
        var omitted = ImmutableArray.CreateBuilder<int>();
        for (var i = span.Start; i < span.End; i++)
        {
            if (places[i + 1] == places[i])
                omitted.Add(places[i] - places[span.Start]);
        }

        return span with { Start = places[span.Start], End = places[span.End], Omitted = omitted.DrainToImmutable() };
    }
}
