using Huikan.Editions.Styles;

namespace Huikan.Core.Tests.Editions;

public sealed class ColorTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(51, 0.8)]
    [InlineData(255, 0)]
    public void A_grey_is_black_ink_alone(byte level, double black) =>
        Assert.Equal(new Inks(0, 0, 0, black), new Color(level, level, level).InInks);

    [Theory]
    [InlineData(255, 0, 0, 0, 1, 1, 0)]
    [InlineData(0, 0, 51, 1, 1, 0, 0.8)]
    public void Another_colour_shares_its_black(byte red, byte green, byte blue, double c, double m, double y, double k) =>
        Assert.Equal(new Inks(c, m, y, k), new Color(red, green, blue).InInks);

    [Fact]
    public void Named_inks_stand_before_every_formula() =>
        Assert.Equal(new Inks(0.1, 1, 1, 0.05), new Color(200, 22, 29) { Inks = new Inks(0.1, 1, 1, 0.05) }.InInks);

    [Fact]
    public void The_total_is_what_a_printer_limits() => Assert.Equal(2.15, new Inks(0.1, 1, 1, 0.05).Total, 9);
}
