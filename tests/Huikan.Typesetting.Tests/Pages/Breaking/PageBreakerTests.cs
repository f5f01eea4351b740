using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Pages.Breaking;

namespace Huikan.Typesetting.Tests.Pages.Breaking;

/// <summary>
/// Pages of twenty lines; each is read as how many strips it takes of each band: <c>8 2|3</c> is eight of a column, then
/// two and three of a pair. The first page is a verso unless a test says otherwise, so that the first two face each other.
/// </summary>
public sealed class PageBreakerTests
{
    [Fact]
    public void Pages_are_full_where_nothing_speaks_against_it() =>
        Assert.Equal(["20", "20", "10"], Break(Lines(50)));

    [Fact]
    public void A_hole_before_a_block_that_may_not_be_cut_is_shared_out_over_the_pages_before_it()
    {
        // Filled one after the other, the third page would end five lines short before the block of ten.
        var flow = (FlowItem[])[Lines(55), Kept(10), Lines(5)];

        Assert.Equal([0, 0, 5], WhiteOf(FirstFit(2, flow)));
        Assert.Equal([1, 2, 2], WhiteOf(Choose(1, flow)).Order());
    }

    [Fact]
    public void Facing_pages_end_level()
    {
        // The left page ends a line short, for the heading goes over; so does the right one then.
        var flow = (FlowItem[])[Strips.Band(new string('-', 19) + "+" + new string('-', 45))];

        Assert.Equal(["19", "20", "20", "6"], Read(FirstFit(2, flow)));
        Assert.Equal([1, 1], WhiteOf(Choose(2, flow))[..2]);
        Assert.Equal(PageEndingReason.LevelWithFacing, Choose(2, flow)[1].Reason);
    }

    [Fact]
    public void Pages_of_one_leaf_need_not_end_level()
    {
        // As above, but the first page is a recto.
        var flow = (FlowItem[])[Strips.Band(new string('-', 19) + "+" + new string('-', 45))];

        Assert.Equal(["19", "20", "20", "6"], Read(Choose(1, flow)));
    }

    [Fact]
    public void A_pair_that_would_be_cut_for_few_lines_goes_over_whole()
    {
        var pages = Choose(1, Lines(17), Strips.Band("-----", "------"), Lines(10));

        Assert.Equal(["17", "5|6 10"], Read(pages));
        Assert.Equal(PageEndingReason.PairKeptWhole, pages[0].Reason);
    }

    [Fact]
    public void A_pair_is_cut_where_a_great_hole_would_be_left() =>
        Assert.Equal(["10 10|10", "2|5 10"], Break(1, Lines(10), Strips.Band(new string('-', 12), new string('-', 15)), Lines(10)));

    [Fact]
    public void A_pair_is_rather_cut_where_both_sides_go_on()
    {
        // The left side has eight lines: after nine, the right side alone would go on over an empty column.
        var pages = Break(1, Lines(11), Strips.Band("--------", new string('-', 16)), Lines(5));

        Assert.Equal(["11 7|7", "1|9 5"], pages);
    }

    [Fact]
    public void No_page_ends_within_a_word_where_a_line_less_avoids_it()
    {
        var pages = Choose(1, Strips.Band(new string('-', 19) + "~" + new string('-', 10)));

        Assert.Equal(["19", "11"], Read(pages));
        Assert.Equal(PageEndingReason.WordKeptWhole, pages[0].Reason);
    }

    [Fact]
    public void A_word_is_rather_broken_at_the_end_of_a_left_page_than_before_the_leaf_is_turned()
    {
        // Two lines less avoid it. Over the fold that is not worth them.
        var lines = Strips.Band(new string('-', 18) + "~~" + new string('-', 10));

        Assert.Equal(["18", "12"], Break(1, lines));
        Assert.Equal(["20", "10"], Break(2, lines));
    }

    [Fact]
    public void A_last_page_is_not_left_with_a_line_or_two()
    {
        // Pages of sixty lines, of which six are a few.
        var pages = new PageBreaker(new Style(), Strips.Line, _ => 60 * Strips.Line).Break(SegmentOf(Lines(181)), 2);

        Assert.True(pages[^1].End.Filled >= 4 * Strips.Line);
    }

    [Fact]
    public void A_note_goes_over_whole_with_the_line_that_calls_it_rather_than_in_two_pieces()
    {
        var strips = Enumerable.Repeat(new Strip(Strips.Line, []), 30).ToImmutableArray();
        var note = new SetNote(Strips.Column("-----"));
        var pages = Choose(1, Strips.BandOf([.. strips.SetItem(17, strips[0] with { Notes = [note] })]));

        Assert.Equal(["17", "13"], Read(pages));
        Assert.Equal(PageEndingReason.NoteKeptWhole, pages[0].Reason);
    }

