using System.Text;

namespace Huikan.Writers.Archive.Search;

/// <summary>
/// Reads the units of texts: each Han character, and each word or number between other characters.
/// The twin of <c>unitsOf</c> in <c>search-words.js</c>; what one counts as a word, the other must find.
/// </summary>
internal sealed class TextUnits(IUnitReceiver receiver)
{
    private readonly StringBuilder _word = new();
    private bool _inWord;
    private bool _inRun;
    private int _run;

    public void Read(string text)
    {
        (_inWord, _inRun, _run) = (false, false, 0);
        _word.Clear();
        for (var i = 0; i < text.Length;)
        {
            var rune = RuneAt(text, i);
            i += rune.Utf16SequenceLength;
            if (Folding.IsMark(rune))
                continue;
            if (Folding.Of(rune) is { } plain)
            {
                foreach (var letter in plain.EnumerateRunes())
                    Take(letter, text, i);
            }
            else
            {
                Take(Rune.ToLowerInvariant(rune), text, i);
            }
        }

        CloseWord();
    }

    private void Take(Rune letter, string text, int next)
    {
        if (Folding.IsHan(letter))
        {
            CloseWord();
            if (!_inRun)
                _run++;
            _inRun = true;
            receiver.Han(letter.Value, _run);
        }
        else if (Folding.IsWord(letter))
        {
            _inRun = false;
            _inWord = true;
            Span<char> utf16 = stackalloc char[2];
            _word.Append(utf16[..letter.EncodeToUtf16(utf16)]);
        }
        else if (letter.Value == '\n')
        {
            CloseWord();
            _inRun = false;
        }
        else if (_inWord && Joins(letter.Value, _word[^1], text, next))
        {
            _word.Append(letter.Value == '’' ? '\'' : (char)letter.Value);
        }
        else
        {
            CloseWord();
        }
    }

    /// <summary>Whether a mark stands inside a word: 6.1, 2,300, district’s.</summary>
    private static bool Joins(int mark, char last, string text, int next)
    {
        if (mark is not ('.' or ',' or '\'' or '’') || next >= text.Length)
            return false;
        var plain = Folding.Fold(RuneAt(text, next));
        if (plain.Length == 0)
            return false;
        var first = RuneAt(plain, 0);
        return mark is '.' or ','
            ? char.IsAsciiDigit(last) && first.Value is >= '0' and <= '9'
            : !char.IsAsciiDigit(last) && Folding.IsWord(first) && !Folding.IsHan(first);
    }

    private void CloseWord()
    {
        if (!_inWord)
            return;
        _inWord = false;

        // Thousands are written with and without commas; a stop at the end is the sentence's; so is ’s.
        Span<char> word = _word.Length <= 64 ? stackalloc char[_word.Length] : new char[_word.Length];
        _word.CopyTo(0, word, word.Length);
        _word.Clear();
        word = word.TrimEnd("'.,");
        if (word.EndsWith("'s", StringComparison.Ordinal))
            word = word[..^2];
        var length = 0;
        foreach (var character in word)
        {
            if (character is not ('\'' or ','))
                word[length++] = character;
        }

        if (length > 0)
            receiver.Word(word[..length]);
    }

    private static Rune RuneAt(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar;
}
