using Huikan.Diagnostics;
using Huikan.Editions.Styles;

namespace Huikan.Typesetting;

/// <summary>Why a page ended where it did.</summary>
/// <param name="Reason">The kind of reason.</param>
/// <param name="White">What was left empty between text and foot or notes.</param>
/// <param name="Needed">The least that the next piece needed, with what it may not be parted from; zero where nothing was tried.</param>
/// <param name="Next">Where the author wrote what the next page begins with, where that is known.</param>
public sealed record PageEnding(PageEndingReason Reason, Length White, Length Needed, SourceSpan Next);

/// <summary>The kinds of reason.</summary>
public enum PageEndingReason
{
    /// <summary>The page is full, and the text goes on in the middle of a passage or between two.</summary>
    TextGoesOn,

    /// <summary>The least lawful piece of what follows does not fit: a heading with its first lines, a row, a figure.</summary>
    NextDoesNotFit,

    /// <summary>A style asks for a new page.</summary>
    BreakAsked,

    /// <summary>A blank page, so that what follows stands on the side that its style asks for.</summary>
    BlankToTurn,

    /// <summary>A newspaper's story runs on to the next page.</summary>
    StoryRunsOn,

    /// <summary>Whole stories fill a newspaper's page with less white than any other choice of them.</summary>
    StoriesFill,

    /// <summary>The stories of one language end; those of the next begin a page.</summary>
    PartEnds,

    /// <summary>There is no more.</summary>
    DocumentEnds,
}
