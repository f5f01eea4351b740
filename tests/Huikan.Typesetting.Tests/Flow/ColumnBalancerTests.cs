using System.Collections.Immutable;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Tests.Flow;

/// <summary>Lines of a fixed height and no fonts: each is drawn as an anchor, so that a column reads as the names in it.</summary>
public sealed class ColumnBalancerTests
{
    private const double Line = 10;

    [Fact]
    public void Columns_of_lines_that_divide_evenly_end_level()
    {
        var set = Balance(Lines("t", 6), 3, 2);

        Assert.Equal(["t1 t2", "t3 t4", "t5 t6"], Read(set));
        Assert.Equal(0, set!.Cost);
    }

    [Fact]
    public void The_last_column_ends_short_where_nothing_can_be_done() =>
        Assert.Equal(["t1 t2 t3", "t4 t5 t6", "t7 t8"], Read(Balance(Lines("t", 8), 3, 3)));

    [Fact]
    public void A_paragraph_is_set_longer_where_a_line_is_wanting()
    {
        var longer = new LongerSetting(4, [.. Lines("l", 5)], 0.01);
        var text = Lines("t", 4).ToList();
        text[0] = text[0] with { Longer = longer };

        Assert.Equal(["l1 l2 l3", "l4 l5 u1"], Read(Balance([.. text, .. Lines("u", 1)], 2, 3)));
    }

    [Fact]
    public void White_between_blocks_grows_where_a_line_is_wanting()
    {
        Strip[] text = [.. Lines("t", 3), Strip.White(Line), .. Lines("u", 1), .. Lines("v", 5)];
        var set = Balance(text, 2, 6)!;

        Assert.Equal(["t1 t2 t3 u1", "v1 v2 v3 v4 v5"], Read(set).Select(column => column.Trim()));
        Assert.Equal(5, set.Columns[0][^1].Line);
    }

    [Fact]
    public void White_at_the_head_of_a_column_vanishes() =>
        Assert.Equal(
            ["t1 t2", "u1 u2"], Read(Balance([.. Lines("t", 2), Strip.White(Line), .. Lines("u", 2)], 2, 2)));

    [Fact]
    public void No_column_ends_where_none_may()
    {
        var text = Lines("t", 6).ToList();
        text[1] = text[1] with { MayBreakAfter = false };
        text[2] = text[2] with { MayBreakAfter = false };

        Assert.Equal(["t1", "t2 t3 t4", "t5 t6"], Read(Balance(text, 3, 3)));
    }

    [Fact]
    public void What_is_too_deep_for_the_columns_is_not_forced_into_them() => Assert.Null(Balance(Lines("t", 7), 3, 2));

    [Fact]
    public void A_table_that_goes_on_in_the_next_column_repeats_its_head()
    {
        var head = Lines("h", 1).Single();
        var rows = Lines("r", 4).Select(row => row with { RepeatedHead = head }).ToList();
        rows[0] = rows[0] with { RepeatedHead = null };

        Assert.Equal(["h1 r1 r2", "h1 r3 r4"], Read(Balance([head with { MayBreakAfter = false }, .. rows], 2, 3)));
    }

    [Fact]
    public void Columns_that_are_to_be_filled_take_what_they_hold_and_say_where_they_end()
    {
        var balancer = new ColumnBalancer(new Column(100, [.. Lines("t", 9)]), Line);
        var set = balancer.Fill(0, [3, 2])!;

        Assert.Equal(["t1 t2 t3", "t4 t5"], Read(set));
        Assert.Equal(["t6 t7", "t8 t9"], Read(balancer.Balance(set.Next, [2, 2])));
    }

    /// <summary>Texts of every make-up: no line is lost, none said twice, all in their order, no column too deep.</summary>
    [Fact]
    public void Whatever_the_text_nothing_is_lost_and_the_order_is_kept()
    {
        var random = new Random(20230423);
        for (var round = 0; round < 300; round++)
        {
            var text = RandomText(random);
            var (count, lines) = (random.Next(1, 6), text.Sum(strip => (int)(strip.Height / Line)));
            var depth = (lines / count) + random.Next(1, 5);
            if (Balance(text, count, depth) is not { } set)
                continue;
            var names = set.Columns.SelectMany(column => column).SelectMany(placed => NamesOf(placed.Strip)).ToList();

            Assert.Equal(text.SelectMany(NamesOf), names.Select(name => name.TrimEnd('+')).Distinct());
            Assert.All(set.Columns, column => Assert.All(
                column, placed => Assert.InRange(placed.Line + (int)(placed.Strip.Height / Line), 0, depth)));
        }
    }

    private static List<Strip> RandomText(Random random)
    {
        var text = new List<Strip>();
        for (var paragraph = 0; paragraph < random.Next(2, 12); paragraph++)
        {
            var count = random.Next(1, 9);
            var lines = Lines($"p{paragraph}.", count)
                .Select((line, i) => line with { MayBreakAfter = i == count - 1 || (i >= 1 && i < count - 2) }).ToList();
            if (count >= 3 && random.Next(2) == 0)
            {
                // The longer setting says the same words; its last line, which is new, is marked and left out when names are compared.
                var longer = Lines($"p{paragraph}.", count).Append(Named($"p{paragraph}.{count}+"));
                lines[0] = lines[0] with { Longer = new LongerSetting(count, [.. longer], 0.02) };
            }

            text.AddRange(lines);
            if (random.Next(4) == 0)
                text.Add(Strip.White(Line));
        }

        return text;
    }

    private static SetColumns? Balance(IEnumerable<Strip> text, int columns, int depth) =>
        new ColumnBalancer(new Column(100, [.. text]), Line).Balance(0, [.. Enumerable.Repeat(depth, columns)]);

    private static IEnumerable<string> Read(SetColumns? set) =>
        set!.Columns.Select(column => string.Join(' ', column.SelectMany(placed => NamesOf(placed.Strip))));

    private static IEnumerable<string> NamesOf(Strip strip) =>
        strip.Items.Select(item => item.Item).OfType<AnchorItem>().Select(anchor => anchor.Name);

    private static IEnumerable<Strip> Lines(string name, int count) =>
        Enumerable.Range(1, count).Select(number => Named($"{name}{number}"));

    private static Strip Named(string name) =>
        new(Line, [new PlacedItem(default, new AnchorItem(name, Artifact.Layout))]);
}
