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
    /// <summary>How far a line may stand below its place to clear its ruby, in line heights.</summary>
    private const double MostLowered = 0.1;

    /// <summary>Adds the words with their style's box around them.</summary>
    public void Add(
        ColumnBuilder column, ImmutableArray<Inline> content, Style style, Language language, StructureElement owner)
    {
        var box = new BlockBox(style, column.Width);
        var lines = SetLines(content, style, language, owner, box.Left, box.ContentWidth, column.NoteWidth);
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
                Notes = footnotes.Set(lines[i].Footnotes, language, noteWidth),
            });
        }

        return strips.DrainToImmutable();
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
        : missing <= MostLowered * lineHeight ? (0, missing)
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
        var (tooNarrow, wideEnough) = (width / lines.Length * 0.8, width);
        while (wideEnough - tooNarrow > precision)
        {
            var middle = (tooNarrow + wideEnough) / 2;
            if (ParagraphSetter.CountLines(text, new LineMeasure(new Length(middle), style.TextIndent)) <= lines.Length)
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
