using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Markup;

/// <summary>A passage in one language, before it is paired.</summary>
/// <param name="Name">The name that the author gave it, or null.</param>
/// <param name="NameSpan">Where, or the passage itself.</param>
/// <param name="Block">What it says.</param>
internal sealed record WrittenPassage(string? Name, SourceSpan NameSpan, Block Block)
{
    public SourceSpan Span => Block.Span;

    /// <summary>Whether what stood here was refused, with a diagnostic, and only its place is kept.</summary>
    public bool IsRefused => Block is Paragraph { Content.IsEmpty: true };
}