    [Fact]
    public void A_passage_keeps_with_the_translation_under_it_for_a_line_of_white()
    {
        var strips = Enumerable.Repeat(new Strip(Strips.Line, []), 30).ToImmutableArray();
        var pages = Choose(1, Strips.BandOf([.. strips.SetItem(19, strips[0] with { PrecedesTranslation = true })]));

        Assert.Equal(["19", "11"], Read(pages));
        Assert.Equal(PageEndingReason.PairKeptWhole, pages[0].Reason);
    }

    [Fact]
    public void What_cannot_be_cut_lawfully_is_cut_where_it_must_and_says_so()
    {
        var pages = Choose(1, Lines(5), Kept(30), Lines(2));

        Assert.Equal(["5", "20", "10 2"], Read(pages));
        Assert.Equal(PageEndingReason.CutWhereItMust, pages[1].Reason);
    }

    [Fact]
    public void A_heading_stands_alone_only_where_it_and_the_next_are_more_than_a_page()
    {
        var pages = Choose(1, Strips.Band("+"), Kept(20), Lines(2));

        Assert.Equal(["1", "20", "2"], Read(pages));
        Assert.Equal(PageEndingReason.CutWhereItMust, pages[0].Reason);
    }

    [Fact]
    public void What_is_taller_than_a_page_has_one_of_its_own_that_is_too_full()
    {
        var pages = Choose(1, Lines(2), Strips.BandOf(new Strip(250, [])), Lines(2));

        Assert.Equal(["2", "1", "2"], Read(pages));
        Assert.True(pages[1].End.White < 0);
    }

    [Fact]
    public void A_table_s_head_that_leaves_no_room_for_a_row_does_not_hold_up_the_pages()
    {
        var head = new Strip(150, []) { MayBreakAfter = false };
        var row = new Strip(60, []) { RepeatedHead = head };

        Assert.Equal(3, Choose(1, Strips.BandOf(head, row, row)).Length);
    }

    [Theory]
    [InlineData("-------~---", "-----------------")]
    [InlineData("----------------------------------")]
    public void The_work_grows_with_the_number_of_pages_alone(params string[] band)
    {
        long AllocatedFor(int bands)
        {
            var flow = Enumerable.Repeat<FlowItem>(Strips.Band(band), bands).ToArray();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Choose(1, flow);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        AllocatedFor(50);

        Assert.InRange((double)AllocatedFor(800) / AllocatedFor(200), 3, 5);
    }

    [Fact]
    public void A_column_of_a_whole_book_is_not_copied_page_by_page()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Choose(1, Lines(10_000));
        var half = GC.GetAllocatedBytesForCurrentThread() - before;
        Choose(1, Lines(20_000));
        var whole = GC.GetAllocatedBytesForCurrentThread() - before - half;

        Assert.InRange((double)whole / half, 1.5, 2.5);
    }

    private static ImmutableArray<string> Break(params FlowItem[] flow) => Read(Choose(2, flow));

    private static ImmutableArray<string> Break(int firstPage, params FlowItem[] flow) => Read(Choose(firstPage, flow));

    private static ImmutableArray<ChosenPage> Choose(int firstPage, params FlowItem[] flow) =>
        new PageBreaker(new Style(), Strips.Line, _ => 20 * Strips.Line).Break(SegmentOf(flow), firstPage);

    /// <summary>As full as may be, one after the other.</summary>
    private static ImmutableArray<ChosenPage> FirstFit(int firstPage, params FlowItem[] flow) =>
        new PageBreaker(new Style(), Strips.Line, _ => 20 * Strips.Line, width: 0).Break(SegmentOf(flow), firstPage);

    private static Segment SegmentOf(params FlowItem[] flow) => Assert.Single(Segmenter.Divide(flow));

    private static ImmutableArray<string> Read(ImmutableArray<ChosenPage> pages) =>
    [
        .. pages.Select(page => string.Join(' ', page.End.Pieces.Select(
            piece => string.Join('|', piece.To.Select((to, i) => to - piece.From[i]))))),
    ];

    private static ImmutableArray<int> WhiteOf(ImmutableArray<ChosenPage> pages) =>
        [.. pages[..^1].Select(page => PageCost.LinesOfWhite(page.End, Strips.Line))];

    private static Band Lines(int count) => Strips.Band(new string('-', count));

    private static Band Kept(int count) => Strips.Band(new string('+', count - 1) + "-");
}
