using System.Collections.Immutable;
using System.Globalization;
using Huikan.Diagnostics;
using Huikan.Publications;
using Markdig.Helpers;

namespace Huikan.Content.Markup;

/// <summary>Gives every reading its characters.</summary>
internal sealed class RubyConverter(TextContext context)
{
    /// <summary>What Markdown would read in running text, but not here.</summary>
    private const string Markup = "*`[]<";

    /// <summary>Adds the ruby, or where it is wrong its words alone.</summary>
    public void Append(ImmutableArray<Inline>.Builder content, RubyInline ruby, SourceSpan span)
    {
        var words = Unescape(ruby.Words);
        if (HasMistake(ruby, words, span))
        {
            if (words.Length > 0)
                content.Add(new Text(words, context.Span(ruby.Words.Span)));
            return;
        }

        content.Add(new Ruby(
            ruby.Readings.Length == 1
                ? [PairOf(words, context.Span(ruby.Words.Span), ruby.Readings[0])]
                : [.. CharactersOf(words).Select((character, i) => PairOf(character, SpanOf(ruby.Words, words, i), ruby.Readings[i]))],
            span));
    }

    /// <summary>Tells of what is nearly ruby, and prints as it stands.</summary>
    public static void Report(TextContext context, RubyMistakeInline inline, SourceSpan span)
    {
        if (inline.Mistake == RubyMistake.Unclosed)
        {
            context.Warn(
                "content/unclosed-ruby",
                span,
                new Wording("此处的注音没有在同一行内以“}”结束，照原样印出。", "Ruby begins here and is not closed on its line; it prints as it stands."),
                new Wording("请写成“{漢字|hàn zì}”；要写花括号本身，请用“\\{”。", "Write “{漢字|hàn zì}”; for a brace itself write “\\{”."));
            return;
        }

        context.Warn(
            "content/spaced-ruby",
            span,
            new Wording("“|”旁有空格，不作注音，照原样印出。", "With a space beside its “|” this is no ruby; it prints as it stands."),
            new Wording("请写成“{漢字|hàn zì}”；要写花括号本身，请用“\\{”。", "Write “{漢字|hàn zì}”; for a brace itself write “\\{”."));
    }

    private bool HasMistake(RubyInline ruby, string words, SourceSpan span)
    {
        if (FirstOf(ruby, part => string.IsNullOrWhiteSpace(part.Source)) is not null)
        {
            context.Error(
                "content/empty-ruby",
                span,
                new Wording("注音缺少正文或读音。", "The ruby lacks its words or a reading."),
                new Wording("请写成“{漢字|hàn zì}”，或一字一音：“{漢字|hàn|zì}”。", "Write “{漢字|hàn zì}”, or one reading a character, “{漢字|hàn|zì}”."));
            return true;
        }

        if (FirstOf(ruby, HasMarkup) is { } marked)
        {
            context.Error(
                "content/ruby-markup",
                context.Span(marked.Span),
                new Wording("注音的花括号内只能是文字。", "Only words can stand inside the braces of ruby."),
                new Wording(
                    "强调和链接请写在花括号之外，如“**{漢字|hàn zì}**”；符号本身前加“\\”。",
                    "Write emphasis and links around the braces, “**{漢字|hàn zì}**”, and a mark itself behind “\\”."));
            return true;
        }

        if (FirstOf(ruby, part => Characters.FirstForbidden(Unescape(part)) is not null) is { } forbidden)
        {
            var characters = Unescape(forbidden);
            Characters.Report(context.Diagnostics, context.Span(forbidden.Span), characters[Characters.FirstForbidden(characters)!.Value]);
            return true;
        }

        var count = CharactersOf(words).Count();
        if (ruby.Readings.Length == 1 || ruby.Readings.Length == count)
            return false;
        context.Error(
            "content/ruby-count",
            span,
            new Wording($"“{words}”有 {count} 个字，而读音有 {ruby.Readings.Length} 个。", $"“{words}” has {Count(count, "character")} and {Count(ruby.Readings.Length, "reading")}."),
            new Wording("请一字一音，或全体共用一个读音：“{漢字|hàn zì}”。", "Give one reading for each character, or one for all: “{漢字|hàn zì}”."));
        return true;
    }

    private RubyPair PairOf(string words, SourceSpan span, RubyPart reading)
    {
        var characters = Unescape(reading).Trim();
        return new RubyPair(words, characters, ReadingLanguage.Of(characters, context.Language), span, context.Span(reading.Span));
    }

    /// <summary>The place of one character: exact where nothing was escaped.</summary>
    private SourceSpan SpanOf(RubyPart part, string words, int index)
    {
        var span = context.Span(part.Span);
        if (part.Source.Length != words.Length)
            return span;
        var starts = StringInfo.ParseCombiningCharacters(words);
        var end = index + 1 < starts.Length ? starts[index + 1] : words.Length;
        return span with { Start = span.Start + starts[index], Length = end - starts[index] };
    }

    /// <summary>Characters as readers count them: a surrogate pair or a variation sequence is one.</summary>
    private static IEnumerable<string> CharactersOf(string words)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(words); elements.MoveNext();)
            yield return elements.GetTextElement();
    }

    private static RubyPart? FirstOf(RubyInline ruby, Func<RubyPart, bool> isWrong)
    {
        foreach (var part in ruby.Readings.Prepend(ruby.Words))
        {
            if (isWrong(part))
                return part;
        }

        return null;
    }

    private static bool HasMarkup(RubyPart part)
    {
        for (var i = 0; i < part.Source.Length; i++)
        {
            if (part.Source[i] == '\\')
                i++;
            else if (Markup.Contains(part.Source[i], StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string Unescape(RubyPart part) => HtmlHelper.Unescape(part.Source);

    private static string Count(int number, string noun) => number == 1 ? $"one {noun}" : $"{number} {noun}s";
}
