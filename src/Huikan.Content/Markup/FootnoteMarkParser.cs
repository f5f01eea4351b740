using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Huikan.Content.Markup;

/// <summary>
/// Reads footnotes' marks, <c>[^1]</c>, before links are looked for. To Markdig they are links by reference, so that of
/// two side by side it takes the first for the words of the second, a link right behind one for its address, and what
/// has no footnote for brackets.
/// </summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    public FootnoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        var length = rest.IndexOf(']');
        if (length < 3 || rest[1] != '^' || rest[1..length].IndexOfAny('[', '\n', '\r') >= 0)
            return false;
        var end = slice.Start + length + 1;
        var mark = MarkOf(processor, rest[1..length].ToString());
        mark.Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end - 1));
        (mark.Line, mark.Column) = (line, column);
        processor.Inline = mark;
        slice.Start = end;
        return true;
    }

    private static Inline MarkOf(InlineProcessor processor, string label) =>
        processor.Document.TryGetLinkReferenceDefinition(label, out var definition) && definition.CreateLinkInline is { } create
            ? create(processor, definition, null)
            : new UndefinedFootnoteInline(label);
}
