namespace Huikan.Writers.Archive.Search;

/// <summary>
/// The stem of an English word, as Snowball 3 defines it (Porter 2): industries, industry → industri.
/// The twin of <c>stem</c> in <c>search-words.js</c>. https://snowballstem.org/algorithms/english/stemmer.html
/// </summary>
internal static class EnglishStemmer
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski", ["skies"] = "sky", ["idly"] = "idl", ["gently"] = "gentl", ["ugly"] = "ugli", ["early"] = "earli",
        ["only"] = "onli", ["singly"] = "singl", ["sky"] = "sky", ["news"] = "news", ["howe"] = "howe", ["atlas"] = "atlas",
        ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
    };

    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed",
    };

    /// <summary>Beginnings that would lose too much: general and generic are not one word.</summary>
    private static readonly string[] Prefixes =
        ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    private static readonly string[] VerbEndings = ["eedly", "ingly", "edly", "eed", "ing", "ed"];

    private static readonly (string Ending, string Instead)[] SecondEndings =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"),
        ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("ogist", "og"), ("enci", "ence"),
        ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"),
        ("li", ""),
    ];

    private static readonly (string Ending, string Instead)[] ThirdEndings =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] FourthEndings =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
        "al", "er", "ic",
    ];

    /// <summary>The stem of a lower-case word; the word itself where it is not of the letters a to z alone.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower))
            return word;
        if (Exceptions.TryGetValue(word, out var exception))
            return exception;
        var w = MarkConsonantY(word);
        var prefix = Array.Find(Prefixes, p => w.StartsWith(p, StringComparison.Ordinal));
        var r1 = prefix?.Length ?? RegionAfter(w, 0);
        var r2 = RegionAfter(w, r1);

        w = TakePlural(w);
        if (Whole.Contains(w))
            return w;
        w = TakeVerbEnding(w, r1);
        if (w is [_, .., var before, 'y' or 'Y'] && !IsVowel(before))
            w = w[..^1] + "i";
        w = TakeSecond(w, r1);
        w = TakeThird(w, r1, r2);
        w = TakeFourth(w, r2);
        return TakeLast(w, r1, r2).Replace('Y', 'y');
    }

    /// <summary>A y that opens the word or follows a vowel is a consonant, written Y until the end.</summary>
    private static string MarkConsonantY(string word)
    {
        if (!word.Contains('y', StringComparison.Ordinal))
            return word;
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
                letters[i] = 'Y';
        }

        return new string(letters);
    }

    private static string TakePlural(string w)
    {
        if (Ends(w, "sses"))
            return w[..^2];
        if (Ends(w, "ied") || Ends(w, "ies"))
            return w[..^(w.Length > 4 ? 2 : 1)];
        return Ends(w, "s") && !Ends(w, "us") && !Ends(w, "ss") && HasVowel(w.AsSpan(0, w.Length - 2)) ? w[..^1] : w;
    }

    private static string TakeVerbEnding(string w, int r1)
    {
        if (Array.Find(VerbEndings, ending => Ends(w, ending)) is not { } verb)
            return w;
        var rest = w[..^verb.Length];
        if (verb is "eed" or "eedly")
            return rest.Length >= r1 ? rest + "ee" : w;
        if (!HasVowel(rest))
            return w;
        if (verb == "ing" && rest is [var first, 'y'] && !IsVowel(first))
            return first + "ie";
        if (Ends(rest, "at") || Ends(rest, "bl") || Ends(rest, "iz"))
            return rest + "e";
        if (rest is [.., var last, var again] && last == again && "bdfgmnprt".Contains(last, StringComparison.Ordinal))
            return rest is ['a' or 'e' or 'o', _, _] ? rest : rest[..^1];
        return rest.Length <= r1 && IsShort(rest) ? rest + "e" : rest;
    }

    private static string TakeSecond(string w, int r1)
    {
        foreach (var (ending, instead) in SecondEndings)
        {
            if (!Ends(w, ending))
                continue;
            var rest = w[..^ending.Length];
            var isKept = rest.Length < r1
                || (ending == "ogi" && !Ends(rest, "l"))
                || (ending == "li" && !(rest.Length > 0 && "cdeghkmnrt".Contains(rest[^1], StringComparison.Ordinal)));
            return isKept ? w : rest + instead;
        }

        return w;
    }

    private static string TakeThird(string w, int r1, int r2)
    {
        foreach (var (ending, instead) in ThirdEndings)
        {
            if (Ends(w, ending))
                return w.Length - ending.Length >= (ending == "ative" ? r2 : r1) ? w[..^ending.Length] + instead : w;
        }

        return w;
    }

    private static string TakeFourth(string w, int r2)
    {
        if (Array.Find(FourthEndings, ending => Ends(w, ending)) is not { } ending || w.Length - ending.Length < r2)
            return w;
        return ending == "ion" && !(Ends(w, "sion") || Ends(w, "tion")) ? w : w[..^ending.Length];
    }

    private static string TakeLast(string w, int r1, int r2)
    {
        var last = w.Length - 1;
        if (Ends(w, "e"))
            return last >= r2 || (last >= r1 && !IsShort(w.AsSpan(0, last))) ? w[..^1] : w;
        return Ends(w, "ll") && last >= r2 ? w[..^1] : w;
    }

    /// <summary>Where the part after the first vowel that is followed by a consonant begins.</summary>
    private static int RegionAfter(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (IsVowel(word[i - 1]) && !IsVowel(word[i]))
                return i + 1;
        }

        return word.Length;
    }

    /// <summary>Whether a word ends in a short syllable, which wants its e: hop(e), us(e), past(e).</summary>
    private static bool IsShort(ReadOnlySpan<char> w) => w switch
    {
        "past" => true,
        [var vowel, var end] => IsVowel(vowel) && !IsVowel(end),
        [.., var before, var vowel, var end] =>
            !IsVowel(before) && IsVowel(vowel) && !IsVowel(end) && end is not ('w' or 'x' or 'Y'),
        _ => false,
    };

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.IndexOfAny("aeiouy") >= 0;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
