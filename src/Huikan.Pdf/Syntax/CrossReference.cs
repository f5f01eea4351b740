namespace Huikan.Pdf.Syntax;

/// <summary>A row of the cross-references: free (0), at an offset (1), or within an object stream (2).</summary>
internal readonly record struct CrossReference(int Kind, long First, int Second)
{
    public static CrossReference Free => new(0, 0, 65535);

    public static CrossReference At(long offset) => new(1, offset, 0);

    public static CrossReference Within(PdfReference container, int index) => new(2, container.Number, index);

    /// <summary>Rows as a cross-reference stream has them (ISO 32000-1, 7.5.8.3): the second field has <paramref name="width"/> bytes.</summary>
    public static byte[] Rows(IReadOnlyList<CrossReference> locations, int width)
    {
        var rows = new byte[locations.Count * (width + 3)];
        var at = 0;
        foreach (var location in locations)
        {
            rows[at++] = (byte)location.Kind;
            for (var place = width - 1; place >= 0; place--) rows[at++] = (byte)(location.First >> (8 * place));
            rows[at++] = (byte)(location.Second >> 8);
            rows[at++] = (byte)location.Second;
        }

        return rows;
    }

    /// <summary>How many bytes hold every value up to the largest.</summary>
    public static int WidthOf(long largest)
    {
        var width = 1;
        while (largest >> (8 * width) != 0) width++;
        return width;
    }
}
