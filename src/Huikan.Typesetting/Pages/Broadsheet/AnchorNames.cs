using System.Collections.Immutable;
using Huikan.Publications;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Pages.Broadsheet;

/// <summary>
/// A newspaper in two languages says everything twice: the anchors of a later part that an earlier one has carry its
/// language, and its links lead within it.
/// </summary>
internal sealed class AnchorNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The pages of a part, its anchors and links named so that they are its own.</summary>
    public ImmutableArray<Page> Distinguish(ImmutableArray<Page> pages, Language language)
    {
        var names = pages.SelectMany(page => page.Frame.Items)
            .Select(placed => placed.Item)
            .OfType<AnchorItem>()
            .Select(anchor => anchor.Name)
            .Distinct()
            .ToDictionary(name => name, name => _taken.Contains(name) ? NameIn(language, name) : name, StringComparer.Ordinal);
        _taken.UnionWith(names.Values);
        return [.. pages.Select(page => page with { Frame = page.Frame with { Items = [.. page.Frame.Items.Select(Rename)] } })];

        PlacedItem Rename(PlacedItem placed) => placed.Item switch
        {
            AnchorItem anchor => placed with { Item = anchor with { Name = names[anchor.Name] } },
            LinkArea { Target: PassageTarget target } link when names.TryGetValue(target.Anchor, out var own) && own != target.Anchor =>
                placed with { Item = link with { Target = new PassageTarget(own, Passage: null) } },
            PageNumberSlot slot when names.TryGetValue(slot.Target, out var own) => placed with { Item = slot with { Target = own } },
            _ => placed,
        };
    }

    /// <summary>What an anchor is called in the part of a language that is not the first to have it.</summary>
    public static string NameIn(Language language, string name) => $"{name}.{language.Primary}";
}
