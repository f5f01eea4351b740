using Huikan.Publications;

namespace Huikan.Core.Tests.Publications;

public sealed class HeadingRanksTests
{
    [Fact]
    public void Headings_that_skip_a_level_stand_without_a_gap()
    {
        var ranks = new HeadingRanks(2);

        Assert.Equal([2, 3, 3, 2, 3, 4], new[] { 1, 3, 3, 1, 2, 6 }.Select(ranks.Next));
    }

    [Fact]
    public void Headings_that_begin_below_the_first_level_stand_at_the_top() =>
        Assert.Equal([3, 4, 3], new[] { 2, 3, 2 }.Select(new HeadingRanks(3).Next));
}
