using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Pages;

/// <summary>Fills pages from the flow, one after the other, each as full as the rules of breaking let it be.</summary>
internal sealed class PageComposer(
    Edition edition, RunningLineSetter runningLines, Style footnoteArea, DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<Page>.Builder _pages = ImmutableArray.CreateBuilder<Page>();
    private List<PlacedItem> _items = [];
    private FootnoteZone _notes = new(footnoteArea);
    private double _y;
    private double _whiteBelow;
    private readonly ColumnRule _columnRule = new();
    private readonly List<SectionNode> _beginning = [];
    private SectionNode? _section;
    private SectionNode? _sectionAtTop;
    private SectionNode? _firstSectionOfPage;
    private bool _showsRunning = true;
    private FolioNumber _folio = FolioNumber.First;
    private bool _isSpread;
    private bool _hasText;
    private PageEnding _ending = new(PageEndingReason.DocumentEnds, default, default, default);

    private int _taken;

    /// <summary>All pages of a whole flow.</summary>
    public ImmutableArray<Page> Compose(ImmutableArray<FlowItem> flow) => [.. Add(flow), .. Finish()];

    /// <summary>
    /// Fills pages from a part of the flow; what follows the part begins with a forced break, so that nothing in it needs
    /// to be known yet.
    /// </summary>
    /// <returns>The pages that are done; the last of the part stays open until more is added.</returns>
    public ImmutableArray<Page> Add(ImmutableArray<FlowItem> flow)
    {
        for (var i = 0; i < flow.Length; i++)
        {
            switch (flow[i])
            {
                case SectionStart start:
                    _beginning.Add(start.Section);
                    break;
                case White white:
                    _whiteBelow = Math.Max(_whiteBelow, white.Height);
                    break;
                case ForcedBreak forced:
                    Break(forced.Kind);
                    break;
                case Band band:
                    Open(band.IsSpread);
                    Place(band, LeastHeightFrom(flow, i + 1));
                    break;
            }
        }

        return Take();
    }

    /// <summary>The pages that are still open when the flow has ended.</summary>
    public ImmutableArray<Page> Finish()
    {
        while (!IsEmpty || PageNumber == 1)
            FinishPage(PageEndingReason.DocumentEnds);
        return Take();
    }

    private ImmutableArray<Page> Take()
    {
        _taken += _pages.Count;
        return _pages.DrainToImmutable();
    }

    /// <summary>Whether the page has neither text nor the rest of a note.</summary>
    private bool IsEmpty => !_hasText && _notes.HeightWith([]) == 0;

    private int PageNumber => _taken + _pages.Count + 1;

    private PageStyle PageStyle => PageNumber == 1
        ? edition.Stylesheet.First
        : PageNumber % 2 == 1 ? edition.Stylesheet.Recto : edition.Stylesheet.Verso;

    /// <summary>A section begins on the page that takes the first of it, which may not be the one that was open before.</summary>
    private void BeginSections()
    {
        foreach (var section in _beginning)
        {
            _section = section;
            if (!section.Running.IsEmpty || !_hasText)
                _firstSectionOfPage ??= section;
            if (!section.ShowsRunning)
                _showsRunning = false;
            if (section.Folio is { } change)
                _folio = _folio.Changed(change);
        }

        _beginning.Clear();
    }

    private void Break(PageBreak kind)
    {
        while (!IsEmpty)
            FinishPage(PageEndingReason.BreakAsked);
        var wrongSide = kind switch
        {
            PageBreak.Recto => PageNumber % 2 == 0,
            PageBreak.Verso => PageNumber % 2 == 1,
            _ => false,
        };
        if (wrongSide)
        {
            _showsRunning = false;
            FinishPage(PageEndingReason.BlankToTurn);
        }
    }

    /// <summary>Turns to two facing pages for a band that stands on them, and back to single ones for what does not.</summary>
    private void Open(bool spread)
    {
        if (spread == _isSpread)
            return;
        if (spread)
            Break(PageBreak.Verso);
        else
            Break(PageBreak.Page);
        _isSpread = spread;
    }

    private void Place(Band band, double neededAfter)
    {
        var leading = LeadingWhiteOf(band);
        band = band.WithoutLeadingWhite();
        while (!band.IsEmpty)
        {
            var gap = _hasText ? Math.Max(_whiteBelow, leading) : 0;
            var available = PageStyle.TypeHeight.Points - _y - gap;
            var counts = BandFitter.Fit(band, available, neededAfter, _notes);
            if (counts is null)
            {
                if (_hasText)
                {
                    var least = gap + (band.KeepsWithNext ? band.Height + neededAfter : band.LeastHeight);
                    FinishPage(PageEndingReason.NextDoesNotFit, least, FirstSpanOf(band));
                    continue;
                }

                counts = BandFitter.Force(band, available, _notes);
                RefuseTooTall(band, counts, available);
            }

            Draw(band, counts, gap);
            if (BandFitter.IsWhole(band, counts))
                return;
            band = band with { Lanes = [.. band.Lanes.Select((lane, i) => lane with { Column = lane.Column.After(counts[i]) })] };
            FinishPage(PageEndingReason.TextGoesOn, next: FirstSpanOf(band));
            leading = 0;
        }
    }

    private void Draw(Band band, int[] counts, double gap)
    {
        BeginSections();
        var top = _y + gap;
        for (var i = 0; i < counts.Length; i++)
        {
            var lane = band.Lanes[i];
            var y = top;
            for (var s = 0; s < counts[i]; s++)
            {
                var strip = lane.Column.Strips[s];
                var place = new Point(lane.X, y);
                foreach (var item in strip.Items)
                    _items.Add(item.MovedBy(place));
                y += strip.Height;
            }
        }

        var bottom = top + BandFitter.TallestOf(band, counts);
        _notes.Add(BandFitter.NotesOf(band, counts).ToList(), PageStyle.TypeHeight.Points - bottom);
        _items.AddRange(_columnRule.Extend(band, top, bottom));
        _whiteBelow = band.Lanes.Select((lane, i) => TrailingWhiteOf(lane.Column, counts[i])).Max();
        _y = bottom;
        _hasText = true;
    }

    private void FinishPage(PageEndingReason reason, double needed = 0, SourceSpan next = default)
    {
        var white = PageStyle.TypeHeight.Points - _y - _notes.HeightWith([]);
        _ending = new PageEnding(reason, new Length(white), new Length(needed), next);
        _items.AddRange(_columnRule.Finish());
        _items.AddRange(_notes.Place(PageStyle.TypeHeight.Points));
        if (_isSpread)
        {
            AddPage(_items.Where(item => !Spread.IsRecto(item)));
            AddPage(_items.Where(Spread.IsRecto).Select(item => item.MovedBy(new Point(-Spread.RectoX, 0))));
        }
        else
        {
            AddPage(_items);
        }

        var rest = _notes.Rest;
        (_items, _notes, _y, _whiteBelow) = ([], new FootnoteZone(footnoteArea), 0, 0);
        (_sectionAtTop, _firstSectionOfPage, _showsRunning, _hasText) = (_section, null, true, false);

        // However long a note is, the text keeps half of every page.
        _notes.Add(rest, PageStyle.TypeHeight.Points / 2);
    }

    private void AddPage(IEnumerable<PlacedItem> text)
    {
        var style = PageStyle;

        // A head names the first speech that opens on its page, else the one that goes on at its top.
        var running = _showsRunning
            ? runningLines.Set(LinesOf(_firstSectionOfPage ?? _sectionAtTop), PageNumber % 2 == 1, _folio.Text, style)
            : [];
        var origin = new Point(style.Margin.Left.Points, style.Margin.Top.Points);
        var items = text.Concat(running).Select(item => item.MovedBy(origin)).ToImmutableArray();
        _pages.Add(new Page(PageNumber, _folio, new Frame(style.Width.Points, style.Height.Points, items), _ending));
        _folio = _folio.Next;
    }

    /// <summary>The edition's running lines, with the section's own in place of those at the same position and side.</summary>
    private IEnumerable<RunningLine> LinesOf(SectionNode? section)
    {
        var own = section?.Running ?? [];
        return own.Concat(edition.Running.Where(line =>
            !own.Any(o => o.Position == line.Position && (o.Side == line.Side || o.Side == PageSide.Both))));
    }

    /// <summary>The height of the least that must follow on the same page, from an item of the flow on.</summary>
    private static double LeastHeightFrom(ImmutableArray<FlowItem> flow, int index)
    {
        var height = 0.0;
        for (; index < flow.Length; index++)
        {
            if (flow[index] is ForcedBreak)
                break;
            if (flow[index] is White white)
                height += white.Height;
            if (flow[index] is not Band band)
                continue;
            var least = band.WithoutLeadingWhite().LeastHeight;
            height += LeadingWhiteOf(band) + least;
            if (!band.KeepsWithNext || least < band.WithoutLeadingWhite().Height)
                break;
        }

        return height;
    }

    private static double LeadingWhiteOf(Band band) => band.Lanes
        .Max(lane => lane.Column.Strips.TakeWhile(s => s.IsWhite).Sum(s => s.Height));

    private static double TrailingWhiteOf(Column column, int count)
    {
        var white = 0.0;
        for (var i = count - 1; i >= 0 && column.Strips[i].IsWhite; i--)
            white += column.Strips[i].Height;
        return white;
    }

    private void RefuseTooTall(Band band, int[] counts, double available)
    {
        var notes = BandFitter.NotesOf(band, counts).ToList();
        if (BandFitter.TallestOf(band, counts) + _notes.LeastHeightWith(notes) <= available + 1e-6)
            return;

        // What runs off the page is lost to the reader, so it is never printed.
        diagnostics.Error(
            "typesetting/too-tall",
            SpanOf(band, counts) ?? _section?.Span ?? SourceSpan.None,
            new Wording(
                $"第 {PageNumber} 页有一表行、一图或一注高出版心。",
                $"A table row, figure or note on page {PageNumber} is taller than the type area."),
            new Wording("请将表行分作几行，或缩小图片、缩短脚注。", "Divide the row into several, or make the figure smaller or the note shorter."));
    }

    /// <summary>Where the author wrote the first of a band.</summary>
    private static SourceSpan FirstSpanOf(Band band) => band.Lanes
        .SelectMany(lane => lane.Column.Strips)
        .Select(strip => strip.Span)
        .FirstOrDefault(span => span.File is not null);

    /// <summary>Where the author wrote the tallest of what is taken.</summary>
    private static SourceSpan? SpanOf(Band band, int[] counts) => band.Lanes
        .SelectMany((lane, i) => lane.Column.Strips.Take(counts[i]))
        .Where(strip => strip.Span.File is not null)
        .OrderByDescending(strip => strip.Height + strip.Notes.Sum(note => note.Column.FullHeight))
        .Select(strip => (SourceSpan?)strip.Span)
        .FirstOrDefault();
}
