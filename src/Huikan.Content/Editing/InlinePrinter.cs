using System.Collections.Immutable;
using System.Text;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>Running text as the Markdown of our dialect.</summary>
/// <param name="notes">Names the marks of footnotes.</param>
/// <param name="textId">The text that it stands in: links to its own passages are written without its name.</param>
internal sealed class InlinePrinter(NoteLabels notes, string textId)
{
    /// <summary>The Markdown of running text.</summary>
    /// <param name="content">The text.</param>
    /// <param name="before">The character that stands before it in its line; a null character where it opens the block.</param>
    /// <param name="inCell">Whether it stands in a table.</param>
    public string Print(ImmutableArray<Inline> content, char before = '\0', bool inCell = false)
    {
        var markdown = new StringBuilder();
        foreach (var inline in content)
        {
            var last = markdown.Length > 0 ? markdown[^1] : before;
            markdown.Append(Print(inline, last, inCell));
        }

        return markdown.ToString();
    }

    private string Print(Inline inline, char before, bool inCell) => inline switch
    {
        Text text => Escaping.Of(text.Characters, before, inCell),
        Code code => PrintCode(code.Characters, inCell),
        Strong strong => $"**{Print(strong.Content, '*', inCell)}**",
        Emphasis emphasis => $"*{Print(emphasis.Content, '*', inCell)}*",
        Link link => $"[{Print(link.Content, '[', inCell)}]({AddressOf(link.Target)})",
        LineBreak => "\\\n",
        FootnoteReference reference => $"[^{notes.LabelOf(reference)}]",
        Ruby ruby => PrintRuby(ruby),
        Remark remark => $"{{>>{remark.Comment}<<}}",
        _ => throw new UnreachableKindException(inline),
    };

    /// <summary>The words, then their reading, or one for each character.</summary>
    private static string PrintRuby(Ruby ruby) =>
        $"{{{string.Concat(ruby.Pairs.Select(pair => EscapeRuby(pair.Base)))}|{string.Join('|', ruby.Pairs.Select(pair => EscapeRuby(pair.Reading)))}}}";

    private static string EscapeRuby(string words)
    {
        var escaped = new StringBuilder();
        foreach (var character in words)
        {
            if (character is '\\' or '|' or '{' or '}' or '*' or '_' or '`' or '[' or ']' or '<' or '&')
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>A code span is fenced by more backticks than stand in it (§6.1).</summary>
    private static string PrintCode(string characters, bool inCell)
    {
        var (longest, run) = (0, 0);
        foreach (var character in characters)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        var padded = characters is ['`', ..] or [.., '`'] or [' ', .., ' '] ? $" {characters} " : characters;
        return fence + (inCell ? padded.Replace("|", "\\|", StringComparison.Ordinal) : padded) + fence;
    }

    private string AddressOf(LinkTarget target) => target switch
    {
        WebTarget web => web.Address.AsSpan().ContainsAny("()<> \\") ? $"<{web.Address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>" : web.Address,
        PassageTarget passage => (passage.Text == textId && passage.Passage is not null ? "" : passage.Text)
            + (passage.Passage is { } name ? "#" + name : ""),
        _ => throw new UnreachableKindException(target),
    };
}
