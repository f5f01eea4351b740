using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Publications;

/// <summary>
/// One aligned unit of a text: its source-language blocks and, under the same id, their translation.
/// Layout rows, checks, permalinks and the way back from Word all hang on it.
/// </summary>
/// <param name="Id">The lasting name.</param>
/// <param name="Renditions">What it says in each language that has it, source language first.</param>
public sealed record Passage(PassageId Id, ImmutableArray<Rendition> Renditions)
{
    /// <summary>What the passage says in a language, or null where it is not translated.</summary>
    public Rendition? In(Language language)
    {
        foreach (var rendition in Renditions)
        {
            if (rendition.Language == language)
                return rendition;
        }

        return null;
    }

    /// <summary>The words in a language without any markup; empty where there is no rendition.</summary>
    public string PlainText(Language language) =>
        In(language) is { } rendition ? Publications.PlainText.Of(rendition.Blocks) : "";

    /// <summary>
    /// The figure in each language where the passage is one and the same image in all of several languages, else null:
    /// an edition that shows them together sets such an image once, with the words of each under it.
    /// </summary>
    public ImmutableArray<(Figure Figure, Language Language)>? SharedFigure(ImmutableArray<Language> languages)
    {
        if (languages.Length < 2)
            return null;
        var shared = ImmutableArray.CreateBuilder<(Figure Figure, Language Language)>(languages.Length);
        foreach (var language in languages)
        {
            if (In(language)?.Blocks is not [Figure figure])
                return null;
            if (shared.Count > 0 && !shared[0].Figure.Image.Equals(figure.Image))
                return null;
            shared.Add((figure, language));
        }

        return shared.MoveToImmutable();
    }
}

/// <summary>A passage in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Blocks">One block as a rule; never empty.</param>
/// <param name="Span">Where the author wrote it.</param>
public sealed record Rendition(Language Language, ImmutableArray<Block> Blocks, SourceSpan Span)
{
    /// <summary>Whether it translates a source that has been changed since.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>The inline content of a passage that is a single line: a title, a role, a caption.</summary>
    /// <exception cref="InvalidOperationException">The passage is not one paragraph or heading.</exception>
    public ImmutableArray<Inline> Line => Blocks is [Paragraph paragraph]
        ? paragraph.Content
        : Blocks is [Heading heading]
            ? heading.Content
            : throw new InvalidOperationException("The passage is not a single line of text.");
}
