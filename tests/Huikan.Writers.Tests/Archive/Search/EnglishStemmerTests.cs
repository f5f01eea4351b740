using Huikan.Writers.Archive.Search;
using Xunit;

namespace Huikan.Writers.Tests.Archive.Search;

public sealed class EnglishStemmerTests
{
    [Fact]
    public void Stems_are_those_of_the_published_vocabulary()
    {
        var lines = File.ReadLines(TestFile.Path("stems.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();

        Assert.True(lines.Count > 5000);
        Assert.Empty(lines.Where(line => EnglishStemmer.Stem(line[0]) != line[1]).Select(line => $"{line[0]}: {EnglishStemmer.Stem(line[0])}, not {line[1]}"));
    }

    [Theory]
    [InlineData("2023")]
    [InlineData("москва")]
    [InlineData("")]
    [InlineData("yy")]
    public void What_is_no_English_word_stays_as_it_is(string word) => Assert.Equal(word, EnglishStemmer.Stem(word));
}
