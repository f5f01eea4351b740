using System.Text;

namespace Huikan.Writers.Archive.Search;

/// <summary>
/// Gathers the terms of documents: pairs of Han characters, Han characters that few documents hold, the stems of words, and
/// the words as they are written, from which a beginning is completed.
/// </summary>
/// <param name="rare">How many documents a single Han character may be in to be a term.</param>
internal sealed class TermBook(int rare) : IUnitReceiver
{
    /// <summary>Stands for the documents of a Han character that very many hold: alone it tells too little to be worth its list.</summary>
    public const string TooCommon = "!";

    private readonly Dictionary<long, Postings> _pairs = [];
    private readonly Dictionary<int, Postings> _characters = [];
    private readonly Dictionary<string, Postings> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordForm> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Postings> _fields = new(StringComparer.Ordinal);
    private int _document;
    private int _before;
    private int _run;

    /// <summary>Adds what a text holds to a document; documents come in order.</summary>
    public void Add(int document, string text)
    {
        (_document, _run) = (document, 0);
        new TextUnits(this).Read(text);
    }

    /// <summary>Adds a document to those of a speaker or a place.</summary>
    public void AddField(int document, string name, string key) => In(_fields, $"@{name}:{key}").Add(document);

    /// <summary>All terms in ordinal order with their encoded documents; <see cref="TooCommon"/> in place of a long list.</summary>
    public IEnumerable<(string Term, string Documents)> Terms() => All()
        .OrderBy(term => term.Term, StringComparer.Ordinal)
        .Select(term => (term.Term, IsTooCommon(term.Term, term.List) ? TooCommon : term.List.Encode()));

    /// <summary>All words that have a letter, in ordinal order, and how many documents have each.</summary>
    public IEnumerable<(string Word, int Documents)> Words() =>
        _words.Where(word => word.Key.Any(char.IsLetter))
            .Select(word => (word.Key, word.Value.Documents))
            .OrderBy(word => word.Key, StringComparer.Ordinal);

    void IUnitReceiver.Han(int codePoint, int run)
    {
        if (run == _run)
            In(_pairs, ((long)_before << 32) | (uint)codePoint).Add(_document);
        var single = In(_characters, codePoint);

        // What is frequent is not asked for alone; its list need not grow.
        if (single.Count <= rare)
            single.Add(_document);
        (_before, _run) = (codePoint, run);
    }

    void IUnitReceiver.Word(ReadOnlySpan<char> word)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!words.TryGetValue(word, out var found))
        {
            var written = word.ToString();
            _words[written] = found = new WordForm(In(_stems, EnglishStemmer.Stem(written)));
        }

        found.Add(_document);
    }

    private IEnumerable<(string Term, Postings List)> All()
    {
        foreach (var (pair, list) in _pairs)
            yield return (Character((int)(pair >> 32)) + Character((int)pair), list);
        foreach (var (character, list) in _characters)
            yield return (Character(character), list);
        foreach (var (stem, list) in _stems)
            yield return (stem, list);
        foreach (var (field, list) in _fields)
            yield return (field, list);
    }

    private bool IsTooCommon(string term, Postings postings) =>
        postings.Count > rare && Rune.GetRuneAt(term, 0) is var first && first.Utf16SequenceLength == term.Length && Folding.IsHan(first);

    private static Postings In<TKey>(Dictionary<TKey, Postings> terms, TKey key)
        where TKey : notnull
    {
        if (!terms.TryGetValue(key, out var postings))
            terms[key] = postings = new Postings();
        return postings;
    }

    private static string Character(int codePoint) => new Rune(codePoint).ToString();

    /// <summary>A word as it is written, which many words share a stem with.</summary>
    private sealed class WordForm(Postings stem)
    {
        private int _last = -1;

        public int Documents { get; private set; }

        public void Add(int document)
        {
            stem.Add(document);
            if (document != _last)
                Documents++;
            _last = document;
        }
    }
}
