using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Pages.Broadsheet;

namespace Huikan.Typesetting.Pages;

/// <summary>Finds which pages the contents name, and fills in their numbers as soon as they are known.</summary>
internal sealed class PageNumbers
{
    /// <summary>What stands where an anchor is on no page.</summary>
    private const string Unknown = "00";

    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly List<Page> _waiting = [];

    public PageNumbers(Edition edition) => Want(edition.Content, sheet: null);

    /// <summary>How many pages had to wait so far.</summary>
    public int Deferred { get; private set; }

    /// <summary>Takes pages that are done, in order, and gives back what names only pages known by now: of these, and of those that waited.</summary>
    public ImmutableArray<Page> Settle(ImmutableArray<Page> pages)
    {
        foreach (var page in pages)
            Note(page);
        var settled = ImmutableArray.CreateBuilder<Page>(pages.Length);
        if (pages.Length > 0)
            _waiting.RemoveAll(page => TryFill(page, settled));
        foreach (var page in pages)
        {
            if (!HasSlots(page))
                settled.Add(page);
            else if (!TryFill(page, settled))
                Wait(page);
        }

        return settled.DrainToImmutable();
    }

    /// <summary>The pages that waited for the end.</summary>
    public ImmutableArray<Page> Rest()
    {
        ImmutableArray<Page> rest = [.. _waiting.Select(Filled)];
        _waiting.Clear();
        return rest;
    }

    /// <param name="sheet">The language of the newspaper pages that the nodes stand on, whose anchors may carry it.</param>
    private void Want(ImmutableArray<EditionNode> nodes, Language? sheet)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case SectionNode section:
                    Want(section.Content, sheet);
                    break;
                case FacingNode facing:
                    Want(facing.Verso, sheet);
                    Want(facing.Recto, sheet);
                    break;
                case BroadsheetNode broadsheet:
                    Want(broadsheet.Banner, broadsheet.Language);
                    foreach (var story in broadsheet.Stories)
                        Want(story.Content, broadsheet.Language);
                    break;
                case ContentsNode contents:
                    foreach (var entry in contents.Entries)
                    {
                        _wanted.Add(entry.Target);
                        if (sheet is { } language)
                            _wanted.Add(AnchorNames.NameIn(language, entry.Target));
                    }

                    break;
            }
        }
    }

    private void Note(Page page)
    {
        foreach (var placed in page.Frame.Items)
        {
            if (placed.Item is AnchorItem anchor && _wanted.Contains(anchor.Name))
                _labels.TryAdd(anchor.Name, page.Folio.Text);
        }
    }

    private static bool HasSlots(Page page)
    {
        foreach (var placed in page.Frame.Items)
        {
            if (placed.Item is PageNumberSlot)
                return true;
        }

        return false;
    }

    private bool TryFill(Page page, ImmutableArray<Page>.Builder settled)
    {
        if (!Knows(page))
            return false;
        settled.Add(Filled(page));
        return true;
    }

    private void Wait(Page page)
    {
        _waiting.Add(page);
        Deferred++;
    }

    private bool Knows(Page page) =>
        page.Frame.Items.All(placed => placed.Item is not PageNumberSlot slot || _labels.ContainsKey(slot.Target));

    private Page Filled(Page page)
    {
        var items = ImmutableArray.CreateBuilder<PlacedItem>(page.Frame.Items.Length);
        foreach (var placed in page.Frame.Items)
        {
            if (placed.Item is PageNumberSlot slot)
                items.AddRange(slot.Set(_labels.GetValueOrDefault(slot.Target, Unknown)).Select(item => item.MovedBy(placed.Position)));
            else
                items.Add(placed);
        }

        return page with { Frame = page.Frame with { Items = items.DrainToImmutable() } };
    }
}
