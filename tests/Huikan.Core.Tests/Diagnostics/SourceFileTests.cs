using Huikan.Diagnostics;

namespace Huikan.Core.Tests.Diagnostics;

public sealed class SourceFileTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(3, 1, 4)]
    [InlineData(4, 2, 1)]
    [InlineData(6, 3, 1)]
    [InlineData(99, 3, 3)]
    public void Positions_count_lines_and_columns_from_one(int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceFile("a.md", "---\na\nbc").PositionOf(offset));

    [Fact]
    public void Every_kind_of_line_end_ends_a_line()
    {
        var file = new SourceFile("a.md", "a\r\nb\rc\nd");

        Assert.Equal(["a", "b", "c", "d"], Enumerable.Range(1, 4).Select(file.LineAt));
    }

    [Fact]
    public void A_position_leads_back_to_its_offset()
    {
        var file = new SourceFile("a.md", "一二\n三\r\n四五六");

        for (var offset = 0; offset < file.Text.Length; offset++)
        {
            var (line, column) = file.PositionOf(offset);
            Assert.Equal(offset, file.OffsetOf(line, column));
        }
    }

    [Fact]
    public void A_span_prints_as_a_place_that_editors_can_open() =>
        Assert.Equal("content/a.md:2:1", new SourceFile("content/a.md", "a\nb").Span(2, 1).ToString());
}
