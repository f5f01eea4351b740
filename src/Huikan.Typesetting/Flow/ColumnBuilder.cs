using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Flow;

/// <summary>Puts strips under each other. Neighbouring white does not add up: the greater stands, as margins collapse in CSS.</summary>
internal sealed class ColumnBuilder(double width)
{
    private readonly List<Strip> _strips = [];
    private readonly List<FrameItem> _marks = [];
    private ImmutableArray<SetFloat> _calls = [];

    public double Width { get; } = width;

    /// <summary>The width of the notes that it calls, in points: what stands indented has its notes under the whole column.</summary>
    public double NoteWidth { get; init; } = width;

    /// <summary>
    /// Whether figures and tables may leave it for a page's head or foot: it stands alone in its band. What stands in a
    /// list or a quotation does not leave it.
    /// </summary>
    public bool LetsFloat { get; init; }

    /// <summary>Whether its paragraphs are set in one line more too, so that columns can be made level.</summary>
    public bool OffersLonger { get; init; }

    /// <summary>Whether it is one of several that its text runs through: the notes of all stand under all.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>Whether the margins of the passages in it stand around it already.</summary>
    public bool HasMargins { get; init; }

    /// <summary>A narrower column for what stands indented in this one.</summary>
    public ColumnBuilder Inside(double innerWidth) =>
        new(Math.Max(1, innerWidth)) { NoteWidth = NoteWidth, OffersLonger = OffersLonger };

    public void AddWhite(double height)
    {
        if (height <= 0)
            return;
        if (_strips is [.., { IsWhite: true } last])
        {
            _strips[^1] = Strip.White(Math.Max(last.Height, height)) with { MayBreakAfter = last.MayBreakAfter };
            return;
        }

        // White after a heading still keeps the heading with what follows.
        _strips.Add(Strip.White(height) with { MayBreakAfter = _strips.Count == 0 || _strips[^1].MayBreakAfter });
    }

    public void Add(Strip strip)
    {
        if (strip.IsWhite)
        {
            AddWhite(strip.Height);
            if (!strip.MayBreakAfter)
                KeepWithNext();
            return;
        }

        if (strip.IsCallOnly)
        {
            Call(strip.Floats);
            return;
        }

        if (_strips is [.., var above])
            strip = RubyRoom.Lowered(strip, RubyRoom.Missing(above, strip));
        foreach (var mark in _marks)
            strip = strip.With(mark);
        _marks.Clear();
        _strips.Add(_calls.IsEmpty ? strip : strip with { Floats = strip.Floats.InsertRange(0, _calls) });
        _calls = [];
    }

    public void AddRange(IEnumerable<Strip> strips)
    {
        foreach (var strip in strips)
            Add(strip);
    }

    /// <summary>Adds a narrower column, its notes too, moved to the right, in points.</summary>
    public void AddIndented(ColumnBuilder inner, double indent)
    {
        foreach (var strip in inner.Build().Strips)
            Add(strip.MovedRightWithNotes(indent));
    }

    /// <summary>
    /// Adds a float, called by the strip before it, else by the next: its place is no strip of its own, for nothing that
    /// keeps with the next should keep with that. What waits for the next strip stands on the float.
    /// </summary>
    public void AddFloat(Column content, PageFloat placement)
    {
        var first = content.Strips.TakeWhile(strip => strip.IsWhite).Count();
        var marked = TakeMarks().Aggregate(content.Strips[first], (strip, mark) => strip.With(mark));
        Call([new SetFloat(content with { Strips = content.Strips.SetItem(first, marked) }, placement)]);
    }

    private void Call(ImmutableArray<SetFloat> floats)
    {
        var caller = _strips.FindLastIndex(strip => !strip.IsWhite);
        if (caller < 0)
            _calls = _calls.AddRange(floats);
        else
            _strips[caller] = _strips[caller] with { Floats = _strips[caller].Floats.AddRange(floats) };
    }

    /// <summary>Puts an item that takes no room at the next strip's upper left corner.</summary>
    public void Mark(FrameItem item) => _marks.Add(item);

    /// <summary>Gives up the items that wait for the next strip, for a column that it will stand in instead.</summary>
    public ImmutableArray<FrameItem> TakeMarks()
    {
        ImmutableArray<FrameItem> marks = [.. _marks];
        _marks.Clear();
        return marks;
    }

    /// <summary>Says that what follows is the translation of what stands so far.</summary>
    public void TranslationFollows()
    {
        var last = _strips.FindLastIndex(strip => !strip.IsWhite);
        if (last >= 0)
            _strips[last] = _strips[last] with { PrecedesTranslation = true };
    }

    /// <summary>Forbids a page break after what stands so far.</summary>
    public void KeepWithNext()
    {
        for (var i = _strips.Count - 1; i >= 0; i--)
        {
            _strips[i] = _strips[i] with { MayBreakAfter = false };
            if (!_strips[i].IsWhite)
                break;
        }
    }

    /// <summary>Forbids every page break inside what stands from an index on.</summary>
    public void KeepTogether(int from)
    {
        for (var i = from; i < _strips.Count - 1; i++)
            _strips[i] = _strips[i] with { MayBreakAfter = false };
    }

    /// <summary>How many strips stand so far.</summary>
    public int Count => _strips.Count;

    public Column Build()
    {
        if (_marks.Count > 0)
            _strips.Add(new Strip(0, [.. _marks.Select(m => new PlacedItem(default, m))]));
        _marks.Clear();
        if (!_calls.IsEmpty)
            _strips.Add(Strip.Of([]) with { Floats = _calls });
        _calls = [];
        return new Column(Width, [.. _strips]);
    }
}
