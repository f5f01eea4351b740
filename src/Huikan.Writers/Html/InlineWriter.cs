using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes running text.</summary>
internal static class InlineWriter
{
    public static void WriteAll(HtmlBuilder html, ImmutableArray<Inline> content, HtmlScope scope)
    {
        foreach (var inline in content)
            Write(html, inline, scope);
    }

    private static void Write(HtmlBuilder html, Inline inline, HtmlScope scope)
    {
        switch (inline)
        {
            case Text text:
                WriteText(html, text.Characters, scope);
                break;
            case Emphasis emphasis:
                Wrap(html, "em", emphasis.Content, scope);
                break;
            case Strong strong:
                Wrap(html, "strong", strong.Content, scope);
                break;
            case Link link:
                LinkWriter.Write(html, link, scope);
                break;
            case Code code:
                html.Element("code", code.Characters, ("translate", "no"));
                break;
            case Ruby ruby:
                RubyWriter.Write(html, ruby, scope);
                break;
            case LineBreak:
                html.Open("br");
                break;
            case FootnoteReference reference:
                FootnoteWriter.WriteReference(html, reference, scope);
                break;

            // A remark is between editors; it never prints.
            case Remark:
                break;
            default:
                throw new UnreachableKindException(inline);
        }
    }

    private static void WriteText(HtmlBuilder html, string characters, HtmlScope scope)
    {
        var start = 0;
        foreach (var (term, from, to) in scope.Glosses?.FirstMentions(characters) ?? [])
        {
            WriteBreakable(html, characters, start, from, scope);
            var (place, gloss) = scope.Glosses!.Call(term, characters[from..to]);
            html.Open("a", ("class", "term"), ("id", place), ("href", Fragment.Reference(gloss)), ("role", "doc-glossref"));
            WriteBreakable(html, characters, from, to, scope);
            html.Close("a");
            start = to;
        }

        WriteBreakable(html, characters, start, characters.Length, scope);
    }

    /// <summary>A part of some words; what stands around it says where a line may end.</summary>
    private static void WriteBreakable(HtmlBuilder html, string characters, int start, int end, HtmlScope scope)
    {
        for (var i = start; scope.Language.IsChinese && i < end; i++)
        {
            if (!ChineseBreaks.IsBefore(characters, i))
                continue;
            html.Text(characters[start..i]).Open("wbr");
            start = i;
        }

        html.Text(characters[start..end]);
    }

    private static void Wrap(HtmlBuilder html, string element, ImmutableArray<Inline> content, HtmlScope scope)
    {
        html.Open(element);
        WriteAll(html, content, scope);
        html.Close(element);
    }
}
