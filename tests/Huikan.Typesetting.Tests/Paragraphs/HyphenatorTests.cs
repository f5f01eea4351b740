using System.Text;
using Huikan.Typesetting.Paragraphs.Hyphenation;
using Xunit;

namespace Huikan.Typesetting.Tests.Paragraphs;

public class HyphenatorTests
{
    [Theory]
    [InlineData("hyphenation", "hy-phen-ation")]
    [InlineData("associate", "as-so-ciate")]
    [InlineData("Project", "Project")]
    [InlineData("responsibilities", "re-spon-si-bil-i-ties")]
    [InlineData("algorithm", "al-go-rithm")]
    [InlineData("idea", "idea")]
    [InlineData("naïvely", "naïvely")]
    public void Words_are_hyphenated_as_tex_does(string word, string expected)
    {
        var hyphens = new bool[word.Length];
        Hyphenator.English.Hyphenate(word, hyphens);
        var shown = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
            shown.Append(hyphens[i] ? "-" : "").Append(word[i]);
        Assert.Equal(expected, shown.ToString());
    }
}
