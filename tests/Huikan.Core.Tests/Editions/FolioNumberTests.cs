using Huikan.Editions;

namespace Huikan.Core.Tests.Editions;

public sealed class FolioNumberTests
{
    [Theory]
    [InlineData(FolioNumerals.Decimal, 12, "12")]
    [InlineData(FolioNumerals.LowerRoman, 1, "i")]
    [InlineData(FolioNumerals.LowerRoman, 4, "iv")]
    [InlineData(FolioNumerals.LowerRoman, 9, "ix")]
    [InlineData(FolioNumerals.LowerRoman, 48, "xlviii")]
    [InlineData(FolioNumerals.UpperRoman, 1994, "MCMXCIV")]
    public void A_folio_is_written_in_its_numerals(FolioNumerals numerals, int count, string expected) =>
        Assert.Equal(expected, new FolioNumber(numerals, count).Text);

    [Fact]
    public void A_change_may_leave_the_numerals_or_the_count_as_they_were()
    {
        var fourth = new FolioNumber(FolioNumerals.LowerRoman, 4);

        Assert.Equal("4", fourth.Changed(new FolioChange(FolioNumerals.Decimal, null)).Text);
        Assert.Equal("i", fourth.Changed(new FolioChange(null, 1)).Text);
        Assert.Equal("v", fourth.Next.Text);
    }
}
