using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Huikan.Content.Markup;

/// <summary>Generic attributes, <c>{#name}</c>; what is between the braces.</summary>
internal sealed class AttributeInline(string content) : LeafInline
{
    public string Content => content;
}

/// <summary>Reads <see cref="AttributeInline"/>. Braces around anything else are ordinary characters.</summary>
internal sealed partial class AttributeParser : InlineParser
{
    public AttributeParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var match = Attributes().Match(slice.Text, slice.Start, slice.Length);
        if (!match.Success)
            return false;
        var end = slice.Start + match.Length;
        processor.Inline = new AttributeInline(match.Groups[1].Value.Trim())
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }

    [GeneratedRegex(@"\G\{[ \t]*([#.][^{}\r\n]*|[A-Za-z_:][A-Za-z0-9_:.-]*=[^{}\r\n]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();
}
