using Huikan.Editions.Styles;

namespace Huikan.Typesetting.Flow;

/// <summary>Takes a figure or a table out of its column where its style and its size let it float.</summary>
/// <param name="pageHeight">The height of the type area, in points.</param>
internal sealed class FloatSetter(double pageHeight)
{
    /// <summary>
    /// What is higher stays in the text, as a part of the type area: it would have a page to itself, a table may go on on
    /// the next, and a float cannot. An image takes three quarters at most, and has its caption under it.
    /// </summary>
    private const double GreatestPart = 0.9;

    /// <summary>Sets a block, and adds it to its column in place or as a float.</summary>
    public void Add(ColumnBuilder column, PageFloat placement, Action<ColumnBuilder> set)
    {
        if (placement is PageFloat.None or PageFloat.LastVerso || !column.LetsFloat)
        {
            set(column);
            return;
        }

        var inner = column.Inside(column.Width);
        set(inner);
        var block = inner.Build();
        var callsNotes = block.Strips.Any(strip => !strip.Notes.IsEmpty);
        if (callsNotes || block.FullHeight > GreatestPart * pageHeight)
            column.AddRange(block.Strips);
        else
            column.AddFloat(block, placement);
    }
}
