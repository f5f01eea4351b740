using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Pages;

/// <summary>Sets running heads and feet. They are artifacts: a reader is not told of them page by page.</summary>
internal sealed class RunningLineSetter(WordsSetter words, Stylesheet stylesheet, Language language)
{
    /// <summary>The lines of a page, placed from the type area's upper left corner.</summary>
    public IEnumerable<PlacedItem> Set(IEnumerable<RunningLine> lines, bool recto, string label, PageStyle page)
    {
        foreach (var line in lines)
        {
            if (line.Side == PageSide.Both || (line.Side == PageSide.Recto) == recto)
            {
                foreach (var item in Set(line, label, page))
                    yield return item;
            }
        }
    }

    private IEnumerable<PlacedItem> Set(RunningLine line, string label, PageStyle page)
    {
        var style = stylesheet.Resolve(line.Style, language);
        var width = page.TypeWidth.Points;
        var artifact = line.Position == RunningPosition.Head ? Artifact.Header : Artifact.Footer;
        var (start, center, end) = (SetPart(line.Start), SetPart(line.Center), SetPart(line.End));
        ImmutableArray<PlacedItem> items =
        [
            .. PlacedItem.MovedBy(start.Items, new Point(style.Padding.Left.Points, 0)),
            .. PlacedItem.MovedBy(center.Items, new Point((width - center.Width) / 2, 0)),
            .. PlacedItem.MovedBy(end.Items, new Point(width - style.Padding.Right.Points - end.Width, 0)),
        ];
        var column = new ColumnBuilder(width);
        var flush = style with { Margin = default };
        new BlockBox(flush, width).AddTo(column, [new Strip(style.LineHeight.Points, items)]);
        var set = column.Build();
        var y = line.Position == RunningPosition.Head
            ? -(style.Margin.Bottom.Points + set.FullHeight)
            : page.TypeHeight.Points + style.Margin.Top.Points;
        foreach (var strip in set.Strips)
        {
            foreach (var item in strip.Items)
                yield return item.MovedBy(new Point(0, y)) with { Item = item.Item with { Owner = artifact } };
            y += strip.Height;
        }

        // An em parts what stands on the same side.
        SetWords SetPart(ImmutableArray<RunningPart> parts) => words.Set(parts, line.Style, label, gap: 1, artifact);
    }
}
