using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Pages.Broadsheet;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Tests.Pages;

/// <summary>Stories of lines of a fixed height, and no fonts, fitted into pages of six columns.</summary>
public sealed class PagePlannerTests
{
    private const int Gap = 1;

    private static readonly NewspaperGrid Grid = new(650, 6, 100, 10, 80);

    [Fact]
    public void Stories_that_fill_a_page_between_them_stand_on_it_whole()
    {
        var plan = Plan(Story(90), Story(80), Story(70), Story(60), Story(70))!;

        Assert.Equal((5, null), (plan.Taken, plan.Next));
        AssertTiles(plan, 0);
    }

    [Fact]
    public void The_order_of_reading_is_the_order_of_the_stories()
    {
        ImmutableArray<StoryPart> stories = [.. new[] { 90, 80, 70, 60, 70 }.Select(lines => Part(Story(lines)))];

        Assert.True(stories.SequenceEqual(new PagePlanner(Grid, Gap).Plan(stories, 0)!.Modules.Select(module => module.Part)));
    }

    [Fact]
    public void A_story_too_long_for_the_page_fills_it_and_runs_on()
    {
        var plan = Plan(Story(700))!;

        Assert.Equal((0, 80), (plan.Taken, plan.Lines));
        Assert.Equal((80 - 4) * 6, plan.Next);
    }

    [Fact]
    public void What_is_taken_at_the_head_of_the_page_stays_free()
    {
        var plan = new PagePlanner(Grid, Gap).Plan([Part(Story(100)), Part(Story(100))], 25)!;

        Assert.All(plan.Bands, band => Assert.True(band.Top >= 25));
        AssertTiles(plan, 25);
    }

    [Fact]
    public void A_headline_taller_than_the_page_finds_no_room() => Assert.Null(Plan(Story(10, headLines: 81)));

    /// <summary>Whatever stories there are: their modules tile the page, and from page to page every line is set once, in order.</summary>
    [Fact]
    public void Modules_tile_every_page_and_no_line_is_lost()
    {
        var random = new Random(4);
        for (var round = 0; round < 12; round++)
        {
            var stories = Enumerable.Range(0, random.Next(1, 9)).Select(_ => Story(random.Next(6, 400))).ToList();
            ImmutableArray<StoryPart> waiting = [.. stories.Select(Part)];
            var set = new List<string>();
            while (!waiting.IsEmpty)
            {
                var plan = new PagePlanner(Grid, Gap).Plan(waiting, 0)!;
                AssertTiles(plan, 0);
                set.AddRange(plan.Modules.SelectMany(module => module.Text!.Columns).SelectMany(column => column).SelectMany(NamesOf));
                waiting = waiting[plan.Taken..];
                if (plan.Next is { } next)
                    waiting = waiting.SetItem(0, waiting[0].Rest(next, waiting[0].Story.Heads));
                else
                    Assert.True(waiting.IsEmpty || Grid.Lines - plan.Lines <= 7, $"{Grid.Lines - plan.Lines} lines are empty.");
            }

            Assert.Equal(stories.SelectMany(story => story.Text.Strips).SelectMany(NamesOf), set);
        }
    }

    private static PagePlan? Plan(params Story[] stories) =>
        new PagePlanner(Grid, Gap).Plan([.. stories.Select(Part)], 0);

    private static StoryPart Part(Story story) => new(story, Grid);

    private static int _stories;

    private static Story Story(int lines) => Story(lines, headLines: 4);

    private static Story Story(int lines, int headLines)
    {
        var name = $"s{++_stories}.";
        var node = new StoryNode(new StyleName("story"), null, [], null, null, default);
        var text = Enumerable.Range(1, lines).Select(line => new Strip(
            Grid.Line, [new PlacedItem(default, new AnchorItem($"{name}{line}", Artifact.Layout))]));
        var heads = Enumerable.Range(1, Grid.Columns).Select(
            span => new StoryHead(new Column(Grid.WidthOf(span), [new Strip(headLines * Grid.Line, [])]), []));
        return new Story(node, new Style(), IsBox: false, [.. heads], new Column(Grid.Measure, [.. text]));
    }

    /// <summary>Bands under each other, a gap apart, within the page; in each, stacks that share all columns and end level.</summary>
    private static void AssertTiles(PagePlan plan, int top)
    {
        foreach (var (at, band) in plan.Bands)
        {
            Assert.Equal(top, at);
            Assert.Equal(Grid.Columns, band.Stacks.Sum(stack => stack.Span));
            Assert.All(band.Stacks, stack =>
            {
                Assert.Equal(band.Lines, stack.Modules.Sum(module => module.Lines) + (Gap * (stack.Modules.Length - 1)));
                Assert.All(stack.Modules, module => Assert.Equal(stack.Span, module.Span));
            });
            top = at + band.Lines + Gap;
        }

        Assert.Equal(plan.Lines, top - Gap);
        Assert.True(plan.Lines <= Grid.Lines);
    }

    private static IEnumerable<string> NamesOf(LevelStrip placed) => NamesOf(placed.Strip);

    private static IEnumerable<string> NamesOf(Strip strip) =>
        strip.Items.Select(item => item.Item).OfType<AnchorItem>().Select(anchor => anchor.Name);
}
