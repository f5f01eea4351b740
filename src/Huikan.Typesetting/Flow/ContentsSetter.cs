using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets the contents: label, lines, leader, page number, each entry a link to its section.</summary>
internal sealed class ContentsSetter(ParagraphSetter paragraphs, TextSetter text, Stylesheet stylesheet)
{
    public void Add(ColumnBuilder column, ContentsNode contents, StructureElement parent)
    {
        var element = parent.Add(StructureRole.Contents);
        foreach (var entry in contents.Entries)
            AddEntry(column, contents.Style, entry, element.Add(StructureRole.ContentsItem));
    }

    private void AddEntry(ColumnBuilder column, StyleName name, ContentsEntry entry, StructureElement item)
    {
        var link = item.Add(StructureRole.Reference).Add(StructureRole.Link);
        var language = entry.Lines[0].Language;
        var style = stylesheet.Resolve(name, language);
        var labelWidth = entry.Label is null ? 0 : LabelWidth(entry.Label);
        var pageWidth = stylesheet.Resolve(StyleName.ContentsPage, language).Width?.Points ?? 24;
        var strips = new List<Strip>();
        for (var i = 0; i < entry.Lines.Length; i++)
        {
            var line = entry.Lines[i];
            var lineStyle = stylesheet.Resolve(line.Style, line.Language);
            var owner = link.Add(StructureRole.Span, line.Language);
            var measure = column.Width - labelWidth - pageWidth;
            var set = text.SetLines(line.Content, lineStyle, line.Language, owner, labelWidth, measure, column.Width);
            strips.AddRange(set);
            if (i == 0)
                AddPage(strips, entry, lineStyle, column.Width, pageWidth, link);
        }

        if (entry.Label is not null)
            strips[0] = WithLabel(strips[0], entry.Label, link);
        var description = PlainText.Of(entry.Lines[0].Content);
        var target = new PassageTarget(entry.Target, null);
        var placed = strips.Select(strip => strip with
        {
            MayBreakAfter = false,
            Items = strip.Items.Add(new PlacedItem(
                default, new LinkArea(target, description, column.Width, strip.Height, link))),
        }).ToList();
        placed[^1] = placed[^1] with { MayBreakAfter = true };
        column.AddWhite(style.Margin.Top.Points);
        column.AddRange(placed);
        if (style.BreakAfter == PageBreak.Avoid)
            column.KeepWithNext();
        column.AddWhite(style.Margin.Bottom.Points);
    }

    private double LabelWidth(LineNode label) => stylesheet.Resolve(label.Style, label.Language).Width?.Points ?? 0;

    private Strip WithLabel(Strip strip, LineNode label, StructureElement link)
    {
        var style = stylesheet.Resolve(label.Style, label.Language);
        var line = paragraphs.SetSingle(paragraphs.Shape(
            label.Content, style, label.Language, link.Add(StructureRole.Span, label.Language)));
        var place = new Point(0, BaselineGrid.BaselineOf(style));
        return strip with { Items = strip.Items.InsertRange(0, line.Items.Select(i => i.MovedBy(place))) };
    }

    private void AddPage(
        List<Strip> strips, ContentsEntry entry, Style lineStyle, double width, double pageWidth, StructureElement link)
    {
        var language = entry.Lines[0].Language;
        var style = stylesheet.Resolve(StyleName.ContentsPage, language);
        var owner = link.Add(StructureRole.Span);
        var last = strips[^1];
        var baseline = BaselineGrid.BaselineOf(lineStyle);
        var items = last.Items.ToBuilder();
        items.AddRange(Leader(RightEdgeOf(last) + 6, width - pageWidth + 6, baseline, style));
        items.Add(new PlacedItem(new Point(width, baseline), new PageNumberSlot(entry.Target, Set, owner)));
        strips[^1] = last with { Items = items.DrainToImmutable() };

        ImmutableArray<PlacedItem> Set(string label)
        {
            var page = paragraphs.SetSingle(paragraphs.Shape([new Text(label, default)], style, language, owner));
            return [.. page.Items.Select(item => item.MovedBy(new Point(-page.Width, 0)))];
        }
    }

    private static double RightEdgeOf(Strip strip) => strip.Items
        .Select(i => i.Item is GlyphRun run ? i.Position.X + run.Width : i.Position.X)
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>
    /// Dots on a common grid, so that they stand under each other. They are drawn, not set: a leader is no text, and
    /// nobody who copies the contents wants it.
    /// </summary>
    private static IEnumerable<PlacedItem> Leader(double from, double to, double baseline, Style style)
    {
        const double step = 5, dot = 0.8;
        for (var x = Math.Ceiling(from / step) * step; x + dot <= to; x += step)
        {
            yield return new PlacedItem(
                new Point(x, baseline - dot - 0.4), new RuleItem(dot, dot, style.Color, Artifact.Layout));
        }
    }
}
