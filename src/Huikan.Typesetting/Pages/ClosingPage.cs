using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Pages.Breaking;

namespace Huikan.Typesetting.Pages;

/// <summary>
/// The page at whose foot a document is closed (<c>float: last-verso</c>): the back of its last leaf, its lowest edge the
/// type area's (GB/T 9704—2012, 7.4.1).
/// </summary>
internal static class ClosingPage
{
    /// <summary>Whether the last page of the text is a left one, with room at its foot; notes and floats stand there first.</summary>
    public static bool HasRoomFor(Closing closing, Segment segment, ChosenPage last) =>
        !segment.IsSpread
        && last.Place.Number % 2 == 0
        && last.End.Notes.Height == 0
        && last.End.Floats.HeightAtFoot == 0
        && closing.Content.FullHeight <= last.End.White + LaneMeasure.Tolerance;

    /// <summary>The items, from the type area's upper left corner.</summary>
    public static ImmutableArray<PlacedItem> Paint(Closing closing, double pageHeight)
    {
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        var y = pageHeight - closing.Content.FullHeight;
        foreach (var strip in closing.Content.Strips)
        {
            items.AddRange(strip.Items.Select(item => item.MovedBy(new Point(0, y))));
            y += strip.Height;
        }

        return items.DrainToImmutable();
    }

    /// <summary>Refuses what is taller than a page.</summary>
    public static void Refuse(Closing closing, int number, DiagnosticBag diagnostics) => diagnostics.Error(
        "typesetting/too-tall",
        closing.Span,
        new Wording($"第 {number} 页页脚的版记高出版心。", $"What closes the document at the foot of page {number} is taller than the type area."),
        new Wording("请缩短，或去掉 float: last-verso。", "Shorten it, or do without float: last-verso."));
}
