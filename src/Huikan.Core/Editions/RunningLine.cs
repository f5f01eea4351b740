using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Editions;

/// <summary>A running head or foot.</summary>
/// <param name="Position">Over or under the type area.</param>
/// <param name="Side">The pages that have it.</param>
/// <param name="Style">Its style; a border is the hairline between it and the text.</param>
/// <param name="Start">At the left; empty for nothing.</param>
/// <param name="Center">In the middle; empty for nothing.</param>
/// <param name="End">At the right; empty for nothing.</param>
public sealed record RunningLine(
    RunningPosition Position,
    PageSide Side,
    StyleName Style,
    ImmutableArray<RunningPart> Start,
    ImmutableArray<RunningPart> Center,
    ImmutableArray<RunningPart> End,
    SourceSpan Span);

/// <summary>A piece of a running line.</summary>
public abstract record RunningPart;

/// <summary>Words of a running line.</summary>
public sealed record RunningText(Language Language, ImmutableArray<Inline> Content) : RunningPart;

/// <summary>The page's number, as its page label says it.</summary>
public sealed record Folio : RunningPart;

/// <summary>Where a running line stands.</summary>
public enum RunningPosition
{
    Head,
    Foot,
}

/// <summary>Left pages, right pages or both.</summary>
public enum PageSide
{
    Both,
    Verso,
    Recto,
}
