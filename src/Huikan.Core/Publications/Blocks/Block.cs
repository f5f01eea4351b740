using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Publications;

/// <summary>A block of a text. A closed family: a writer answers for every kind.</summary>
/// <param name="Span">Where the author wrote it.</param>
public abstract record Block(SourceSpan Span);

/// <summary>A paragraph.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Content, SourceSpan Span) : Block(Span);

/// <summary>A heading inside a text.</summary>
/// <param name="Level">From 1, counted within the text; the edition sets it below the text's own headline.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Content, SourceSpan Span) : Block(Span);

/// <summary>A numbered or bulleted list.</summary>
/// <param name="Start">The first item's number, or null for a bulleted list.</param>
/// <param name="Items">The items, each of one or more blocks.</param>
public sealed record ListBlock(int? Start, ImmutableArray<ListItem> Items, SourceSpan Span) : Block(Span);

/// <summary>One item of a list.</summary>
public sealed record ListItem(ImmutableArray<Block> Content, SourceSpan Span);

/// <summary>A block quotation.</summary>
public sealed record Quotation(ImmutableArray<Block> Content, SourceSpan Span) : Block(Span);

/// <summary>A figure: an image that stands in a paragraph of its own.</summary>
/// <param name="Image">The image as read.</param>
/// <param name="AlternativeText">What a reader who cannot see it is told; empty only where the author was warned.</param>
/// <param name="Caption">The words under it; empty where there are none.</param>
public sealed record Figure(ImageResource Image, string AlternativeText, ImmutableArray<Inline> Caption, SourceSpan Span)
    : Block(Span)
{
    /// <summary>Its number among the figures of its text that have captions, the same in all languages; null where it has none.</summary>
    public int? Number { get; init; }
}

/// <summary>A break of thought, set as a short ornament.</summary>
public sealed record ThematicBreak(SourceSpan Span) : Block(Span);
