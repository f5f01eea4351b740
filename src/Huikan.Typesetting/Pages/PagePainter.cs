using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Pages.Breaking;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Pages;

/// <summary>Places what a page takes: text, floats, notes and the rules between columns, from the type area's upper left corner.</summary>
internal static class PagePainter
{
    /// <summary>The items of a page; of a spread, those of both pages.</summary>
    public static ImmutableArray<PlacedItem> Paint(Segment segment, PageEnd page)
    {
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        AddFloats(items, page.Floats.AtHead, 0);
        var rule = new ColumnRule();
        foreach (var piece in page.Pieces)
        {
            var band = segment.Bands[piece.Band];
            var top = page.Room.TextTop + piece.Top;
            for (var i = 0; i < band.Lanes.Length; i++)
            {
                if (band.Lanes[i] is ColumnsMeasure columns)
                    AddColumns(items, columns, piece.From[i], piece.To[i], top, DepthOf(columns, piece.From[i], piece.To[i], page));
                else
                    AddLane(items, band.Lanes[i], piece.From[i], piece.To[i], top);
            }

            items.AddRange(rule.Extend(band.Band, top, top + HeightOf(band, piece)));
        }

        items.AddRange(rule.Finish());
        AddFloats(items, page.Floats.AtFoot, page.Room.FootTop(page.Notes.Height));
        items.AddRange(page.Notes.Place(page.Room.Height));
        return items.DrainToImmutable();
    }

    /// <summary>The sections that begin on the page, in order; with each, whether the page begins with it.</summary>
    public static IEnumerable<(SectionNode Section, bool OpensPage)> SectionsOf(Segment segment, PageEnd page)
    {
        foreach (var piece in page.Pieces)
        {
            var band = segment.Bands[piece.Band];
            if (!piece.From.AsSpan().SequenceEqual(band.Head.Taken.AsSpan()))
                continue;
            foreach (var section in band.Sections)
                yield return (section, piece == page.Pieces[0]);
        }
    }

    private static void AddLane(ImmutableArray<PlacedItem>.Builder items, LaneMeasure lane, int from, int to, double y)
    {
        if (to > from && lane.RepeatedHeadAt(from) is { } head)
            y = AddStrip(items, head, lane.Lane.X, y);
        for (var i = from; i < to; i++)
            y = AddStrip(items, lane.Lane.Column.Strips[i], lane.Lane.X, y);
    }

    /// <summary>Columns that are filled one after the other reach down to the foot of the page: nothing else stands under them.</summary>
    private static double DepthOf(ColumnsMeasure lane, int from, int to, PageEnd page) =>
        lane.HeightOf(from, to) + (lane.Columns.Fill == ColumnFill.Auto && to == lane.Count ? Math.Max(0, page.White) : 0);

    private static void AddColumns(
        ImmutableArray<PlacedItem>.Builder items, ColumnsMeasure lane, int from, int to, double y, double depth)
    {
        if (to <= from)
            return;
        var columns = lane.Columns;
        var set = lane.Set(from, to, depth);
        var used = 0;
        for (var i = 0; i < set.Length; i++)
        {
            foreach (var (down, strip) in set[i])
                AddStrip(items, strip, columns.X + columns.Offset(i), y + down);
            if (!set[i].IsEmpty)
                used = i + 1;
        }

        // As in CSS, a rule stands between two columns that both have something in them.
        for (var i = 1; i < used && columns.Rule.Line != BorderLine.None; i++)
        {
            var x = columns.X + columns.Offset(i) - ((columns.Gutter + columns.Rule.Width.Points) / 2);
            items.Add(new PlacedItem(
                new Point(x, y), new RuleItem(columns.Rule.Width.Points, lane.HeightOf(from, to), columns.Rule.Color, Artifact.Layout)));
        }
    }

    private static void AddFloats(ImmutableArray<PlacedItem>.Builder items, ImmutableArray<SetFloat> floats, double y)
    {
        for (var i = 0; i < floats.Length; i++)
        {
            if (i > 0)
                y += PageFloats.GapBetween(floats[i - 1], floats[i]);
            var bottom = y + floats[i].Height;
            foreach (var strip in floats[i].Content.Strips)
                y = AddStrip(items, strip, floats[i].Left, y);
            y = bottom;
        }
    }

    private static double AddStrip(ImmutableArray<PlacedItem>.Builder items, Strip strip, double x, double y)
    {
        var place = new Point(x, y);
        foreach (var item in strip.Items)
            items.Add(item.MovedBy(place));
        return y + strip.Height;
    }

    private static double HeightOf(SegmentBand band, Piece piece)
    {
        var height = 0.0;
        for (var i = 0; i < band.Lanes.Length; i++)
            height = Math.Max(height, band.Lanes[i].HeightOf(piece.From[i], piece.To[i]));
        return height;
    }
}
