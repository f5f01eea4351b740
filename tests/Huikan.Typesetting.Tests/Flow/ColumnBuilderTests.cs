using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Tests.Flow;

public sealed class ColumnBuilderTests
{
    [Fact]
    public void Neighbouring_white_does_not_add_up()
    {
        var column = new ColumnBuilder(100);
        column.Add(new Strip(10, []));
        column.AddWhite(14);
        column.AddWhite(28);
        column.Add(new Strip(10, []));

        Assert.Equal([10.0, 28, 10], column.Build().Strips.Select(s => s.Height));
    }

    [Fact]
    public void White_after_a_heading_still_keeps_the_heading_with_its_text()
    {
        var column = new ColumnBuilder(100);
        column.Add(new Strip(10, []));
        column.KeepWithNext();
        column.AddWhite(14);
        column.Add(new Strip(10, []));

        Assert.Equal([false, false, true], column.Build().Strips.Select(s => s.MayBreakAfter));
    }

    [Fact]
    public void A_table_that_goes_on_repeats_its_head()
    {
        var head = new Strip(5, []) { MayBreakAfter = false };
        var column = new Column(100, [head, new Strip(10, []), new Strip(10, []) { RepeatedHead = head }]);

        Assert.Equal([5.0, 10], column.After(2).Strips.Select(s => s.Height));
    }

    [Fact]
    public void A_float_is_called_by_the_strip_before_it()
    {
        var column = new ColumnBuilder(100);
        column.Add(new Strip(10, []));
        column.AddWhite(5);
        column.AddFloat(new Column(100, [new Strip(30, [])]), PageFloat.Top);
        column.Add(new Strip(10, []));

        Assert.Equal([1, 0, 0], column.Build().Strips.Select(strip => strip.Floats.Length));
    }

    [Fact]
    public void A_float_with_nothing_before_it_is_called_by_what_comes_next()
    {
        var column = new ColumnBuilder(100);
        column.AddFloat(new Column(100, [new Strip(30, [])]), PageFloat.Top);
        column.AddWhite(5);
        column.Add(new Strip(10, []));

        Assert.Equal([0, 1], column.Build().Strips.Select(strip => strip.Floats.Length));
    }

    [Fact]
    public void A_float_alone_marks_its_place_and_anchors_before_it_stand_on_it()
    {
        var inner = new ColumnBuilder(100);
        inner.Mark(new AnchorItem("figure", Artifact.Layout));
        inner.AddFloat(new Column(100, [Strip.White(10), new Strip(30, [])]), PageFloat.Bottom);
        var column = new ColumnBuilder(150);
        column.Add(new Strip(10, []));
        column.AddIndented(inner, 50);

        var one = Assert.Single(Assert.Single(column.Build().Strips).Floats);

        Assert.Equal((50, 30, 10), (one.Left, one.Height, one.Gap));
        Assert.Equal("figure", Assert.IsType<AnchorItem>(Assert.Single(one.Content.Strips[0].Items).Item).Name);
    }
}
