using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Pdf;
using Huikan.Typesetting;

namespace Huikan.Writers.Pdf;

/// <summary>The numbers that readers show for pages: those that are printed on them.</summary>
internal static class PageLabels
{
    /// <summary>A range for each stretch of pages that count on; none where all count from 1, as readers do unasked.</summary>
    public static ImmutableArray<PageLabelRange> Of(ImmutableArray<Page> pages)
    {
        var ranges = ImmutableArray.CreateBuilder<PageLabelRange>();
        FolioNumber? expected = null;
        for (var index = 0; index < pages.Length; index++)
        {
            var folio = pages[index].Folio;
            if (folio != expected)
                ranges.Add(new PageLabelRange(index, StyleOf(folio.Numerals), folio.Count));
            expected = folio.Next;
        }

        return ranges is [{ Style: PageLabelStyle.Decimal, FirstNumber: 1 }] ? [] : ranges.ToImmutable();
    }

    private static PageLabelStyle StyleOf(FolioNumerals numerals) => numerals switch
    {
        FolioNumerals.LowerRoman => PageLabelStyle.LowerRoman,
        FolioNumerals.UpperRoman => PageLabelStyle.UpperRoman,
        _ => PageLabelStyle.Decimal,
    };
}
