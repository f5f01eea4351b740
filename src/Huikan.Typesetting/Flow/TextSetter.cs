using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Paragraphs.Rubies;
using Huikan.Typesetting.Shaping;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets a paragraph or a heading as strips of one line each.</summary>
internal sealed class TextSetter(ParagraphSetter paragraphs, FootnoteSetter footnotes, double gridLine)
{
    /// <summary>Adds the words with their style's box around them.</summary>
    public void Add(
        ColumnBuilder column, ImmutableArray<Inline> content, Style style, Language language, StructureElement owner)
    {
        var box = new BlockBox(style, column.Width);
        var shaped = paragraphs.Shape(content, style, language, owner);
        var lines = StripsOf(
            Break(shaped, style, box.ContentWidth), style, language, box.Left, column.NoteWidth);
        if (column.OffersLonger && MayGrow(style, lines.Length) && Longer(shaped, style, box, lines.Length) is { } longer)
            lines = lines.SetItem(0, lines[0] with { Longer = longer });
        shaped.Metrics.Release();
        box.AddTo(column, OnGrid(lines, style.LineHeight.Points));
    }

    /// <summary>The lines alone, at a distance from the column's left edge.</summary>
    /// <param name="left">From the column's left edge to the lines, in points.</param>
    /// <param name="width">The measure, in points.</param>
    /// <param name="noteWidth">The width of the footnotes, in points.</param>
    public ImmutableArray<Strip> SetLines(
        ImmutableArray<Inline> content,
        Style style,
        Language language,
        StructureElement owner,
        double left,
        double width,
        double noteWidth)
    {
        var shaped = paragraphs.Shape(content, style, language, owner);
        var lines = Break(shaped, style, width);
        shaped.Metrics.Release();
        return StripsOf(lines, style, language, left, noteWidth);
    }

    private ImmutableArray<Strip> StripsOf(
        ImmutableArray<Line> lines, Style style, Language language, double left, double noteWidth)
    {
        var baseline = new Point(left, BaselineGrid.BaselineOf(style));
        var strips = ImmutableArray.CreateBuilder<Strip>(lines.Length);
        var lowered = 0.0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                var missing = RubyClearance.Missing(lines[i - 1], lines[i], style.LineHeight.Points - lowered);
                (var white, lowered) = RoomForRuby(missing, style.LineHeight.Points);
                strips[i - 1] = strips[i - 1] with { Height = strips[i - 1].Height + white };
            }

            var place = baseline + new Point(0, lowered);
            var items = PlacedItem.MovedBy(lines[i].Items, place);
            strips.Add(new Strip(style.LineHeight.Points, items)
            {
                MayBreakAfter = MayBreakAfter(i + 1, lines.Length, style),
                Span = lines[i].Span,
                EndsWithHyphen = lines[i].IsHyphenated,
                CutsWord = lines[i].CutsWord,
                Notes = footnotes.Set(lines[i].Footnotes, language, noteWidth),
            });
        }

        return strips.DrainToImmutable();
    }

    /// <summary>Text on the grid and without a box of its own; in two lines there is nothing to spread.</summary>
    private bool MayGrow(Style style, int lines) =>
        lines >= 3
        && style.TextAlign == TextAlign.Justify
        && style.Background is null
        && style.Border == default
        && style.BreakInside == BreakInside.Auto
        && Math.Abs(style.LineHeight.Points - gridLine) < 1e-6;

    /// <summary>Its notes are those of the lines in whose place it may stand.</summary>
    private LongerSetting? Longer(ShapedText text, Style style, BlockBox box, int lines)
    {
        var measure = new LineMeasure(new Length(box.ContentWidth), style.TextIndent);
        return paragraphs.BreakLonger(text, measure) is var (longer, stretch) && longer.Length == lines + 1
            ? new LongerSetting(lines, StripsOf(longer, style, text.Language, box.Left, box.ContentWidth), stretch)
            : null;
    }

    /// <summary>
    /// What lets the ruby between two lines stand clear: a little of it the lower line gives by standing lower, which
    /// nobody sees; else there is white between them, whole lines of the grid, so that the text after keeps it. Lines
    /// that stand in no register move apart by what is missing.
    /// </summary>
    /// <returns>The white, and how far the lower line stands below its place, in points.</returns>
    private (double White, double Lowered) RoomForRuby(double missing, double lineHeight) =>
        missing <= 0 ? (0, 0)
        : lineHeight < gridLine ? (missing, 0)
        : missing <= RubyRoom.MostLowered * lineHeight ? (0, missing)
        : (BaselineGrid.RoundUp(missing, gridLine), 0);

    private ImmutableArray<Line> Break(ShapedText text, Style style, double width)
    {
        var lines = paragraphs.Break(text, new LineMeasure(new Length(width), style.TextIndent));
        return style.TextWrap == TextWrap.Balance && lines.Length > 1 ? Balance(text, style, width, lines) : lines;
    }

    /// <summary>
    /// The lines at the narrowest measure that takes no more of them (<c>text-wrap: balance</c>), placed in the full one.
    /// </summary>
    private ImmutableArray<Line> Balance(ShapedText text, Style style, double width, ImmutableArray<Line> lines)
    {
        const double precision = 1;
        var cuts = lines.Count(line => line.CutsWord);
        var (tooNarrow, wideEnough) = (width / lines.Length * 0.8, width);
        while (wideEnough - tooNarrow > precision)
        {
            var middle = (tooNarrow + wideEnough) / 2;
            var narrower = ParagraphSetter.Count(text, new LineMeasure(new Length(middle), style.TextIndent));
            if (narrower.Lines <= lines.Length && narrower.Cuts <= cuts)
                wideEnough = middle;
            else
                tooNarrow = middle;
        }

        var offset = style.TextAlign switch
        {
            TextAlign.Center => (width - wideEnough) / 2,
            TextAlign.End => width - wideEnough,
            _ => 0,
        };
        var balanced = paragraphs.Break(text, new LineMeasure(new Length(wideEnough), style.TextIndent));
        return [.. balanced.Select(line => line.MovedBy(offset))];
    }

    /// <summary>
    /// Lines that are wider apart than the grid leave it; white after the last brings what follows back. Lines that are
    /// closer, as those of notes, stand in no register and keep their distance.
    /// </summary>
    private ImmutableArray<Strip> OnGrid(ImmutableArray<Strip> lines, double lineHeight)
    {
        if (lines.IsEmpty || lineHeight <= gridLine)
            return lines;
        var height = lines.Length * lineHeight;
        var missing = BaselineGrid.RoundUp(height, gridLine) - height;
        return missing < 1e-6 ? lines : lines.SetItem(lines.Length - 1, lines[^1] with { Height = lineHeight + missing });
    }

    /// <summary>Whether enough lines stay (<c>orphans</c>) and enough go on (<c>widows</c>) when the page ends after a line.</summary>
    private static bool MayBreakAfter(int line, int count, Style style) =>
        line == count || (line >= style.Orphans && count - line >= style.Widows);
}
