using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets nodes in a column of their own, in which no page can be asked to end.</summary>
internal delegate Column SetApart(
    ImmutableArray<EditionNode> nodes, ImmutableArray<FrameItem> marks, ColumnBuilder column, StructureElement parent);

/// <summary>Sets the stories of newspaper pages at every width that their grid may ask for.</summary>
internal sealed class StorySetter(
    Stylesheet stylesheet, FootnoteSetter footnotes, SetApart setApart, NewspaperGrid grid, Language language)
{
    /// <summary>
    /// Sets a story's text at the width of a column of the grid, and what spans it at the width of as many columns as it
    /// may take. A story in a box is set whole at each width, for its text stands inside the box's padding.
    /// </summary>
    public Story Set(StoryNode node, StructureElement parent)
    {
        var style = stylesheet.Resolve(node.Style, language);
        var element = parent.Add(StructureRole.Section);
        ImmutableArray<FrameItem> marks = node.Anchor is { } anchor ? [new AnchorItem(anchor, element)] : [];
        var isBox = style.Border.Top.Line != BorderLine.None;
        var spanning = node.Content.TakeWhile(child => stylesheet.Resolve(child.Style, language).SpansColumns).Count();
        var area = stylesheet.Resolve(StyleName.FootnoteArea, language);
        var heads = footnotes.SetEach(Enumerable.Range(1, grid.Columns).Select<int, Func<Column>>(span => () =>
        {
            // The box itself is drawn round the module, which may be taller than what stands in it.
            var box = new BlockBox(style with { Margin = default }, grid.WidthOf(span));
            var head = setApart(node.Content[..spanning], spanning > 0 ? marks : [], new ColumnBuilder(box.ContentWidth), element);
            var content = isBox ? InBox(head, box.ContentWidth, span) : head;
            Strip[] inset = [.. StoryNotes.Close(content, area).Strips.Select(strip => strip.MovedRight(box.Left))];
            return new Column(grid.WidthOf(span), isBox ? [.. inset, Inset(style.Border.Bottom, style.Padding.Bottom)] : [.. inset]);
        }));
        var text = isBox ? new Column(grid.Measure, []) : SetText(grid.Measure);
        return new Story(
            node, style, isBox, [.. heads.Select(head => new StoryHead(head.Set, head.Warnings))], StoryNotes.Close(text, area));

        Column SetText(double measure) => setApart(
            node.Content[spanning..], spanning > 0 ? [] : marks, new ColumnBuilder(measure) { OffersLonger = true }, element);

        // What stands over the text in a box is filled up to whole lines, so that the text is on the grid.
        Column InBox(Column head, double width, int span)
        {
            var top = Inset(style.Border.Top, style.Padding.Top);
            var over = head with { Strips = head.Strips.Insert(0, top) };
            var missing = (grid.LinesOf(over.FullHeight) * grid.Line) - over.FullHeight;
            return over with { Strips = [.. over.Strips, new Strip(missing, []), .. BoxedText(width, span / 2).Strips] };
        }

        // Two columns of the grid make one line of comfortable length in a box; a few lines are not parted.
        Column BoxedText(double width, int most)
        {
            const int fewestLines = 2;
            var settings = footnotes.SetEach(Enumerable.Range(1, Math.Max(1, most)).Select<int, Func<Column>>(count =>
                () => SetText((width - ((count - 1) * grid.Gutter)) / count)));
            var count = settings.Length;
            while (count > 1 && grid.LinesOf(settings[count - 1].Set.FullHeight) < count * fewestLines)
                count--;
            footnotes.Tell(settings[count - 1].Warnings);
            return BalancedText.Beside(settings[count - 1].Set, count, grid.Gutter, grid.Line);
        }
    }

    private static Strip Inset(Border border, Length padding) => new(border.Space.Points + padding.Points, []);
}
