using System.Text;
using Huikan.Publications;
using Huikan.Typesetting.Paragraphs.Hyphenation;
using Xunit;

namespace Huikan.Typesetting.Tests.Paragraphs;

public class HyphenatorTests
{
    [Theory]
    [InlineData("en-US", "hyphenation", "hy-phen-ation")]
    [InlineData("en-US", "associate", "as-so-ciate")]
    [InlineData("en-US", "Project", "Project")]
    [InlineData("en-US", "responsibilities", "re-spon-si-bil-i-ties")]
    [InlineData("en-US", "algorithm", "al-go-rithm")]
    [InlineData("en-US", "idea", "idea")]
    [InlineData("en-US", "naïvely", "naïvely")]
    [InlineData("en-GB", "hyphenation", "hy-phen-a-tion")]
    [InlineData("en-GB", "university", "uni-ver-sity")]
    [InlineData("en", "democracy", "demo-cracy")]
    [InlineData("en-US", "democracy", "democ-racy")]
    public void Words_are_hyphenated_as_tex_does(string tag, string word, string expected)
    {
        var hyphens = new bool[word.Length];
        Hyphenator.For(new Language(tag))!.Hyphenate(word, hyphens);
        var shown = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
            shown.Append(hyphens[i] ? "-" : "").Append(word[i]);
        Assert.Equal(expected, shown.ToString());
    }
}
