using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Templates.EditionMarkup;

/// <summary>Reads <c>passages</c>: a text of the publication and how its languages stand.</summary>
internal sealed class PassagesReader(Edition edition, References references, StyleNames styles)
{
    public PassagesNode? Read(MarkupElement element)
    {
        element.Allow("style", "text-style", "of", "arrangement", "languages", "subheading-level");
        foreach (var child in element.Children())
            child.Misplaced("passages");
        var arrangement = element.Choice("arrangement", Arrangements.ByName, edition.Arrangement);
        var languages = LanguagesOf(element);
        CheckArrangement(element, arrangement, languages.Length);
        var style = styles.Of(element);
        var textStyle = styles.Of(element, "text-style", StyleName.Body);
        var level = element.Level("subheading-level", 2);
        if (element.Required("of") is not { } reference)
            return null;
        switch (references.Find(reference))
        {
            case TextReferent text:
                CheckHeadings(element, text.Passages, languages);
                return new PassagesNode(
                    style, textStyle, text.Text, arrangement, languages, text.Passages, level, element.Span);
            case AbsentReferent:
                LineReader.ReportAbsent(element, reference);
                return null;
            case null:
                element.Unknown("template/unknown-reference", "of", reference, references.Names);
                return null;
            default:
                element.Mistake(
                    "template/not-a-text",
                    element.SpanOf("of"),
                    new($"“{reference}”是一行，不是整篇文字。", $"“{reference}” is a line, not a text of passages."),
                    new("用 <line> 或 <heading> 放置。", "Place it with <line> or <heading>."));
                return null;
        }
    }

    private void CheckArrangement(MarkupElement element, Arrangement arrangement, int languages)
    {
        if (!Arrangements.Suit(arrangement, languages))
            element.Mistake(
                "template/languages",
                element.SpanOf(element.Value("languages") is null ? "arrangement" : "languages"),
                new(
                    $"{Arrangements.NameOf(arrangement)} 排法不能用 {languages} 种语言。",
                    $"“{Arrangements.NameOf(arrangement)}” does not take {languages} {(languages == 1 ? "language" : "languages")}."),
                new("single 用一种语言，其余用两种。", "“single” takes one language, the others take two."));
        if (arrangement == Arrangement.Facing && edition.Arrangement != Arrangement.Facing)
            element.Mistake(
                "template/facing",
                element.SpanOf("arrangement"),
                new("只有整本为对页排法时才能用 facing。", "“facing” stands only in an edition that is facing throughout."),
                new("写 arrangement=\"{{ layout }}\"。", "Write arrangement=\"{{ layout }}\"."));
    }

    private ImmutableArray<Language> LanguagesOf(MarkupElement element)
    {
        if (element.Value("languages") is not { } written)
            return edition.Languages;
        var languages = ImmutableArray.CreateBuilder<Language>();
        foreach (var tag in written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var language = new Language(tag);
            if (edition.Publication.Languages.Contains(language) && !languages.Contains(language))
                languages.Add(language);
            else
                element.Unknown(
                    "template/unknown-language", "languages", tag, [.. edition.Publication.Languages.Select(l => l.Tag)]);
        }

        return languages.ToImmutable();
    }

    /// <summary>A text may have headings of a level that the stylesheet has no style for.</summary>
    private void CheckHeadings(MarkupElement element, ImmutableArray<Passage> passages, ImmutableArray<Language> languages)
    {
        var headings = passages
            .SelectMany(passage => passage.Renditions)
            .Where(rendition => languages.Contains(rendition.Language))
            .SelectMany(rendition => HeadingsIn(rendition.Blocks));
        foreach (var heading in headings)
        {
            if (!edition.Stylesheet.Defines(StyleName.Subheading(heading.Level)))
                element.Mistake(
                    "template/undefined-style",
                    heading.Span,
                    new(
                        $"样式表没有为第 {heading.Level} 级标题定义 .{StyleName.Subheading(heading.Level)}。",
                        $"The stylesheet has no .{StyleName.Subheading(heading.Level)} for a heading of level {heading.Level}."));
        }
    }

    private static IEnumerable<Heading> HeadingsIn(ImmutableArray<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading heading => [heading],
        Quotation quotation => HeadingsIn(quotation.Content),
        ListBlock list => list.Items.SelectMany(item => HeadingsIn(item.Content)),
        _ => [],
    });
}
