using System.Collections.Immutable;
using CsCheck;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Pages.Breaking;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Tests.Pages.Breaking;

/// <summary>Pages of ten lines, read as the names in each column: <c>1 2|3</c> is a page with two lines beside one.</summary>
public sealed class TextColumnsTests
{
    [Fact]
    public void A_short_text_stands_in_level_columns() => Assert.Equal(["1 2 3|4 5 6"], Read(Break(Columns(2, "------"))));

    [Fact]
    public void Of_an_odd_number_of_lines_the_first_column_has_one_more() =>
        Assert.Equal(["1 2 3|4 5"], Read(Break(Columns(2, "-----"))));

    [Fact]
    public void Columns_are_filled_page_after_page_and_level_where_the_text_ends() => Assert.Equal(
        ["1 2 3 4 5 6 7 8 9 10|11 12 13 14 15 16 17 18 19 20", "21 22 23|24 25 26"],
        Read(Break(Columns(2, new string('-', 26)))));

    [Fact]
    public void No_column_ends_where_a_break_is_forbidden() =>
        Assert.Equal(["1 2|3 4 5"], Read(Break(Columns(2, "--+--"))));

    [Fact]
    public void White_is_dropped_at_the_head_of_a_column() =>
        Assert.Equal(["1 2|4 5"], Read(Break(Columns(2, "-- --"))));

    [Fact]
    public void What_follows_stands_under_the_highest_column()
    {
        var page = Break(Columns(2, "-----"), Strips.Band("--")).Pages.Single();

        Assert.Equal(3 * Strips.Line, page.End.Pieces[1].Top);
    }

    [Fact]
    public void Columns_that_are_filled_one_after_the_other_reach_the_foot_of_the_page() =>
        Assert.Equal(["1 2 3 4 5 6 7 8 9 10|11 12"], Read(Break(Columns(2, new string('-', 12), ColumnFill.Auto))));

    [Fact]
    public void A_rule_stands_in_the_middle_of_the_gap_as_high_as_the_columns()
    {
        var (segment, pages) = Break(Columns(2, "-----"));
        var rule = Assert.Single(PagePainterItems(segment, pages[0]), item => item.Item is RuleItem);

        Assert.Equal((109.5, 0, 30), (rule.Position.X, rule.Position.Y, ((RuleItem)rule.Item).Height));
    }

    [Fact]
    public void Too_little_text_for_all_columns_is_not_left_for_the_next_page()
    {
        // Twenty-two lines: two would stand alone in the first column of the second page.
        var pages = Read(Break(Columns(2, new string('-', 22))));

        Assert.Equal("19 20|21 22", pages[1]);
    }

    [Fact]
    public void Notes_of_all_columns_stand_under_all_of_them()
    {
        var note = new SetNote(new Column(220, [new Strip(Strips.Line, [])]), 17);
        var lane = Lane.Through(Two(ColumnFill.Balance, x: 30), new Column(100, [new Strip(Strips.Line, []) { Notes = [note] }]));
        var segment = Segmenter.Divide([new Band([lane], Border.None)]).Single();
        var page = new PageBreaker(new Style(), Strips.Line, _ => 100).Break(segment, 1).Single();

        Assert.Equal(Strips.Line, page.End.Notes.Height);
        Assert.Equal(-30, lane.Column.Strips[0].Notes[0].Left);
    }

    [Fact]
    public void Every_line_stands_once_in_order_and_no_column_is_too_long() => Gen.Select(
        Gen.Int[2, 4],
        Gen.Int[0, 6].Select(kind => "----+ ~"[kind]).Array[1, 120],
        Gen.Bool.Select(isAuto => isAuto ? ColumnFill.Auto : ColumnFill.Balance)).Sample(
        (count, lines, fill) =>
        {
            var kinds = new string(lines);
            var (segment, pages) = Break(Columns(count, kinds, fill));
            var set = pages.Select(page => SetOf(segment, page)).ToList();

            var expected = Enumerable.Range(1, kinds.Length).Where(number => kinds[number - 1] != ' ').Select(number => $"{number}");
            Assert.Equal(expected, set.SelectMany(page => page).SelectMany(column => column).Select(line => line.Name));
            Assert.All(set.SelectMany(page => page), column => Assert.All(column, line => Assert.True(line.Y <= 90 + 1e-6)));
            Assert.All(set, page => Assert.True(page.Count <= count));
            Assert.All(set.SelectMany(page => page), column => Assert.Equal(column.Select(line => line.Y).Distinct().Order(), column.Select(line => line.Y)));
        },
        iter: 300);

    private static Band Columns(int count, string lines, ColumnFill fill = ColumnFill.Balance)
    {
        var column = Strips.Column(lines);
        var named = column.Strips.Select((strip, i) => strip.IsWhite ? strip : strip.With(new AnchorItem($"{i + 1}", Artifact.Layout)));
        return new Band([Lane.Through(Two(fill) with { Count = count }, column with { Strips = [.. named] })], Border.None);
    }

    private static TextColumns Two(ColumnFill fill, double x = 0) =>
        new(x, 2, 100, 20, Strips.Line, new Border { Line = BorderLine.Solid, Width = new Length(1) }, fill);

    private static (Segment Segment, ImmutableArray<ChosenPage> Pages) Break(params FlowItem[] flow)
    {
        var segment = Segmenter.Divide(flow).FirstOrDefault() ?? new Segment([], false, [], []);
        return (segment, new PageBreaker(new Style(), Strips.Line, _ => 10 * Strips.Line).Break(segment, 1));
    }

    private static ImmutableArray<string> Read((Segment Segment, ImmutableArray<ChosenPage> Pages) set) =>
        [.. set.Pages.Select(page => string.Join('|', SetOf(set.Segment, page).Select(column => string.Join(' ', column.Select(line => line.Name)))))];

    private static List<List<(string Name, double Y)>> SetOf(Segment segment, ChosenPage page) =>
        [.. PagePainterItems(segment, page)
            .Where(item => item.Item is AnchorItem)
            .GroupBy(item => item.Position.X, item => (((AnchorItem)item.Item).Name, item.Position.Y))
            .Select(column => column.ToList())];

    private static ImmutableArray<PlacedItem> PagePainterItems(Segment segment, ChosenPage page) =>
        Typesetting.Pages.PagePainter.Paint(segment, page.End);
}
