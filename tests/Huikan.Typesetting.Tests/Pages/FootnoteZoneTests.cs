using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Pages;

namespace Huikan.Typesetting.Tests.Pages;

public sealed class FootnoteZoneTests
{
    private const double Head = 6;

    [Fact]
    public void A_page_without_notes_has_no_zone()
    {
        Assert.Equal(0, Zone().HeightWith([]));
        Assert.Empty(Zone().Place(500));
    }

    [Fact]
    public void The_zone_is_as_high_as_the_notes_of_the_fuller_column()
    {
        (double, Column)[] notes = [(0, Strips.Column("--")), (120, Strips.Column("-")), (120, Strips.Column("---"))];

        Assert.Equal(Head + 40, Zone().HeightWith(notes));
    }

    [Fact]
    public void The_least_that_a_long_note_takes_is_two_lines()
    {
        Assert.Equal(Head + 20, Zone().LeastHeightWith([(0, Strips.Column("------"))]));
        Assert.Equal(Head + 10, Zone().LeastHeightWith([(0, Strips.Column("-"))]));
    }

    [Fact]
    public void A_note_of_three_lines_is_not_cut_for_one_would_stand_alone() =>
        Assert.Equal(Head + 30, Zone().LeastHeightWith([(0, Strips.Column("---"))]));

    [Fact]
    public void Only_the_last_note_of_a_column_is_cut() =>
        Assert.Equal(Head + 60, Zone().LeastHeightWith([(0, Strips.Column("----")), (0, Strips.Column("----"))]));

    [Fact]
    public void A_note_that_finds_no_room_goes_on_on_the_next_page()
    {
        var zone = Zone().With([(120, Strips.Column("------"))], room: Head + 45);

        Assert.Equal(Head + 40, zone.Height);
        var (x, rest) = Assert.Single(zone.Rest);
        Assert.Equal((120, 2), (x, rest.Strips.Length));
    }

    [Fact]
    public void What_goes_on_is_never_a_single_line()
    {
        var zone = Zone().With([(0, Strips.Column("------"))], room: Head + 55);

        Assert.Equal(2, Assert.Single(zone.Rest).Note.Strips.Length);
    }

    [Fact]
    public void Notes_end_at_the_foot_with_a_rule_over_each_column()
    {
        var zone = Zone().With([(0, Strips.Column("--")), (120, Strips.Column("-"))], room: 100);

        var rules = zone.Place(500).Where(item => item.Item is RuleItem).Select(item => (item.Position.X, item.Position.Y));

        Assert.Equal([(0, 500 - 26 + 5), (120, 500 - 26 + 5)], rules);
    }

    private static FootnoteZone Zone() => new(new Style
    {
        Margin = new Edges<Length>(new Length(5), Length.Zero, Length.Zero, Length.Zero),
        Border = new Edges<Border>(
            new Border(new Length(1), BorderLine.Solid, Color.Black), Border.None, Border.None, Border.None),
    });
}
