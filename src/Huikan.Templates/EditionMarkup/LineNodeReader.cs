using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Templates.EditionMarkup;

/// <summary>Reads headings, lines and rows of lines.</summary>
internal sealed class LineNodeReader(LineReader words, StyleNames styles, Language first)
{
    private static readonly OrderedDictionary<string, bool> YesOrNo = new() { ["yes"] = true, ["no"] = false };

    public LineNode ReadHeading(MarkupElement element)
    {
        element.Allow("style", "level", "lang", "outline", "of");
        element.Required("level");
        return ReadWords(element, styles.Of(element), element.Level("level", 1), element.Choice("outline", YesOrNo, true));
    }

    public LineNode ReadLine(MarkupElement element, bool mustHaveWords = true)
    {
        element.Allow("style", "lang", "of");
        return ReadWords(element, styles.Of(element), headingLevel: null, inOutline: false, mustHaveWords);
    }

    /// <summary>Reads a line; only in a row may it be empty, to push its neighbour to the edge.</summary>
    public LineNode ReadWords(
        MarkupElement element, StyleName style, int? headingLevel, bool inOutline, bool mustHaveWords = true)
    {
        var language = words.LanguageOf(element, first);
        if (mustHaveWords && element.Value("of") is null && element.IsBlank)
            element.Mistake(
                "template/empty",
                element.Span,
                new($"<{element.Name}> 里没有文字。", $"<{element.Name}> has no words."));
        return new LineNode(style, headingLevel, language, words.Read(element, language), inOutline, element.Span);
    }

    public RowNode ReadRow(MarkupElement element)
    {
        element.Allow("style");
        var cells = ImmutableArray.CreateBuilder<LineNode>();
        foreach (var child in element.Children())
        {
            if (child.Name == "line")
                cells.Add(ReadLine(child, mustHaveWords: false));
            else
                child.Misplaced("row", "line");
        }

        element.CheckHolds("line");
        return new RowNode(styles.Of(element), cells.ToImmutable(), element.Span);
    }
}
