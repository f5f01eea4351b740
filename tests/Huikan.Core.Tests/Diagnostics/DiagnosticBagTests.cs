using Huikan.Diagnostics;

namespace Huikan.Core.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    [Fact]
    public void Diagnostics_come_by_file_and_place_whatever_the_order_of_reporting_and_never_twice()
    {
        var (a, b) = (new SourceFile("a.md", "0123456789"), new SourceFile("b.md", "0123456789"));
        var bag = new DiagnosticBag();
        bag.Warning("x/two", b.Span(1, 1), new Wording("二", "two"));
        bag.Error("x/one", a.Span(5, 1), new Wording("一", "one"));
        bag.Warning("x/zero", a.Span(2, 1), new Wording("零", "zero"));
        bag.Warning("x/zero", a.Span(2, 1), new Wording("零", "zero"));

        Assert.Equal(["zero", "one", "two"], bag.ToSorted().Select(d => d.Message.English));
        Assert.True(bag.HasErrors);
    }

    [Fact]
    public void What_is_said_of_one_place_is_said_once_though_its_file_was_read_twice()
    {
        var bag = new DiagnosticBag();
        bag.Error("x/one", new SourceFile("a", "0123").Span(1, 1), new Wording("一", "one"), new Wording("改", "mend"));
        bag.Error("x/one", new SourceFile("a", "0123").Span(1, 1), new Wording("一", "one"), new Wording("改", "mend"));
        bag.Error("x/one", new SourceFile("b", "0123").Span(1, 1), new Wording("一", "one"), new Wording("改", "mend"));

        Assert.Equal(["a", "b"], bag.ToSorted().Select(d => d.Span.File?.Path));
    }
}
