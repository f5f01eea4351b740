using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Huikan.Content.Markup;

/// <summary>
/// Reads <c>{漢字|hàn zì}</c>, one reading over all the words, and <c>{漢字|hàn|zì}</c>, one over each character: the
/// notation of DenDenMarkdown, which markdown-it-ruby and others share. Being read before bars are, it holds in the cells
/// of tables too; there a brace and a bar with white beside them are left to the table. A backslash before a brace or a
/// bar takes its meaning away.
/// </summary>
internal sealed class RubyParser : InlineParser
{
    public RubyParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var (bars, end) = Scan(text, slice.Start + 1, slice.End);
        if (bars.Count == 0)
            return false;
        var isSpaced = bars.Exists(bar => IsWhite(text, bar - 1) || IsWhite(text, bar + 1));
        var isClosed = end <= slice.End && text[end] == '}';
        if (!isClosed && isSpaced)
            return false;
        if (!isClosed || isSpaced)
        {
            var mistake = isClosed ? RubyMistake.Spaced : RubyMistake.Unclosed;
            processor.Inline = At(processor, new RubyMistakeInline(mistake), slice.Start, slice.Start);
            slice.Start++;
            return true;
        }

        bars.Add(end);
        var parts = ImmutableArray.CreateBuilder<RubyPart>(bars.Count);
        var start = slice.Start + 1;
        foreach (var bar in bars)
        {
            parts.Add(new RubyPart(text[start..bar], SpanOf(processor, start, bar - 1)));
            start = bar + 1;
        }

        processor.Inline = At(processor, new RubyInline(parts[0], [.. parts.Skip(1)]), slice.Start, end);
        slice.Start = end + 1;
        return true;
    }

    /// <summary>The bars after an opening brace, and where they end: at a brace of either kind, a line end or the slice's.</summary>
    private static (List<int> Bars, int End) Scan(string text, int start, int last)
    {
        var bars = new List<int>();
        var i = start;
        for (; i <= last && text[i] is not ('{' or '}' or '\r' or '\n'); i++)
        {
            if (text[i] == '|')
                bars.Add(i);
            else if (text[i] == '\\' && i < last && text[i + 1].IsAsciiPunctuation())
                i++;
        }

        return (bars, i);
    }

    private static bool IsWhite(string text, int index) => index >= text.Length || char.IsWhiteSpace(text[index]);

    private static T At<T>(InlineProcessor processor, T inline, int start, int end)
        where T : Markdig.Syntax.Inlines.Inline
    {
        inline.Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end));
        (inline.Line, inline.Column) = (line, column);
        return inline;
    }

    /// <summary>A place from its first character to its last; where there is none, an empty place.</summary>
    private static SourceSpan SpanOf(InlineProcessor processor, int start, int end)
    {
        var first = processor.GetSourcePosition(start);
        return new SourceSpan(first, first + end - start);
    }
}
