using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Pages.Breaking;

namespace Huikan.Typesetting.Pages;

/// <summary>
/// Makes pages of the flow: between any two breaks that styles ask for they are chosen together
/// (<see cref="PageBreaker"/>), then painted one after the other, each with its running lines.
/// </summary>
internal sealed class PageComposer(
    Edition edition, RunningLineSetter runningLines, Style footnoteArea, DiagnosticBag diagnostics)
{
    private readonly RunningSections _sections = new(edition.Running);
    private int _pages;

    private readonly Segmenter _segmenter = new();

    /// <summary>All pages of a whole flow.</summary>
    public IEnumerable<Page> Compose(IEnumerable<FlowItem> flow) => Add(flow).Concat(Finish());

    /// <summary>Takes a part of the flow; what follows it may belong to the same pages.</summary>
    /// <returns>The pages that are decided, those of a segment as soon as its end is seen.</returns>
    public IEnumerable<Page> Add(IEnumerable<FlowItem> flow) =>
        _segmenter.Add(flow).SelectMany(segment => ComposeSegment(segment, PageEndingReason.BreakAsked));

    /// <summary>The pages that are still open when the flow has ended.</summary>
    public IEnumerable<Page> Finish()
    {
        foreach (var page in _segmenter.Close().SelectMany(last => ComposeSegment(last, PageEndingReason.DocumentEnds)))
            yield return page;
        if (_pages == 0)
            yield return Blank(PageEndingReason.DocumentEnds);
    }

    private int PageNumber => _pages + 1;

    private PageStyle StyleOf(int number) => number == 1
        ? edition.Stylesheet.First
        : number % 2 == 1 ? edition.Stylesheet.Recto : edition.Stylesheet.Verso;

    private IEnumerable<Page> ComposeSegment(Segment segment, PageEndingReason lastReason)
    {
        foreach (var kind in segment.Breaks)
        {
            if (IsWrongSide(kind))
                yield return Blank(PageEndingReason.BlankToTurn);
        }

        var breaker = new PageBreaker(
            footnoteArea, edition.Stylesheet.GridLine.Points, number => StyleOf(number).TypeHeight.Points);
        var isClosed = segment.Closing is null;
        foreach (var chosen in breaker.Break(segment, PageNumber))
        {
            var closes = !isClosed && chosen.Place.IsLast && ClosingPage.HasRoomFor(segment.Closing!, segment, chosen);
            foreach (var page in Finish(segment, chosen, chosen.Place.IsLast ? lastReason : chosen.Reason, closes ? segment.Closing : null))
                yield return page;
            isClosed |= closes;
        }

        if (!isClosed)
        {
            foreach (var page in CloseApart(segment.Closing!, lastReason))
                yield return page;
        }
    }

    /// <summary>
    /// A left page for what closes the document. Where the page before it is blank, neither bears a folio (GB/T 9704—2012, 7.5).
    /// </summary>
    private IEnumerable<Page> CloseApart(Closing closing, PageEndingReason reason)
    {
        var isAfterBlank = PageNumber % 2 == 1;
        if (isAfterBlank)
        {
            yield return Blank(PageEndingReason.BlankToTurn);
            _sections.Silence();
        }

        var height = StyleOf(PageNumber).TypeHeight.Points;
        if (closing.Content.FullHeight > height + LaneMeasure.Tolerance)
            ClosingPage.Refuse(closing, PageNumber, diagnostics);
        var white = new Length(Math.Max(0, height - closing.Content.FullHeight));
        yield return Add(ClosingPage.Paint(closing, height), new PageEnding(reason, white, default, default));
        _sections.TurnPage();
    }

    private bool IsWrongSide(PageBreak kind) => kind switch
    {
        PageBreak.Recto => PageNumber % 2 == 0,
        PageBreak.Verso => PageNumber % 2 == 1,
        _ => false,
    };

    private IEnumerable<Page> Finish(Segment segment, ChosenPage chosen, PageEndingReason reason, Closing? closing)
    {
        var end = chosen.End;
        if (end.White < -LaneMeasure.Tolerance)
            OverfullPage.Refuse(segment, end, chosen.Place.Number, diagnostics);
        else if (end.Law is BreakLaw.BetweenBands or BreakLaw.Anywhere)
            ReportUnlawful(chosen.Place.Number, FirstSpanFrom(segment, end.To));
        foreach (var (section, opensPage) in PagePainter.SectionsOf(segment, end))
            _sections.Begin(section, opensPage);
        var ending = new PageEnding(
            reason,
            new Length(end.White),
            new Length(chosen.Place.IsLast ? 0 : chosen.Needed),
            chosen.Place.IsLast ? default : FirstSpanFrom(segment, end.To));
        var items = PagePainter.Paint(segment, end);
        if (closing is not null)
            items = [.. items, .. ClosingPage.Paint(closing, end.Room.Height)];
        if (segment.IsSpread)
        {
            yield return Add(items.Where(item => !Spread.IsRecto(item)), ending);
            yield return Add(items.Where(Spread.IsRecto).Select(item => item.MovedBy(new Point(-Spread.RectoX, 0))), ending);
        }
        else
        {
            yield return Add(items, ending);
        }

        _sections.TurnPage();
    }

    /// <summary>What may not be parted is parted: the author may part it better.</summary>
    private void ReportUnlawful(int number, SourceSpan next) => diagnostics.Warning(
        "typeset/page-cut",
        next,
        new Wording(
            $"第 {number} 页各块不得分割而又不止一页，只得在此割裂。",
            $"What may not be parted on page {number} is more than a page, and is cut here."),
        new Wording("请将段落、表格分开，或放宽样式中的 break-inside、orphans、widows。", "Divide the paragraph or table, or ask for less with break-inside, orphans and widows."));

    private Page Blank(PageEndingReason reason)
    {
        _sections.Silence();
        var page = Add([], new PageEnding(reason, StyleOf(PageNumber).TypeHeight, default, default));
        _sections.TurnPage();
        return page;
    }

    private Page Add(IEnumerable<PlacedItem> text, PageEnding ending)
    {
        var number = PageNumber;
        var style = StyleOf(number);
        var folio = _sections.TakeFolio();
        var running = runningLines.Set(_sections.Lines, number % 2 == 1, folio.Text, style);
        var origin = new Point(style.Margin.Left.Points, style.Margin.Top.Points);
        var items = text.Concat(running).Select(item => item.MovedBy(origin)).ToImmutableArray();
        _pages++;
        return new Page(number, folio, new Frame(style.Width.Points, style.Height.Points, items), ending);
    }

    /// <summary>Where the author wrote the first of what a page begins with.</summary>
    private static SourceSpan FirstSpanFrom(Segment segment, Cut cut) => segment.IsEnd(cut)
        ? default
        : segment.Bands[cut.Band].Lanes
            .SelectMany((lane, i) => lane.Lane.Column.Strips.Skip(cut.Taken[i]))
            .Select(strip => strip.Span)
            .FirstOrDefault(span => span.File is not null);
}
