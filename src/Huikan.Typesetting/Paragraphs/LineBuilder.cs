using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Paragraphs.Rubies;
using Huikan.Typesetting.Shaping;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>Gathers placed cells into as few runs as can be, then adds what stands under and over them.</summary>
internal sealed class LineBuilder
{
    private const string SoftHyphen = "\u00AD";

    // One list a thread, of the line that is being built: they grow to the longest line and stay.
    [ThreadStatic]
    private static List<Glyph>? t_glyphs;

    [ThreadStatic]
    private static List<LineStretch>? t_stretches;

    private readonly ShapedText _text;
    private readonly ImmutableArray<PlacedItem>.Builder _items = ImmutableArray.CreateBuilder<PlacedItem>();
    private readonly List<Glyph> _glyphs = t_glyphs ??= [];
    private readonly List<LineStretch> _stretches = t_stretches ??= [];
    private readonly RubyPlacer? _rubies;
    private ShapedItem? _run;
    private double _runStart;
    private int _textStart;
    private int _textEnd;
    private bool _isHyphenated;
    private double _pen;

    /// <param name="left">Where the first cell begins, in points from the line's edge.</param>
    public LineBuilder(ShapedText text, double left)
    {
        _text = text;
        _pen = left;
        _glyphs.Clear();
        _stretches.Clear();
        _rubies = text.Rubies.IsEmpty ? null : new RubyPlacer(text.Rubies, _items);
    }

    /// <summary>Adds a cell that is seen.</summary>
    /// <param name="glyphs">Its glyphs.</param>
    /// <param name="cutLeft">What its left edge gives up to the line's start.</param>
    /// <param name="after">The gap after it; negative brings the next nearer.</param>
    public void Add(in Cell cell, ReadOnlySpan<ShapedGlyph> glyphs, double cutLeft, double after)
    {
        var start = _pen;
        _rubies?.Enter(cell, start);
        Open(cell);
        if (glyphs.IsEmpty)
            return;

        // Word spacing is in the cell's width and not in its glyphs'.
        var scale = _run!.Scale;
        var rest = cell.Width + after;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var advance = i == glyphs.Length - 1 ? rest : glyphs[i].Advance * scale;
            rest -= advance;
            if (i == 0)
                advance -= cutLeft;
            AddGlyph(glyphs[i], advance, glyphs[i].OffsetX * scale - cutLeft);
        }

        _stretches.Add(new LineStretch(cell.Start, cell.End, start, start + MiddleOf(cell), _pen, cell.Item, cell.Class));
        if (_rubies is null || !_rubies.EndsWith(cell))
            return;
        Close();
        _rubies.Place();
    }

    /// <summary>Adds a space at the line's end: it stays in the text and takes no room.</summary>
    public void AddInvisible(in Cell cell)
    {
        if (cell.Item < 0)
            return;
        Open(cell);
        for (var i = 0; i < cell.GlyphCount; i++)
            AddGlyph(_text.Glyphs[cell.Glyph + i], 0, 0);
    }

    /// <summary>
    /// Adds the hyphen of a broken word, in a run of its own that belongs to no content: the word's own runs keep the
    /// author's letters, and whoever reads the page by its glyphs finds a soft hyphen (ISO 32000-1, 14.8.2.2.3).
    /// </summary>
    public void AddHyphen(ShapedItem item, ReadOnlySpan<ShapedGlyph> glyphs)
    {
        Close();
        _isHyphenated = true;
        var left = _pen;
        var placed = ImmutableArray.CreateBuilder<Glyph>(glyphs.Length);
        foreach (var glyph in glyphs)
        {
            var advance = glyph.Advance * item.Scale;
            placed.Add(new Glyph(glyph.Id, advance, glyph.OffsetX * item.Scale, -glyph.OffsetY * item.Scale, 0));
            _pen += advance;
        }

        _items.Add(new PlacedItem(
            new Point(left, -item.Span.Shift),
            new GlyphRun(
                item.Font,
                item.Span.Style.FontSize.Points,
                item.Span.Style.Color,
                _text.Language,
                SoftHyphen,
                placed.MoveToImmutable(),
                Artifact.Layout)));
    }

    public Line Finish(bool isLast, int textStart, int textEnd)
    {
        Close();
        var readings = _rubies?.Finish() ?? [];
        new LineDecorator(_text, CollectionsMarshal.AsSpan(_stretches), _items).Add(textStart, textEnd);
        var footnotes = ImmutableArray.CreateBuilder<FootnoteCall>();
        foreach (var footnote in _text.Text.Footnotes)
        {
            // A mark in an artifact calls nothing: running heads repeat words whose note stands elsewhere.
            if (footnote.Start >= textStart && footnote.Start < textEnd && footnote.Reference is StructureElement reference)
                footnotes.Add(new FootnoteCall(footnote.Footnote, reference));
        }

        return new Line(
            _items.DrainToImmutable(), _pen, footnotes.DrainToImmutable(), isLast, _text.Text.SourceOf(textStart, textEnd))
        {
            IsHyphenated = _isHyphenated,
            Readings = readings,
        };
    }

    private void Open(in Cell cell)
    {
        if (cell.Item < 0)
        {
            Close();
            return;
        }

        var item = _text.Items[cell.Item];
        if (_run is not null && (!IsOneRun(_run, item) || _textEnd != cell.Start))
            Close();
        if (_run is null)
        {
            _run = item;
            _runStart = _pen;
            _textStart = cell.Start;
        }

        _textEnd = cell.End;
    }

    private void Close()
    {
        if (_run is { } item)
        {
            var style = item.Span.Style;
            _items.Add(new PlacedItem(
                new Point(_runStart, -item.Span.Shift),
                new GlyphRun(
                    item.Font,
                    style.FontSize.Points,
                    style.Color,
                    _text.Language,
                    _text.Characters[_textStart.._textEnd],
                    [.. _glyphs],
                    item.Span.Owner)));
            _glyphs.Clear();
        }

        _run = null;
    }

    private void AddGlyph(in ShapedGlyph glyph, double advance, double offsetX)
    {
        _glyphs.Add(new Glyph(
            glyph.Id, advance, offsetX, -glyph.OffsetY * _run!.Scale, glyph.Cluster - _textStart));
        _pen += advance;
    }

    private static bool IsOneRun(ShapedItem a, ShapedItem b) =>
        ReferenceEquals(a, b)
        || (a.Font == b.Font
            && a.Span.Style.FontSize == b.Span.Style.FontSize
            && a.Span.Style.Color == b.Span.Style.Color
            && a.Span.Shift.Equals(b.Span.Shift)
            && a.Span.Owner == b.Span.Owner);

    /// <summary>The middle of a cell's own width, wherever in the cell a reading that is wider lets it stand.</summary>
    private double MiddleOf(in Cell cell)
    {
        if (cell.GlyphCount != 1 || cell.Item < 0)
            return cell.Width / 2;
        var glyph = _text.Glyphs[cell.Glyph];
        return (glyph.OffsetX + glyph.Advance / 2.0) * _text.Items[cell.Item].Scale;
    }
}
