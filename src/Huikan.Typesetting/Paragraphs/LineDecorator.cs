using System.Collections.Immutable;
using System.Text;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Shaping;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>Adds to a line what stands under its characters and over them: underlines, emphasis dots, the areas of links.</summary>
internal readonly ref struct LineDecorator(
    ShapedText text, ReadOnlySpan<LineStretch> stretches, ImmutableArray<PlacedItem>.Builder items)
{
    // An underline where the face is silent about its own, in ems: below the baseline, and thick.
    private const double UnderlineOffset = 0.14;
    private const double UnderlineThickness = 0.05;

    // An emphasis dot: so wide, in ems of its character, which is what the dot of most faces is at the half size that CSS
    // Text Decoration 4, 3.4 asks for, and some draw theirs too small to see; and its middle so far below the baseline,
    // which is just under the em square of Han.
    private const double EmphasisWidth = 0.15;
    private const double EmphasisOffset = 0.25;

    /// <summary>The thinnest rule that prints, in points.</summary>
    private const double Hairline = 0.25;

    private readonly ShapedText _text = text;
    private readonly ReadOnlySpan<LineStretch> _stretches = stretches;
    private readonly ImmutableArray<PlacedItem>.Builder _items = items;

    /// <param name="textStart">The line's first character.</param>
    /// <param name="textEnd">After its last.</param>
    public void Add(int textStart, int textEnd)
    {
        AddUnderlines();
        AddEmphasis();
        AddLinks(textStart, textEnd);
    }

    private void AddUnderlines()
    {
        for (var i = 0; i < _stretches.Length;)
        {
            var item = _stretches[i].Item;
            if (item < 0 || _text.Items[item].Span.Style.TextDecoration != TextDecoration.Underline)
            {
                i++;
                continue;
            }

            var span = _text.Items[item].Span;
            var left = _stretches[i].Left;
            var right = left;
            for (; i < _stretches.Length && _stretches[i].Item >= 0 && _text.Items[_stretches[i].Item].Span == span; i++)
                right = _stretches[i].Right;
            var em = span.Style.FontSize.Points;
            _items.Add(new PlacedItem(
                new Point(left, UnderlineOffset * em - span.Shift),
                new RuleItem(right - left, Math.Max(Hairline, UnderlineThickness * em), span.Style.Color, Artifact.Layout)));
        }
    }

    /// <summary>A dot under each emphasised character but marks and spaces: it belongs to no content and says nothing.</summary>
    private void AddEmphasis()
    {
        foreach (var stretch in _stretches)
        {
            if (stretch.Item < 0 || !IsDotted(stretch.Class))
                continue;
            var item = _text.Items[stretch.Item];
            var style = item.Span.Style;
            if (style.TextEmphasis != TextEmphasis.Dot)
                continue;
            var dot = item.Font.GlyphOf(new Rune('•'));
            if (item.Font.InkOf(dot) is not var (inkLeft, inkRight))
                continue;
            var scale = EmphasisWidth * style.FontSize.Points / (inkRight - inkLeft);
            var size = scale * item.Font.UnitsPerEm;
            var (x, y) = item.Font.MiddleOf(dot);
            _items.Add(new PlacedItem(
                new Point(
                    stretch.Middle - x * scale,
                    EmphasisOffset * style.FontSize.Points + y * scale - item.Span.Shift),
                new GlyphRun(
                    item.Font,
                    size,
                    style.Color,
                    _text.Language,
                    "",
                    [new Glyph(dot, item.Font.AdvanceOf(dot) * scale, 0, 0, 0)],
                    Artifact.Layout)));
        }
    }

    private static bool IsDotted(CharacterClass kind) =>
        kind is CharacterClass.Ideograph or CharacterClass.Letter or CharacterClass.Number;

    private void AddLinks(int textStart, int textEnd)
    {
        foreach (var link in _text.Text.Links)
        {
            if (link.End <= textStart || link.Start >= textEnd)
                continue;
            var (left, right, ascent, descent) = (double.PositiveInfinity, double.NegativeInfinity, 0.0, 0.0);
            foreach (var stretch in _stretches)
            {
                if (stretch.Start < link.Start || stretch.End > link.End || stretch.Item < 0)
                    continue;
                left = Math.Min(left, stretch.Left);
                right = Math.Max(right, stretch.Right);
                var item = _text.Items[stretch.Item];
                ascent = Math.Max(ascent, item.Font.Metrics.Ascent * item.Scale + item.Span.Shift);
                descent = Math.Max(descent, -item.Font.Metrics.Descent * item.Scale - item.Span.Shift);
            }

            if (right <= left)
                continue;
            _items.Add(new PlacedItem(
                new Point(left, -ascent),
                new LinkArea(link.Target, link.Description, right - left, ascent + descent, link.Element)));
        }
    }
}
