using Huikan.Writers.Archive.Search;
using Xunit;

namespace Huikan.Writers.Tests.Archive.Search;

public sealed class PinyinKeysTests
{
    [Theory]
    [InlineData("Yú Huìwén", 3, "yuhuiwen yhw yu hui wen huiwen")]
    [InlineData("Zhāng Zhìkuí", 3, "zhangzhikui zzk zhang zhi kui zhikui")]
    [InlineData("Qín Wénmǐn", 3, "qinwenmin qwm qin wen min wenmin")]
    [InlineData("Wanzhou", 2, "wanzhou wz wan zhou")]
    [InlineData("Jiulongpo", 3, "jiulongpo jlp jiu long po")]
    [InlineData("Xi'an", 2, "xian xa xi an")]
    [InlineData("Xian", 2, "xian xa xi an")]
    [InlineData("Xiàn", 1, "xian")]
    [InlineData("Fangan", 2, "fangan fg fan gan")]
    [InlineData("Ōuyáng Xiū", 3, "ouyangxiu oyx ou yang xiu ouyang")]
    public void A_name_is_found_whole_by_its_initials_and_by_its_syllables(string pinyin, int characters, string keys) =>
        Assert.Equal(keys.Split(' ').Order(StringComparer.Ordinal), PinyinKeys.Of(pinyin, characters).Order(StringComparer.Ordinal));

    [Fact]
    public void An_umlaut_is_found_as_u_and_as_v()
    {
        var keys = PinyinKeys.Of("Lǚ Bù", 2);

        Assert.Superset(new HashSet<string> { "lubu", "lvbu", "lb" }, keys.ToHashSet());
    }

    [Fact]
    public void What_is_no_pinyin_is_found_by_its_words_alone() =>
        Assert.Equal(["newyork", "new", "york"], PinyinKeys.Of("New York", 2));

    [Fact]
    public void A_long_name_that_does_not_come_out_takes_no_long_time() =>
        Assert.Equal([new string('a', 60)], PinyinKeys.Of(new string('a', 60), 12));
}
