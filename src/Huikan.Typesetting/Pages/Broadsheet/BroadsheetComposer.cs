using System.Collections.Immutable;
using System.Globalization;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Pages.Broadsheet;

/// <summary>Composes newspaper pages: a banner over the first of each language, stories fitted into the grid under it.</summary>
/// <remarks>
/// The steps, one class each: <see cref="StoryPart"/> measures a story at every width, its columns made level by
/// <see cref="ColumnBalancer"/>; <see cref="BandArranger"/> puts stories beside and under each other;
/// <see cref="PagePlanner"/> chooses the bands of a page; <see cref="ModulePainter"/> paints them.
/// </remarks>
internal sealed class BroadsheetComposer(
    Edition edition, RunningLineSetter runningLines, JumpLineSetter jumpLines, DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<Page>.Builder _pages = ImmutableArray.CreateBuilder<Page>();

    /// <summary>The pages of all parts, each part beginning on a page of its own.</summary>
    public ImmutableArray<Page> Compose(ImmutableArray<NewspaperPart> parts)
    {
        var names = new AnchorNames();
        var pages = ImmutableArray.CreateBuilder<Page>();
        foreach (var part in parts)
        {
            Compose(part, isLast: part == parts[^1]);
            pages.AddRange(names.Distinguish([.. _pages.Skip(pages.Count)], part.Node.Language));
        }

        return pages.DrainToImmutable();
    }

    private static string Folio(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Compose(NewspaperPart newspaper, bool isLast)
    {
        var grid = newspaper.Grid;
        var style = edition.Stylesheet.Resolve(newspaper.Node.Style, newspaper.Node.Language);
        var gap = grid.LinesOf(style.RowGap.Points);
        var planner = new PagePlanner(grid, gap);
        var banner = grid.LinesOf(newspaper.Banner.FullHeight);
        var isFirst = true;
        ImmutableArray<StoryPart> waiting = [.. newspaper.Stories.Select(story => new StoryPart(story, grid))];
        while (!waiting.IsEmpty)
        {
            var hasBanner = isFirst && !newspaper.Banner.Strips.IsEmpty;
            isFirst = false;
            var plan = planner.Plan(waiting, hasBanner ? banner : 0);
            if (plan is null && !hasBanner)
            {
                RefuseTooTall(waiting[0]);
                waiting = waiting[1..];
                continue;
            }

            plan ??= new PagePlan([], 0, null, banner);
            waiting = waiting[plan.Taken..];
            Column? continuedOn = null;
            if (plan.Next is { } next)
            {
                continuedOn = jumpLines.Set(
                    waiting[0].Story.Node.ContinuedOn, Folio(_pages.Count + 2), grid.Measure, newspaper.Node.Language);
                waiting = waiting.SetItem(0, waiting[0].Rest(next, Continued(waiting[0].Story, newspaper)));
            }

            foreach (var module in plan.Modules)
            {
                foreach (var warning in module.Part.HeadOf(module.Span).Warnings)
                    diagnostics.Add(warning);
            }

            var items = new ModulePainter(grid, style).Paint(plan.Bands, continuedOn);
            AddPage(newspaper, hasBanner, items, EndingOf(plan, waiting, grid, isLast));
        }
    }

    /// <summary>What stands over a part of a story that is not its first, at each width.</summary>
    private ImmutableArray<StoryHead> Continued(Story story, NewspaperPart newspaper) =>
    [
        .. Enumerable.Range(1, newspaper.Grid.Columns)
            .Select(span => jumpLines.Set(
                story.Node.ContinuedFrom, Folio(_pages.Count + 1), newspaper.Grid.WidthOf(span), newspaper.Node.Language))
            .Select(line => new StoryHead(line, [])),
    ];

    private void AddPage(NewspaperPart newspaper, bool hasBanner, ImmutableArray<PlacedItem> stories, PageEnding ending)
    {
        var number = _pages.Count + 1;
        var page = number == 1
            ? edition.Stylesheet.First
            : number % 2 == 1 ? edition.Stylesheet.Recto : edition.Stylesheet.Verso;
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        if (hasBanner)
        {
            var y = 0.0;
            foreach (var strip in newspaper.Banner.Strips)
            {
                items.AddRange(strip.Items.Select(item => item.MovedBy(new Point(0, y))));
                y += strip.Height;
            }
        }

        items.AddRange(stories);

        // The banner is its page's head.
        var lines = LinesOf(newspaper.Node).Where(line => !hasBanner || line.Position == RunningPosition.Foot);
        items.AddRange(runningLines.Set(lines, number % 2 == 1, Folio(number), page));
        var origin = new Point(page.Margin.Left.Points, page.Margin.Top.Points);
        var frame = new Frame(page.Width.Points, page.Height.Points, [.. items.Select(item => item.MovedBy(origin))]);
        _pages.Add(new Page(number, FolioNumber.First with { Count = number }, frame, ending));
    }

    /// <summary>The part's running lines, and the edition's where the part has none at that position.</summary>
    private IEnumerable<RunningLine> LinesOf(BroadsheetNode node) => node.Running.Concat(edition.Running.Where(line =>
        !node.Running.Any(own => own.Position == line.Position && (own.Side == line.Side || own.Side == PageSide.Both))));

    private static PageEnding EndingOf(PagePlan plan, ImmutableArray<StoryPart> waiting, NewspaperGrid grid, bool isLast)
    {
        var reason = plan.Next is not null
            ? PageEndingReason.StoryRunsOn
            : !waiting.IsEmpty ? PageEndingReason.StoriesFill : isLast ? PageEndingReason.DocumentEnds : PageEndingReason.PartEnds;
        var shared = plan.Modules.Sum(module => (double)module.White * module.Span / grid.Columns);
        var next = waiting.IsEmpty ? default : SpanOf(waiting[0]);
        return new PageEnding(reason, new Length((grid.Lines - plan.Lines + shared) * grid.Line), default, next);
    }

    /// <summary>Where the author wrote the first of its text; the template may have written what stands over that.</summary>
    private static SourceSpan SpanOf(StoryPart part)
    {
        var strips = part.First == 0
            ? part.Story.Text.Strips.Concat(part.Story.Heads[0].Column.Strips)
            : [part.Text.StripAt(part.First)!];
        return strips.Select(strip => strip.Span).FirstOrDefault(span => span.File is not null);
    }

    /// <summary>What runs off the page is lost to the reader, so it is never printed.</summary>
    private void RefuseTooTall(StoryPart part) => diagnostics.Error(
        "typesetting/too-tall",
        SpanOf(part) is { File: not null } span ? span : part.Story.Node.Span,
        new Wording("这一篇的标题、一表行或一图高出整版。", "A headline, table row or figure of this story is taller than a page."),
        new Wording("请缩短标题，将表行分作几行，或缩小图片。", "Make the headline shorter, divide the row into several, or make the figure smaller."));
}
