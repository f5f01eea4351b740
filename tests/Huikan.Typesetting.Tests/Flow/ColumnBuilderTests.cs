using Huikan.Typesetting.Flow;

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
}
