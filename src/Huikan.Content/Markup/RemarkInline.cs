using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Huikan.Content.Markup;

/// <summary>A CriticMarkup comment, <c>{&gt;&gt;…&lt;&lt;}</c>.</summary>
/// <param name="Comment">What it says, or null where it is not closed before its block ends.</param>
internal sealed class RemarkInline(string? comment) : LeafInline
{
    public string? Comment => comment;
}

/// <summary>Reads <see cref="RemarkInline"/>.</summary>
internal sealed class RemarkParser : InlineParser
{
    private const string Open = "{>>";
    private const string Close = "<<}";

    public RemarkParser() => OpeningCharacters = [Open[0]];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (!rest.StartsWith(Open))
            return false;
        var length = rest[Open.Length..].IndexOf(Close);
        var comment = length < 0 ? null : rest.Slice(Open.Length, length).Trim().ToString();
        var end = slice.Start + (length < 0 ? Open.Length : Open.Length + length + Close.Length);
        processor.Inline = new RemarkInline(comment)
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }
}
