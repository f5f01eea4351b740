using System.Collections.Immutable;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Paragraphs.Rubies;

/// <summary>
/// Tells whether a reading has room between its line and the next (CLREQ 3.3: the line gap takes ruby in). By the ink,
/// glyph over glyph: most readings meet nothing where the squares of characters would seem to overlap.
/// </summary>
internal static class RubyClearance
{
    /// <summary>
    /// So far may the boxes of two inks overlap, in points, before the inks touch: a comma's tail is not as wide as its
    /// head, nor a tone mark as its vowel.
    /// </summary>
    private const double Bearable = 0.3;

    /// <summary>By how much two lines have to move apart, in points; zero where nothing meets.</summary>
    /// <param name="lineHeight">From the baseline of the one to the other's, in points.</param>
    public static double Missing(Line above, Line below, double lineHeight)
    {
        if (above.Readings.IsEmpty && below.Readings.IsEmpty)
            return 0;
        return Math.Max(
            below.Readings.IsEmpty ? 0 : Overlap(above.Items, below.Readings, lineHeight),
            above.Readings.IsEmpty ? 0 : Overlap(above.Readings, below.Items, lineHeight));
    }

    /// <summary>By how much what stands under other items has to move down for readings of either; zero where nothing meets.</summary>
    /// <param name="above">Items placed in an area.</param>
    /// <param name="below">Items placed in the area under it.</param>
    /// <param name="distance">From the top of the one area to that of the other, in points.</param>
    public static double Missing(ImmutableArray<PlacedItem> above, ImmutableArray<PlacedItem> below, double distance)
    {
        var (upper, lower) = (ReadingsOf(above), ReadingsOf(below));
        return Math.Max(
            lower.IsEmpty ? 0 : Overlap(above, lower, distance),
            upper.IsEmpty ? 0 : Overlap(upper, below, distance));
    }

    /// <summary>How far readings reach over the top of the area that items are placed in, in points.</summary>
    public static double Above(ImmutableArray<PlacedItem> items) =>
        InkOf(ReadingsOf(items)).Select(ink => -ink.Top).Append(0).Max();

    private static ImmutableArray<PlacedItem> ReadingsOf(ImmutableArray<PlacedItem> items)
    {
        foreach (var item in items)
        {
            if (IsReading(item))
                return [.. items.Where(IsReading)];
        }

        return [];
    }

    private static bool IsReading(PlacedItem placed) => placed.Item.Owner is StructureElement { Role: StructureRole.RubyText };

    private static double Overlap(ImmutableArray<PlacedItem> above, ImmutableArray<PlacedItem> below, double lineHeight)
    {
        var overlap = 0.0;
        var lower = InkOf(below).ToList();
        foreach (var upper in InkOf(above))
        {
            foreach (var ink in lower)
            {
                if (ink.Left < upper.Right && upper.Left < ink.Right)
                    overlap = Math.Max(overlap, upper.Bottom - (ink.Top + lineHeight) - Bearable);
            }
        }

        return overlap;
    }

    private static IEnumerable<Ink> InkOf(ImmutableArray<PlacedItem> items)
    {
        foreach (var (position, item) in items)
        {
            if (item is RuleItem rule)
                yield return new Ink(position.X, position.Y, position.X + rule.Width, position.Y + rule.Height);
            if (item is not GlyphRun run)
                continue;
            var scale = run.Size / run.Font.UnitsPerEm;
            var pen = position.X;
            foreach (var glyph in run.Glyphs)
            {
                var (x, y) = (pen + glyph.OffsetX, position.Y + glyph.OffsetY);
                pen += glyph.Advance;
                if (run.Font.BoundsOf(glyph.Id) is { } bounds)
                    yield return new Ink(x + bounds.Left * scale, y - bounds.Top * scale, x + bounds.Right * scale, y - bounds.Bottom * scale);
            }
        }
    }

    /// <summary>A box in points; y grows downwards.</summary>
    private readonly record struct Ink(double Left, double Top, double Right, double Bottom);
}
