using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>Divides a flow at the breaks that styles ask for, and where single pages turn to facing ones or back.</summary>
internal sealed class Segmenter
{
    private readonly ImmutableArray<SegmentBand>.Builder _bands = ImmutableArray.CreateBuilder<SegmentBand>();
    private readonly ImmutableArray<SetFloat>.Builder _floats = ImmutableArray.CreateBuilder<SetFloat>();
    private readonly ImmutableArray<PageBreak>.Builder _breaks = ImmutableArray.CreateBuilder<PageBreak>();
    private readonly List<SectionNode> _sections = [];
    private bool _isSpread;
    private double _white;
    private int _floatsBefore;

    /// <summary>The segments of a whole flow, in order; the last may hold nothing but breaks.</summary>
    public static IEnumerable<Segment> Divide(IEnumerable<FlowItem> flow)
    {
        var segmenter = new Segmenter();
        return segmenter.Add(flow).Concat(segmenter.Close());
    }

    /// <summary>Takes more of the flow, and gives back the segments whose end it shows, each as soon as it is seen.</summary>
    public IEnumerable<Segment> Add(IEnumerable<FlowItem> flow)
    {
        foreach (var item in flow)
        {
            if (item is Closing closing)
            {
                yield return Finish() with { Closing = closing };
                continue;
            }

            if (Asked(item) is { } kind)
            {
                if (!IsEmpty)
                    yield return Finish();
                _breaks.Add(kind);
            }

            Add(item);
        }
    }

    /// <summary>The last segment, when there is no more; none where nothing is open.</summary>
    public IEnumerable<Segment> Close()
    {
        if (!IsEmpty || _breaks.Count > 0)
            yield return Finish();
    }

    private bool IsEmpty => _bands.Count == 0 && _floats.Count == 0;

    /// <summary>The break before an item: facing pages open with the left one.</summary>
    private PageBreak? Asked(FlowItem item)
    {
        if (item is ForcedBreak forced)
            return forced.Kind;
        if (item is not Band band || band.IsSpread == _isSpread)
            return null;
        return band.IsSpread ? PageBreak.Verso : PageBreak.Page;
    }

    private void Add(FlowItem item)
    {
        switch (item)
        {
            case SectionStart start:
                _sections.Add(start.Section);
                break;
            case White white:
                _white = Math.Max(_white, white.Height);
                break;
            case Band band:
                Add(band);
                break;
        }
    }

    private void Add(Band band)
    {
        _isSpread = band.IsSpread;
        var floats = band.Lanes.SelectMany(lane => lane.Column.Strips).SelectMany(strip => strip.Floats).ToList();
        _floats.AddRange(floats);
        if (band.Lanes.All(lane => lane.Column.Strips.All(strip => strip.IsWhite || strip.IsCallOnly)))
        {
            // Nothing is left where it stood; what comes next takes its place.
            _floatsBefore += floats.Count;
            return;
        }

        var added = new SegmentBand(band, _bands.Count, _white, [.. _sections], _floatsBefore);
        _bands.Add(added);
        _sections.Clear();
        (_white, _floatsBefore) = (added.WhiteAfter, 0);
    }

    private Segment Finish()
    {
        var segment = new Segment(_breaks.DrainToImmutable(), _isSpread, _bands.DrainToImmutable(), _floats.DrainToImmutable());
        (_white, _floatsBefore) = (0, 0);
        return segment;
    }
}
