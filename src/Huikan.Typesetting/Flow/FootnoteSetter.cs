using System.Collections.Immutable;
using System.Globalization;
using Huikan.Editions.Styles;
using Huikan.Publications;
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
        var note = (call.Reference.Parent ?? call.Reference).Add(StructureRole.Note, language);
        var label = SetLabel(call.Footnote.Number, style, language, note.Add(StructureRole.Label));
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

    private Line SetLabel(int number, Style style, Language language, StructureElement owner)
    {
        var text = new Text(number.ToString(CultureInfo.InvariantCulture), default);
        var flush = style with { TextIndent = Length.Zero, TextAlign = TextAlign.Start };
        return paragraphs.SetSingle(paragraphs.Shape([text], flush, language, owner));
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
        var left = new Frames.Point(style.Margin.Left.Points, BaselineGrid.BaselineOf(style));
        var strip = column.Strips[index];
        var withLabel = strip with { Items = strip.Items.InsertRange(0, label.Items.Select(i => i.MovedBy(left))) };
        return column with { Strips = column.Strips.SetItem(index, WithRoomForRuby(withLabel)) };
    }
}
