using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Pages;

/// <summary>Sets running heads and feet. They are artifacts: a reader is not told of them page by page.</summary>
internal sealed class RunningLineSetter(ParagraphSetter paragraphs, Stylesheet stylesheet, Language language)
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
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        AddParts(items, line.Start, line.Style, label, (_, _) => style.Padding.Left.Points);
        AddParts(items, line.Center, line.Style, label, (own, _) => (width - own) / 2);
        AddParts(items, line.End, line.Style, label, (own, _) => width - style.Padding.Right.Points - own);
        var column = new ColumnBuilder(width);
        var flush = style with { Margin = default };
        new BlockBox(flush, width).AddTo(column, [new Strip(style.LineHeight.Points, items.DrainToImmutable())]);
        var set = column.Build();
        var artifact = line.Position == RunningPosition.Head ? Artifact.Header : Artifact.Footer;
        var y = line.Position == RunningPosition.Head
            ? -(style.Margin.Bottom.Points + set.FullHeight)
            : page.TypeHeight.Points + style.Margin.Top.Points;
        foreach (var strip in set.Strips)
        {
            foreach (var item in strip.Items)
                yield return item.MovedBy(new Point(0, y)) with { Item = item.Item with { Owner = artifact } };
            y += strip.Height;
        }
    }

    /// <summary>Sets the parts one after the other, an em apart.</summary>
    private void AddParts(
        ImmutableArray<PlacedItem>.Builder items,
        ImmutableArray<RunningPart> parts,
        StyleName name,
        string label,
        Func<double, int, double> placeOf)
    {
        if (parts.IsEmpty)
            return;
        var lines = new List<Line>();
        var (total, gap, baseline) = (0.0, 0.0, 0.0);
        foreach (var (content, partLanguage) in RunningWords.Of(parts, label))
        {
            var style = stylesheet.Resolve(name, partLanguage);
            (gap, baseline) = (style.FontSize.Points, BaselineGrid.BaselineOf(style));
            lines.Add(paragraphs.SetSingle(
                paragraphs.Shape(content, style, partLanguage, new StructureElement(StructureRole.Span, partLanguage))));
        }

        total = lines.Sum(l => l.Width) + (gap * (lines.Count - 1));
        var x = placeOf(total, lines.Count);
        foreach (var line in lines)
        {
            items.AddRange(line.Items.Select(item => item.MovedBy(new Point(x, baseline))));
            x += line.Width + gap;
        }
    }
}
