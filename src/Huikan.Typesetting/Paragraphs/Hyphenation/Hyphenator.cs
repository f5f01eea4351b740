using System.Collections.Frozen;
using Huikan.Publications;

namespace Huikan.Typesetting.Paragraphs.Hyphenation;

/// <summary>Finds where a word may be hyphenated, by Liang's method (<i>Word Hy-phen-a-tion by Com-put-er</i>, 1983).</summary>
/// <remarks>
/// A pattern such as <c>hy3ph</c> gives the places between its letters a value; the greatest value that any
/// pattern gives a place decides, and an odd one allows a hyphen. A dot stands for the word's edge.
/// </remarks>
internal sealed class Hyphenator
{
    /// <summary>The fewest letters before a hyphen.</summary>
    private const int LeftMinimum = 2;

    /// <summary>The fewest letters after a hyphen.</summary>
    private const int RightMinimum = 3;

    private const int LongestWord = 64;
    private static readonly Lazy<Hyphenator> LazyBritish = new(() => FromTeX(ReadResource("hyph-en-gb.tex")));
    private static readonly Lazy<Hyphenator> LazyAmerican = new(() => FromTeX(ReadResource("hyph-en-us.tex")));

    private readonly PatternTrie _patterns;
    private readonly FrozenDictionary<string, byte[]> _exceptions;

    private Hyphenator(IEnumerable<string> patterns, IEnumerable<string> exceptions)
    {
        _patterns = PatternTrie.Of(patterns);
        _exceptions = exceptions.ToFrozenDictionary(e => e.Replace("-", "", StringComparison.Ordinal), HyphensOf);
    }

    /// <summary>The hyphenator of a language, or null where there is none.</summary>
    /// <remarks>
    /// Words are divided by their parts in Britain and by their sound in America: <c>demo-crat</c>, <c>democ-racy</c>.
    /// English of no country is taken for British, as bulletins in China are written.
    /// </remarks>
    public static Hyphenator? For(Language language) => language switch
    {
        { Primary: not "en" } => null,
        { Tag: var tag } when tag.StartsWith("en-US", StringComparison.OrdinalIgnoreCase) => LazyAmerican.Value,
        _ => LazyBritish.Value,
    };

    /// <summary>A hyphenator of a TeX pattern file: <c>\patterns{…}</c> and <c>\hyphenation{…}</c>.</summary>
    public static Hyphenator FromTeX(string file) => new(WordsOf(file, @"\patterns{"), WordsOf(file, @"\hyphenation{"));

    /// <summary>Marks the letters that a hyphen may stand before.</summary>
    /// <param name="word">Letters only; a word with a letter outside a to z, in either case, has no hyphen.</param>
    /// <param name="mayPrecede">As long as the word; set where a hyphen may stand before the letter.</param>
    public void Hyphenate(ReadOnlySpan<char> word, Span<bool> mayPrecede)
    {
        mayPrecede.Clear();
        if (word.Length is < LeftMinimum + RightMinimum or > LongestWord)
            return;
        Span<byte> letters = stackalloc byte[word.Length + 2];
        Span<char> lower = stackalloc char[word.Length];
        letters[0] = 0;
        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = (char)(word[i] | 0x20);
            if (lower[i] is < 'a' or > 'z')
                return;
            letters[i + 1] = (byte)(lower[i] - 'a' + 1);
        }

        letters[^1] = 0;
        Span<byte> values = stackalloc byte[word.Length + 3];
        if (_exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var exception))
            exception.CopyTo(values[1..]);
        else
            _patterns.Apply(letters, values);
        for (var i = LeftMinimum; i <= word.Length - RightMinimum; i++)
            mayPrecede[i] = values[i + 1] % 2 == 1;
    }

    /// <summary>The values of an exception's places, as a pattern's: one before each letter.</summary>
    private static byte[] HyphensOf(string exception)
    {
        var values = new List<byte> { 0 };
        foreach (var c in exception)
        {
            if (c == '-')
                values[^1] = 1;
            else
                values.Add(0);
        }

        return [.. values];
    }

    /// <summary>The words between an opening and the brace that closes it, without comments.</summary>
    private static IEnumerable<string> WordsOf(string file, string opening)
    {
        var isWithin = false;
        foreach (var line in file.Split('\n'))
        {
            var text = line.Contains('%') ? line[..line.IndexOf('%')] : line;
            if (!isWithin)
            {
                var start = text.IndexOf(opening, StringComparison.Ordinal);
                if (start < 0)
                    continue;
                text = text[(start + opening.Length)..];
                isWithin = true;
            }

            var end = text.IndexOf('}');
            foreach (var word in (end < 0 ? text : text[..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                yield return word;
            if (end >= 0)
                yield break;
        }
    }

    private static string ReadResource(string name)
    {
        using var stream = typeof(Hyphenator).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
