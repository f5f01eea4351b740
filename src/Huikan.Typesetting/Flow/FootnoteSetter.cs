using System.Collections.Immutable;
using System.Globalization;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Paragraphs.Rubies;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets the notes that a line calls, each as a column of its own, at the width of the text that calls them.</summary>
internal sealed class FootnoteSetter(ParagraphSetter paragraphs, Stylesheet stylesheet)
{
    /// <summary>Sets a note's blocks; given by the block setter, which itself sets notes.</summary>
    public Action<ColumnBuilder, ImmutableArray<Block>, BlockContext>? SetBlocks { get; set; }

    /// <summary>The notes set so far: a second call of a note only repeats its number.</summary>
    private readonly HashSet<Footnote> _set = new(ReferenceEqualityComparer.Instance);

    public ImmutableArray<SetNote> Set(ImmutableArray<FootnoteCall> calls, Language language, double width) =>
        calls.IsEmpty ? [] : [.. calls.Where(call => _set.Add(call.Footnote)).Select(call => Set(call, language, width))];

    private SetNote Set(FootnoteCall call, Language language, double width)
    {
        var style = stylesheet.Resolve(StyleName.Footnote, language);
        var note = (call.Reference.Parent ?? call.Reference).Add(StructureRole.Note, language, call.Footnote.Span);
        var label = SetLabel(call.Footnote, style, language, note.Add(StructureRole.Label).Add(StructureRole.Link));
        var column = new ColumnBuilder(width);
        var box = new BlockBox(style, width);
        var inner = column.Inside(box.ContentWidth);
        SetBlocks!(
            inner,
            call.Footnote.Content,
            new BlockContext(language, StyleName.Footnote, note, new HeadingRanks(6)) { Around = StyleName.Footnote });
        box.AddTo(column, [.. inner.Build().Strips.Select(strip => strip.MovedRight(box.Left))]);
        return new SetNote(Hang(label, column.Build(), style));
    }

    /// <summary>The note's number, which leads back to its mark.</summary>
    private Line SetLabel(Footnote footnote, Style style, Language language, StructureElement link)
    {
        var text = new Text(footnote.Number.ToString(CultureInfo.InvariantCulture), default);
        var flush = style with { TextIndent = Length.Zero, TextAlign = TextAlign.Start };
        var line = paragraphs.SetSingle(paragraphs.Shape([text], flush, language, link));
        var target = new NoteTarget(footnote, NoteEnd.Mark);
        var height = style.FontSize.Points;
        var area = new LinkArea(target, target.DescriptionIn(language), line.Width, height, link);
        return line with { Items = line.Items.Add(new PlacedItem(new Point(0, -height), area)) };
    }

    /// <summary>Notes stand close, and the first under a rule: ruby in its first line moves the line down.</summary>
    private static Strip WithRoomForRuby(Strip strip)
    {
        const double underRule = 1;
        var above = RubyClearance.Above(strip.Items);
        return above == 0 ? strip : strip with
        {
            Height = strip.Height + above + underRule,
            Items = [.. strip.Items.Select(item => item.MovedBy(new Frames.Point(0, above + underRule)))],
        };
    }

    /// <summary>The number hangs in the space that the note's style leaves at its left.</summary>
    private static Column Hang(Line label, Column column, Style style)
    {
        var index = 0;
        while (index < column.Strips.Length && (column.Strips[index].IsWhite || column.Strips[index].Items.IsEmpty))
            index++;
        if (index == column.Strips.Length)
            return column;
        var left = new Point(style.Margin.Left.Points, BaselineGrid.BaselineOf(style));
        var strip = column.Strips[index];
        var withLabel = strip with { Items = strip.Items.InsertRange(0, label.Items.Select(i => i.MovedBy(left))) };
        return column with { Strips = column.Strips.SetItem(index, WithRoomForRuby(withLabel)) };
    }
}
