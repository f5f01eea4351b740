using System.Collections.Immutable;

namespace Huikan.Writers.Pdf.Imposing;

/// <summary>Decides which page goes where on which sheet. Nothing here knows of paper sizes or of PDF.</summary>
public static class Imposition
{
    /// <summary>How many places the sheets have: folded sheets take pages by fours, so that blanks may follow the last page.</summary>
    public static int PlacesFor(int pageCount, ImpositionScheme scheme) =>
        scheme == ImpositionScheme.TwoUp ? RoundUp(pageCount, 2) : RoundUp(pageCount, 4);

    /// <summary>The sheets, in the order of printing: of a booklet the outermost first.</summary>
    /// <param name="pageCount">How many pages there are, at least one; places numbered beyond it are blank.</param>
    /// <param name="scheme">How they share sheets.</param>
    /// <exception cref="ArgumentOutOfRangeException">No pages.</exception>
    public static ImmutableArray<ImposedSheet> Plan(int pageCount, ImpositionScheme scheme)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pageCount);
        var places = PlacesFor(pageCount, scheme);
        return scheme switch
        {
            ImpositionScheme.TwoUp => [.. Enumerable.Range(0, places / 2).Select(sheet => Proof((2 * sheet) + 1))],
            ImpositionScheme.Booklet => [.. Enumerable.Range(0, places / 4).Select(sheet => Nested(sheet, places))],
            ImpositionScheme.Signature4 => Gathered(places, 4),
            ImpositionScheme.Signature8 => Gathered(places, 8),
            ImpositionScheme.Signature16 => Gathered(places, 16),
            _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme, null),
        };
    }

    private static ImposedSheet Proof(int page) => new(Side(page, page + 1, 0), null, IsFolded: false);

    /// <summary>A sheet of a booklet; each lies in the one before.</summary>
    private static ImposedSheet Nested(int sheet, int places)
    {
        var first = (2 * sheet) + 1;
        var last = places - (2 * sheet);
        return new ImposedSheet(Side(last, first, sheet), Side(first + 1, last - 1, sheet), IsFolded: true);
    }

    private static ImposedSide Side(int left, int right, int depth) =>
        new(2, 1, [new PageSlot(left, false, depth), new PageSlot(right, false, depth)]);

    /// <summary>Signatures behind one another; what is left at the end makes smaller ones, rather than a dozen blanks.</summary>
    private static ImmutableArray<ImposedSheet> Gathered(int places, int largest)
    {
        var sheets = ImmutableArray.CreateBuilder<ImposedSheet>();
        var size = largest;
        for (var page = 1; page <= places; page += size)
        {
            while (page + size - 1 > places)
                size /= 2;
            sheets.Add(FoldedSheet.Unfold(page, size));
        }

        return sheets.DrainToImmutable();
    }

    private static int RoundUp(int count, int multiple) => (count + multiple - 1) / multiple * multiple;
}
