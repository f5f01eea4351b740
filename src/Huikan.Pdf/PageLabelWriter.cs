using System.Collections.Immutable;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>Writes the catalog's page labels (ISO 32000-1, 12.4.2).</summary>
internal static class PageLabelWriter
{
    public static void WriteEntry(SyntaxWriter catalog, ImmutableArray<PageLabelRange> ranges)
    {
        if (ranges.IsEmpty) return;
        catalog.Key("PageLabels").BeginDictionary().Key("Nums").BeginArray();

        // The tree must speak of page 0; what comes before the first range counts from 1.
        if (ranges[0].FirstPage > 0) Write(catalog, new PageLabelRange(0, PageLabelStyle.Decimal));
        foreach (var range in ranges) Write(catalog, range);
        catalog.EndArray().EndDictionary();
    }

    private static void Write(SyntaxWriter entries, PageLabelRange range)
    {
        entries.Integer(range.FirstPage).BeginDictionary();
        if (range.Style != PageLabelStyle.None) entries.Key("S").Name(NumeralsOf(range.Style));
        if (range.Prefix is { Length: > 0 } prefix) entries.Key("P").Text(prefix);
        if (range.FirstNumber != 1) entries.Key("St").Integer(range.FirstNumber);
        entries.EndDictionary();
    }

    private static string NumeralsOf(PageLabelStyle style) => style switch
    {
        PageLabelStyle.UpperRoman => "R",
        PageLabelStyle.LowerRoman => "r",
        PageLabelStyle.UpperAlpha => "A",
        PageLabelStyle.LowerAlpha => "a",
        _ => "D",
    };
}
