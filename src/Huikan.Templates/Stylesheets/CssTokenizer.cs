using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Huikan.Diagnostics;

namespace Huikan.Templates.Stylesheets;

/// <summary>
/// Cuts a stylesheet into the tokens of CSS Syntax 3, each with its place. Brackets, colons and commas are delimiters;
/// comments vanish.
/// </summary>
internal sealed class CssTokenizer
{
    private readonly SourceFile _file;
    private readonly string _text;
    private int _at;

    private CssTokenizer(SourceFile file)
    {
        _file = file;
        _text = file.Text;
    }

    private char Current => At(0);

    /// <summary>The tokens of the whole file; the last is its end.</summary>
    public static ImmutableArray<CssToken> Tokenize(SourceFile file)
    {
        var tokenizer = new CssTokenizer(file);
        var tokens = ImmutableArray.CreateBuilder<CssToken>();
        do
        {
            if (!tokenizer.SkipComment(tokens))
                tokens.Add(tokenizer.Next());
        }
        while (tokens.Count == 0 || tokens[^1].Kind != CssTokenKind.End);
        return tokens.ToImmutable();
    }

    private bool SkipComment(ImmutableArray<CssToken>.Builder tokens)
    {
        if (Current != '/' || At(1) != '*')
            return false;
        var start = _at;
        var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + 2;
        if (end < 0)
            tokens.Add(Token(CssTokenKind.Bad, "/*", start));
        return true;
    }

    private CssToken Next()
    {
        var start = _at;
        if (_at >= _text.Length)
            return Token(CssTokenKind.End, "", start);
        if (IsWhite(Current))
        {
            while (IsWhite(Current))
                _at++;
            return Token(CssTokenKind.White, " ", start);
        }

        if (Current is '"' or '\'')
            return ReadString();
        if (StartsNumber())
            return ReadNumber();
        if (Current == '#' && IsName(At(1)))
        {
            _at++;
            return Token(CssTokenKind.Hash, ReadName(), start);
        }

        if (Current == '@' && StartsName(1))
        {
            _at++;
            return Token(CssTokenKind.AtWord, ReadName(), start);
        }

        return StartsName(0) ? ReadWord() : ReadDelimiter();
    }

    private CssToken ReadDelimiter()
    {
        var start = _at++;
        return Token(CssTokenKind.Delimiter, _text[start].ToString(), start);
    }

    private CssToken ReadWord()
    {
        var start = _at;
        var name = ReadName();
        if (Current != '(')
            return Token(CssTokenKind.Word, name, start);
        _at++;
        if (!name.Equals("url", StringComparison.OrdinalIgnoreCase))
            return Token(CssTokenKind.Function, name, start);
        while (IsWhite(Current))
            _at++;
        return Current is '"' or '\'' ? ReadQuotedUrl(start) : ReadBareUrl(start);
    }

    private CssToken ReadQuotedUrl(int start)
    {
        var address = ReadString();
        while (IsWhite(Current))
            _at++;
        if (Current != ')' || address.Kind == CssTokenKind.Bad)
            return Token(CssTokenKind.Bad, "url(", start);
        _at++;
        return Token(CssTokenKind.Url, address.Text, start);
    }

    private CssToken ReadBareUrl(int start)
    {
        var end = _at;
        while (end < _text.Length && _text[end] is not (')' or ';' or '}' or '"' or '\'' or '(' or '\n'))
            end++;
        var address = _text[_at..end].Trim();
        _at = end;
        if (Current != ')')
            return Token(CssTokenKind.Bad, "url(", start);
        _at++;
        return Token(CssTokenKind.Url, address, start);
    }

    private CssToken ReadString()
    {
        var start = _at;
        var quote = _text[_at++];
        var text = new StringBuilder();
        while (_at < _text.Length && Current is not ('\n' or '\r'))
        {
            if (Current == quote)
            {
                _at++;
                return Token(CssTokenKind.String, text.ToString(), start);
            }

            if (Current == '\\')
                ReadEscape(text);
            else
                text.Append(_text[_at++]);
        }

        return Token(CssTokenKind.Bad, quote.ToString(), start);
    }

    private CssToken ReadNumber()
    {
        var start = _at;
        if (Current is '+' or '-')
            _at++;
        while (char.IsAsciiDigit(Current))
            _at++;
        if (Current == '.' && char.IsAsciiDigit(At(1)))
        {
            _at++;
            while (char.IsAsciiDigit(Current))
                _at++;
        }

        var number = double.Parse(_text.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (Current == '%')
        {
            _at++;
            return Token(CssTokenKind.Percentage, "%", start, number);
        }

        return StartsName(0)
            ? Token(CssTokenKind.Dimension, ReadName().ToLowerInvariant(), start, number)
            : Token(CssTokenKind.Number, "", start, number);
    }

    private string ReadName()
    {
        var name = new StringBuilder();
        while (true)
        {
            if (IsName(Current))
                name.Append(_text[_at++]);
            else if (IsEscape(0))
                ReadEscape(name);
            else
                return name.ToString();
        }
    }

    /// <summary>A backslash with up to six hexadecimal digits and one white, or with the character that it stands for.</summary>
    private void ReadEscape(StringBuilder text)
    {
        var start = ++_at;
        while (_at - start < 6 && char.IsAsciiHexDigit(Current))
            _at++;
        if (_at == start)
        {
            if (_at < _text.Length)
                text.Append(_text[_at++]);
            return;
        }

        var code = int.Parse(_text.AsSpan(start, _at - start), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        text.Append(Rune.IsValid(code) && code != 0 ? new Rune(code) : Rune.ReplacementChar);
        if (IsWhite(Current))
            _at++;
    }

    private bool StartsNumber()
    {
        var sign = Current is '+' or '-' ? 1 : 0;
        return char.IsAsciiDigit(At(sign)) || (At(sign) == '.' && char.IsAsciiDigit(At(sign + 1)));
    }

    private bool StartsName(int offset)
    {
        if (At(offset) == '-')
            offset++;
        var first = At(offset);
        return first is '-' or '_' || char.IsAsciiLetter(first) || first >= '\u0080' || IsEscape(offset);
    }

    private bool IsEscape(int offset) => At(offset) == '\\' && At(offset + 1) is not ('\n' or '\r' or '\0');

    private static bool IsName(char character) =>
        character is '-' or '_' || char.IsAsciiLetterOrDigit(character) || character >= '\u0080';

    private static bool IsWhite(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

    private char At(int offset) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private CssToken Token(CssTokenKind kind, string text, int start, double number = 0) =>
        new(kind, text, number, _file.Span(start, _at - start));
}
