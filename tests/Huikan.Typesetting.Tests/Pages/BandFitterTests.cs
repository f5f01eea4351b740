using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Pages;

namespace Huikan.Typesetting.Tests.Pages;

public sealed class BandFitterTests
{
    [Fact]
    public void A_band_that_fits_is_taken_whole() =>
        Assert.Equal("3", Fit(Strips.Band("---"), lines: 3));

    [Fact]
    public void A_page_takes_as_many_lines_as_it_has_room_for() =>
        Assert.Equal("2", Fit(Strips.Band("----"), lines: 2.9));

    [Fact]
    public void No_page_ends_where_a_break_is_forbidden()
    {
        Assert.Equal("1", Fit(Strips.Band("-++-"), lines: 3));
        Assert.Equal("nothing", Fit(Strips.Band("++-"), lines: 2));
    }

    [Fact]
    public void White_at_the_foot_of_a_page_takes_no_room() =>
        Assert.Equal("3", Fit(Strips.Band("-- -"), lines: 2));

    [Fact]
    public void Both_sides_of_a_pair_break_together()
    {
        Assert.Equal("2 2", Fit(Strips.Band("---", "----"), lines: 2));
        Assert.Equal("nothing", Fit(Strips.Band("---", "++-"), lines: 2));
    }

    [Fact]
    public void The_shorter_side_of_a_pair_is_taken_whole_while_the_longer_goes_on() =>
        Assert.Equal("1 3", Fit(Strips.Band("-", "-----"), lines: 3));

    [Fact]
    public void A_heading_is_not_taken_when_what_follows_does_not_fit()
    {
        var heading = Strips.Band("-+");

        Assert.Equal("2", Fit(heading, lines: 4, neededAfter: 20));
        Assert.Equal("1", Fit(heading, lines: 3.9, neededAfter: 20));
    }

    [Fact]
    public void A_line_is_taken_only_with_room_for_the_note_that_it_calls()
    {
        var band = Strips.BandOf(new Strip(10, []), Strips.WithNote(25), new Strip(10, []));

        Assert.Equal("1", Fit(band, lines: 4));
        Assert.Equal("2", Fit(band, lines: 4.5));
        Assert.Equal("3", Fit(band, lines: 5.5));
    }

    [Fact]
    public void What_cannot_be_cut_lawfully_is_cut_where_it_must_on_a_page_of_its_own()
    {
        Assert.Equal([2], BandFitter.Force(Strips.Band("++++-"), 25, NoNotes()));
        Assert.Equal([1], BandFitter.Force(Strips.Band("-"), 5, NoNotes()));
    }

    /// <summary>How many strips are taken of each lane.</summary>
    private static string Fit(Band band, double lines, double neededAfter = 0) =>
        BandFitter.Fit(band, lines * Strips.Line, neededAfter, NoNotes()) is { } counts
            ? string.Join(' ', counts)
            : "nothing";

    private static FootnoteZone NoNotes() => new(new Style());
}
