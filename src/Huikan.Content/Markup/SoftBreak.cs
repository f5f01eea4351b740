using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Markup;

/// <summary>A line end of the source that the author did not ask for; <see cref="LineJoiner"/> leaves none behind.</summary>
internal sealed record SoftBreak(SourceSpan Span) : Inline(Span);
