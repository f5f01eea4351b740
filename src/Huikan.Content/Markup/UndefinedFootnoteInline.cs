using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Huikan.Content.Markup;

/// <summary>A footnote's mark, <c>[^1]</c>, for which there is no footnote.</summary>
internal sealed class UndefinedFootnoteInline(string label) : LeafInline
{
    public string Label => label;
}

/// <summary>Catches the marks that Markdig would leave standing as brackets.</summary>
internal sealed class UndefinedFootnoteParser : InlineParser
{
    public UndefinedFootnoteParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        var length = rest.IndexOf(']');
        if (length < 3 || rest[1] != '^' || rest[1..length].IndexOfAny('[', '\n', '\r') >= 0)
            return false;
        var label = rest[1..length].ToString();
        if (processor.Document.TryGetLinkReferenceDefinition(label, out _))
            return false;
        var end = slice.Start + length + 1;
        processor.Inline = new UndefinedFootnoteInline(label)
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }
}
