using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Running text without what a reader can follow, for words that are themselves a link: a title in the contents.</summary>
internal static class Unlinked
{
    public static ImmutableArray<Inline> Of(ImmutableArray<Inline> content) => [.. content.SelectMany(inline => Strip(inline))];

    private static ImmutableArray<Inline> Strip(Inline inline) => inline switch
    {
        Link link => Of(link.Content),
        FootnoteReference => [],
        Emphasis emphasis => [emphasis with { Content = Of(emphasis.Content) }],
        Strong strong => [strong with { Content = Of(strong.Content) }],
        _ => [inline],
    };
}
