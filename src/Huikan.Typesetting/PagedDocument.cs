using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting;

/// <summary>An edition typeset: what a printer could set in metal, and what it means.</summary>
/// <param name="Pages">In order; the first is a recto.</param>
/// <param name="Structure">The document's root element: the last parent of every item's owner that is not an artifact.</param>
/// <param name="Outline">The top entries of the outline.</param>
public sealed record PagedDocument(
    ImmutableArray<Page> Pages, StructureElement Structure, ImmutableArray<OutlineEntry> Outline);

/// <summary>A page.</summary>
/// <param name="Number">From one, in the file.</param>
/// <param name="Folio">The number that is printed and shown.</param>
/// <param name="Frame">Everything on it, measured from the trim's upper left corner.</param>
/// <param name="Ending">Why it ended where it did.</param>
public sealed record Page(int Number, FolioNumber Folio, Frame Frame, PageEnding Ending)
{
    /// <summary>The folio as it is printed.</summary>
    public string Label => Folio.Text;

    /// <summary>Whether it is a right-hand page: odd numbers are.</summary>
    public bool IsRecto => Number % 2 == 1;
}

/// <summary>An entry of the outline (bookmarks).</summary>
/// <param name="Title">Its words.</param>
/// <param name="Anchor">The <see cref="AnchorItem"/> that it leads to.</param>
public sealed record OutlineEntry(string Title, string Anchor, ImmutableArray<OutlineEntry> Children);
