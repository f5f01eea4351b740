using System.Collections.Immutable;
using System.Xml.Linq;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Templates.EditionMarkup;

/// <summary>Reads the content of an element that holds a line: a reference, or words with references among them.</summary>
internal sealed class LineReader(References references, ImmutableArray<Language> languages)
{
    private static readonly string[] Inlines = ["ref", "break", "strong", "emphasis"];

    /// <summary>The line's words in a language.</summary>
    public ImmutableArray<Inline> Read(MarkupElement element, Language language)
    {
        if (element.Value("of") is not { } reference)
            return Whitespace.Trim(ReadNodes(element, language, language));
        foreach (var child in element.Children())
            child.Misplaced(element.Name);
        return Resolve(element, reference, language);
    }

    /// <summary>The language that <c>lang</c> names; the default, reported, where the publication has none such.</summary>
    public Language LanguageOf(MarkupElement element, Language otherwise)
    {
        if (element.Value("lang") is not { } tag)
            return otherwise;
        if (languages.Contains(new Language(tag)))
            return new Language(tag);
        element.Unknown("template/unknown-language", "lang", tag, [.. languages.Select(language => language.Tag)]);
        return otherwise;
    }

    /// <summary>A <c>ref</c> among the words of a line.</summary>
    public ImmutableArray<Inline> ReadReference(MarkupElement element, Language language)
    {
        element.Allow("of", "lang");
        foreach (var child in element.Children())
            child.Misplaced("ref");
        return element.Required("of") is { } reference ? Resolve(element, reference, LanguageOf(element, language)) : [];
    }

    /// <summary>Words of the template itself.</summary>
    public static ImmutableArray<Inline> ReadWords(MarkupElement parent, XText text, Language language) =>
        Whitespace.Collapse(text.Value, language) is { Length: > 0 } words ? [new Text(words, parent.SpanOf(text))] : [];

    private ImmutableArray<Inline> ReadNodes(MarkupElement parent, Language language, Language spaces)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        foreach (var node in parent.Nodes)
        {
            if (node is XText text)
                content.AddRange(ReadWords(parent, text, spaces));
            else
                content.AddRange(ReadElement(parent, parent.Child((XElement)node), language, spaces));
        }

        return content.ToImmutable();
    }

    private ImmutableArray<Inline> ReadElement(
        MarkupElement parent, MarkupElement element, Language language, Language spaces)
    {
        switch (element.Name)
        {
            case "ref":
                return ReadReference(element, language);
            case "break":
                element.Allow();
                foreach (var child in element.Children())
                    child.Misplaced("break");
                return [new LineBreak(element.Span)];
            case "strong":
                element.Allow();
                return [new Strong(ReadNodes(element, language, spaces), element.Span)];
            case "emphasis":
                element.Allow();
                return [new Emphasis(ReadNodes(element, language, spaces), element.Span)];
            default:
                element.Misplaced(parent.Name, Inlines);
                return [];
        }
    }

    private ImmutableArray<Inline> Resolve(MarkupElement element, string reference, Language language)
    {
        switch (references.Find(reference))
        {
            case LineReferent { Passage: var passage } when passage.In(language) is { } rendition:
                if (rendition.Blocks is [Paragraph or Heading])
                    return rendition.Line;
                element.Mistake(
                    "template/not-a-line",
                    rendition.Span,
                    new($"“{reference}”应当只有一行文字。", $"“{reference}” is set on one line, so it must be a single paragraph."));
                return [];
            case NameReferent { Name: var name } when name[language] is { } words:
                return [new Text(words, element.SpanOf("of"))];
            case LineReferent { Passage.Renditions: [var said, ..] }:
                // The author mends it, so that the place is the line that wants a translation; the template's is a hint.
                var place = element.SpanOf("of");
                element.Mistake(
                    "content/missing-translation",
                    said.Span,
                    new($"“{reference}”没有 {language} 文本，模板却要在这种语言中放置它。", $"“{reference}” is not said in {language}, in which the template places it."),
                    new($"请补上译文，或不要放置它（{place}）。", $"Translate it, or do not place it ({place})."));
                return [];
            case LineReferent or NameReferent:
                element.Mistake(
                    "template/missing-rendition",
                    element.SpanOf("of"),
                    new($"“{reference}”没有 {language} 文本。", $"“{reference}” is not said in {language}."),
                    new("请补上译文，或不要在这种语言中放置它。", "Translate it, or do not place it in that language."));
                return [];
            case TextReferent:
                element.Mistake(
                    "template/not-a-line",
                    element.SpanOf("of"),
                    new($"“{reference}”是整篇文字，不是一行。", $"“{reference}” is a whole text, not a line."),
                    new("用 <passages> 放置。", "Place it with <passages>."));
                return [];
            case AbsentReferent:
                ReportAbsent(element, reference);
                return [];
            default:
                element.Unknown("template/unknown-reference", "of", reference, references.Names);
                return [];
        }
    }

    /// <summary>Reports a part that the issue or speech does not have.</summary>
    public static void ReportAbsent(MarkupElement element, string reference) => element.Mistake(
        "template/absent",
        element.SpanOf("of"),
        new($"本期没有“{reference}”。", $"There is no “{reference}” here."),
        new("先用 has_… 判断，例如 {{ if issue.has_note }}。", "Ask for it first, as with {{ if issue.has_note }}."));
}
