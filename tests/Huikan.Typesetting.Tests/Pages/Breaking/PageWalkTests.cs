using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Pages;
using Huikan.Typesetting.Pages.Breaking;

namespace Huikan.Typesetting.Tests.Pages.Breaking;

/// <summary>The fullest lawful end of a page, as how many strips are taken of each lane.</summary>
public sealed class PageWalkTests
{
    [Fact]
    public void A_band_that_fits_is_taken_whole() =>
        Assert.Equal("3", Fullest(3, Strips.Band("---")));

    [Fact]
    public void A_page_takes_as_many_lines_as_it_has_room_for() =>
        Assert.Equal("2", Fullest(2.9, Strips.Band("----")));

    [Fact]
    public void No_page_ends_where_a_break_is_forbidden()
    {
        Assert.Equal("1", Fullest(3, Strips.Band("-++-")));
        Assert.Equal("nothing", Fullest(2, Strips.Band("++-")));
    }

    [Fact]
    public void White_at_the_foot_of_a_page_takes_no_room() =>
        Assert.Equal("3", Fullest(2, Strips.Band("-- -")));

    [Fact]
    public void White_between_bands_is_the_greatest_that_is_asked_for() =>
        Assert.Equal("2 1", Fullest(4, Strips.Band("- "), new White(2 * Strips.Line), Strips.Band(" --")));

    [Fact]
    public void Both_sides_of_a_pair_break_together()
    {
        Assert.Equal("2|2", Fullest(2, Strips.Band("---", "----")));
        Assert.Equal("nothing", Fullest(2, Strips.Band("---", "++-")));
    }

    [Fact]
    public void The_shorter_side_of_a_pair_is_taken_whole_while_the_longer_goes_on() =>
        Assert.Equal("1|3", Fullest(3, Strips.Band("-", "-----")));

    [Fact]
    public void A_heading_is_not_taken_when_what_follows_does_not_fit()
    {
        Assert.Equal("2 2", Fullest(4, Strips.Band("-+"), Strips.Band("+-")));
        Assert.Equal("1", Fullest(3.9, Strips.Band("-+"), Strips.Band("+-")));
    }

    [Fact]
    public void A_line_is_taken_only_with_room_for_the_note_that_it_calls()
    {
        var band = Strips.BandOf(new Strip(10, []), Strips.WithNote(25), new Strip(10, []));

        Assert.Equal("1", Fullest(4, band));
        Assert.Equal("2", Fullest(4.5, band));
        Assert.Equal("3", Fullest(5.5, band));
    }

    [Fact]
    public void What_goes_on_has_the_head_of_its_table_over_it_again()
    {
        var head = new Strip(Strips.Line, []) { MayBreakAfter = false };
        var row = new Strip(Strips.Line, []) { RepeatedHead = head };
        var segment = Segmenter.Divide([Strips.BandOf(head, row, row, row, row)]).Single();
        var second = new PageStart(new Cut(0, [2]), [], 0, 0);

        Assert.Equal("2", Read(Walk(segment, second, 3)));
    }

    private static string Fullest(double lines, params FlowItem[] flow)
    {
        var segment = Segmenter.Divide(flow).Single();
        return Read(Walk(segment, PageStart.Of(segment), lines));
    }

    private static PageEnd? Walk(Segment segment, PageStart start, double lines)
    {
        var room = new PageRoom(lines * Strips.Line, Strips.Line, PageFloats.None);
        var walk = new PageWalk(segment, start, room, new FootnoteZone(new Style()), BreakLaw.Lawful);
        return walk.Places().ToList() is [.., var fullest] ? walk.Finish(fullest) : null;
    }

    private static string Read(PageEnd? end) => end is null
        ? "nothing"
        : string.Join(' ', end.Pieces.Select(piece => string.Join('|', piece.To.Select((to, i) => to - piece.From[i]))));
}
