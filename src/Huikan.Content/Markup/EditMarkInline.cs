using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Huikan.Content.Markup;

/// <summary>One of CriticMarkup's suggested edits, <c>{++…++}</c>, <c>{--…--}</c>, <c>{~~…~~}</c>, <c>{==…==}</c>, that nobody has decided on.</summary>
internal sealed class EditMarkInline : LeafInline;

/// <summary>Catches suggested edits, which would otherwise print with their braces.</summary>
internal sealed class EditMarkParser : InlineParser
{
    private static readonly ImmutableArray<(string Open, string Close)> _marks =
        [("{++", "++}"), ("{--", "--}"), ("{~~", "~~}"), ("{==", "==}")];

    public EditMarkParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        foreach (var (open, close) in _marks)
        {
            if (!rest.StartsWith(open) || rest[open.Length..].IndexOf(close) is not (>= 0 and var length))
                continue;
            var end = slice.Start + open.Length + length + close.Length;
            processor.Inline = new EditMarkInline
            {
                Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end - 1)),
                Line = line,
                Column = column,
            };
            slice.Start = end;
            return true;
        }

        return false;
    }
}
