using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Typesetting.Tests.Specs;

/// <summary>Reads ruby as the documents write it, <c>{漢字｜hàn｜zì}</c>, without its escapes and mistakes.</summary>
internal static partial class RubyNotation
{
    public static ImmutableArray<Inline> Read(string text, Language language)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        var start = 0;
        foreach (Match match in Ruby().Matches(text))
        {
            Add(text[start..match.Index]);
            var parts = match.Groups[1].Value.Split('｜');
            var words = StringInfo.GetTextElementEnumerator(parts[0]);
            content.Add(new Ruby(
                parts.Length == 2
                    ? [PairOf(parts[0], parts[1])]
                    : [.. parts.Skip(1).Select(reading => words.MoveNext() ? PairOf(words.GetTextElement(), reading) : throw new FormatException(text))],
                SourceSpan.None));
            start = match.Index + match.Length;
        }

        Add(text[start..]);
        return content.DrainToImmutable();

        void Add(string characters)
        {
            if (characters.Length > 0)
                content.Add(new Text(characters, SourceSpan.None));
        }

        RubyPair PairOf(string words, string reading) => new(
            words, reading, reading[0] < '\u0300' && language.IsChinese ? Language.Pinyin : language, SourceSpan.None, SourceSpan.None);
    }

    [GeneratedRegex(@"\{([^{}]*｜[^{}]*)\}")]
    private static partial Regex Ruby();
}
