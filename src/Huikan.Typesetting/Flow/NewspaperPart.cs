using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;

namespace Huikan.Typesetting.Flow;

/// <summary>The pages of a newspaper in one language, before its stories are fitted into them.</summary>
/// <param name="Banner">What stands over the whole width of the first page.</param>
internal sealed record NewspaperPart(
    BroadsheetNode Node, NewspaperGrid Grid, Column Banner, ImmutableArray<Story> Stories) : FlowItem;

/// <summary>A story set at every width that it may take.</summary>
/// <param name="IsBox">Whether it stands in a box, and whole in its head.</param>
/// <param name="Heads">What spans it, by the number of columns: the first is one column wide.</param>
/// <param name="Text">Its text, at the width of one column, with its notes at the end.</param>
internal sealed record Story(StoryNode Node, Style Style, bool IsBox, ImmutableArray<StoryHead> Heads, Column Text);

/// <summary>What spans a story, at one width.</summary>
/// <param name="Warnings">What its author is to be told if it is used.</param>
internal sealed record StoryHead(Column Column, ImmutableArray<Diagnostic> Warnings)
{
    /// <summary>How many of its lines end inside what should be kept together.</summary>
    public int Cuts { get; } = Column.Strips.Count(strip => strip.CutsWord);
}
