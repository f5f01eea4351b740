using System.Collections.Immutable;

namespace Huikan.Tests.WayBack;

/// <summary>Makes drafts up: every kind of block and of inline, with the punctuation that Markdown would take for its own.</summary>
internal sealed class DraftMaker(Random random, ImmutableArray<string> languages)
{
    private const string Han = "天地玄黄宇宙洪荒日月盈昃辰宿列张";
    private const string Latin = "abcdefghijklmnop";

    private static readonly string[] _chineseTails = ["，", "、", "的", "“", "”", "（", "）", "——", "7.6%", "*", "_", "#", "<", "&", "{", "|", "~", "`", "。", "!", "："];
    private static readonly string[] _englishTails = [" ", ", ", " (", ") ", "-", " * ", " _", " & ", " <", " [", "] ", " | ", ". ", " 1. ", "’s ", " ` ", ": ", " \\", "! "];

    private int _words;

    public Draft Make(int passages) => new(
        languages.ToImmutableSortedDictionary(language => language, language => $"{Word(language)}: {Word(language)}"),
        [.. Enumerable.Range(0, passages).Select(number => new DraftPassage(number, Blocks()))]);

    /// <summary>A word that stands nowhere else.</summary>
    public string Word(string language)
    {
        var number = _words++;
        var letters = language == "zh" ? Han : Latin;
        return (language == "zh" ? "甲" : "x") + letters[number >> 8 & 15] + letters[number >> 4 & 15] + letters[number & 15];
    }

    public ImmutableSortedDictionary<string, DraftBlock> NewParagraph() =>
        languages.ToImmutableSortedDictionary(language => language, language => (DraftBlock)new DraftParagraph([new Bit(Form.Plain, Word(language), End(language))]));

    private static string End(string language) => language == "zh" ? "。" : ".";

    private ImmutableSortedDictionary<string, DraftBlock> Blocks()
    {
        var kind = random.Next(12);
        var (count, isNumbered, isNested, hasCaption, level) = (random.Next(1, 4), random.Next(2) == 0, random.Next(3) == 0, random.Next(2) == 0, random.Next(1, 3));
        return languages.ToImmutableSortedDictionary(language => language, language => (DraftBlock)(kind switch
        {
            0 => new DraftHeading(level, Words(language, isOneLine: true, isPlain: true)),
            1 or 2 => new DraftList(isNumbered, [.. Enumerable.Range(0, count + 1).Select(i => new DraftItem(
                Words(language),
                isNested && i == 0 ? new DraftList(!isNumbered, [new DraftItem(Words(language), null), new DraftItem(Words(language), null)]) : null))]),
            3 => new DraftQuotation([.. Enumerable.Range(0, count).Select(_ => Words(language))]),
            4 or 5 => new DraftTable(
                hasCaption ? Words(language, isOneLine: true, isPlain: true) : [],
                [.. Enumerable.Range(0, count + 1).Select(row => Enumerable.Range(0, 3).Select(column =>
                    row > 0 && column == 1 && random.Next(2) == 0 ? [] : Words(language, isOneLine: true, isPlain: row == 0)).ToImmutableArray())]),
            6 => new DraftBreak(),
            7 => new DraftFigure(hasCaption ? [new Bit(Form.Plain, Word(language), language == "zh" ? "，" : ", "), new Bit(Form.Plain, Word(language), "")] : []),
            _ => new DraftParagraph(Words(language)),
        }));
    }

    private ImmutableArray<Bit> Words(string language, bool isOneLine = false, bool isPlain = false)
    {
        var bits = ImmutableArray.CreateBuilder<Bit>();
        var count = random.Next(1, 5);
        for (var i = 0; i < count; i++)
            bits.Add(MakeBit(language, isOneLine, isPlain));

        // Words at both ends are plain, so that paragraphs can be joined there.
        bits.Insert(0, new Bit(Form.Plain, Word(language), Tail(language, isOneLine)));
        bits.Add(new Bit(Form.Plain, Word(language), isOneLine ? "" : End(language)));
        return bits.DrainToImmutable();
    }

    private Bit MakeBit(string language, bool isOneLine, bool isPlain)
    {
        var (word, tail) = (Word(language), Tail(language, isOneLine));
        return isPlain ? new Bit(Form.Plain, word, tail) : random.Next(18) switch
        {
            0 or 1 => new Bit(Form.Strong, word, tail),
            2 or 3 => new Bit(Form.Emphasis, word, tail),
            4 => new Bit(Form.Code, word, tail),
            5 or 6 => new Bit(Form.Link, word, tail, $"https://example.org/{_words}?a=1&b=%20"),
            7 => new Bit(Form.StrongLink, word, tail, $"https://example.org/{_words}"),
            8 when language == "zh" => new Bit(Form.Ruby, word, tail, "dú"),
            9 or 10 => new Bit(Form.Note, word, random.Next(3) == 0 ? "" : tail, $"n{_words}"),
            11 => new Bit(Form.Remark, word, tail),
            _ => new Bit(Form.Plain, word, tail),
        };
    }

    private string Tail(string language, bool isOneLine) =>
        !isOneLine && random.Next(10) == 0 ? random.Next(3) == 0 ? "\v" : "\n"
        : language == "zh" ? _chineseTails[random.Next(_chineseTails.Length)] : _englishTails[random.Next(_englishTails.Length)];
}
