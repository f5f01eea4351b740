using System.Buffers;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Huikan.Content.Markup;

/// <summary>
/// Emphasis that works in Chinese. CommonMark's flanking rule (0.31.2 §6.2) takes punctuation for the edge of a word,
/// which in Chinese it is not: <c>**主题。**后文</c> stays asterisks. Markdig follows the CJK-friendly amendments
/// (tats-u/markdown-cjk-friendly), which mend that where a character of certain East Asian width adjoins.
/// One case is left: quotation marks, dashes and ellipses that Chinese shares with English. They are Chinese where the
/// character on their other side is, so that <c>**“开门红”**GDP</c> is strong as well.
/// </summary>
internal sealed class ChineseEmphasisParser : EmphasisInlineParser
{
    /// <summary>A dash is two characters and a quotation may end in it: <c>——’”</c>. More is no Chinese.</summary>
    private const int MaximumMarks = 4;

    public ChineseEmphasisParser() => CjkFriendlyEmphasis = true;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        if (!base.Match(processor, ref slice))
            return false;
        // Underscores stay as they are: inside words they are no emphasis in any script.
        if (processor.Inline is EmphasisDelimiterInline { DelimiterChar: '*' } run)
            Reconsider(run, slice.Text, start, slice.Start, slice.End);
        return true;
    }

    /// <summary>A run with a shared mark of Chinese on one side and no white space on the other flanks both ways.</summary>
    private static void Reconsider(EmphasisDelimiterInline run, string text, int start, int next, int end)
    {
        var before = text.AsSpan(0, start);
        var after = text.AsSpan(next, Math.Max(0, end + 1 - next));
        if (before.IsEmpty || after.IsEmpty)
            return;
        Rune.DecodeLastFromUtf16(before, out var previous, out _);
        Rune.DecodeFromUtf16(after, out var following, out _);
        if (Rune.IsWhiteSpace(previous) || Rune.IsWhiteSpace(following))
            return;
        if (EndsInChineseMark(before) || BeginsWithChineseMark(after))
            run.Type = DelimiterType.Open | DelimiterType.Close;
    }

    private static bool EndsInChineseMark(ReadOnlySpan<char> text)
    {
        for (var marks = 0; marks <= MaximumMarks; marks++)
        {
            if (Rune.DecodeLastFromUtf16(text, out var rune, out var length) != OperationStatus.Done)
                return false;
            if (!EastAsianWidth.IsSharedPunctuation(rune.Value))
                return marks > 0 && EastAsianWidth.IsEastAsian(rune.Value);
            text = text[..^length];
        }

        return false;
    }

    private static bool BeginsWithChineseMark(ReadOnlySpan<char> text)
    {
        for (var marks = 0; marks <= MaximumMarks; marks++)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done)
                return false;
            if (!EastAsianWidth.IsSharedPunctuation(rune.Value))
                return marks > 0 && EastAsianWidth.IsEastAsian(rune.Value);
            text = text[length..];
        }

        return false;
    }
}
