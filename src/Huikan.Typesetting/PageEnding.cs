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

    /// <summary>It could be fuller, and ends level with the page that it faces.</summary>
    LevelWithFacing,

    /// <summary>It could be fuller, and leaves a pair of passages whole to the next page, or cuts it where both sides go on.</summary>
    PairKeptWhole,

    /// <summary>It could be fuller, but would end within a word.</summary>
    WordKeptWhole,

    /// <summary>It could be fuller, but a note would go on on the next page.</summary>
    NoteKeptWhole,

    /// <summary>It could be fuller, and the pages after it come out better as it is.</summary>
    LaterPagesGain,

    /// <summary>Nothing may be parted that stands here, and it is more than a page: it is cut where it must be.</summary>
    CutWhereItMust,

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
