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
}
