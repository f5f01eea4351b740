using System.Text.RegularExpressions;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Tests;

/// <summary>Runs the examples of <c>Specs/ruby.md</c>, and what its mistakes say.</summary>
public sealed partial class RubyTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Examples() =>
        Example().Matches(File.ReadAllText(Path.Combine(Repository.Tests, "Specs", "ruby.md")).ReplaceLineEndings("\n"))
            .Select(match => new TheoryDataRow<string, string>(match.Groups["markdown"].Value, match.Groups["read"].Value));

    [Fact]
    public void The_document_has_its_examples() => Assert.True(Examples().Count() > 15);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Ruby_is_read_as_the_document_says(string markdown, string read) =>
        Assert.Equal(read, Reading.Show(markdown, Language.Chinese));

    [Theory]
    [InlineData("甲{漢字|hàn|zì|ma}乙", "content/ruby-count", "{漢字|hàn|zì|ma}", "甲漢字乙")]
    [InlineData("甲{漢字|}乙", "content/empty-ruby", "{漢字|}", "甲漢字乙")]
    [InlineData("甲{|hàn}乙", "content/empty-ruby", "{|hàn}", "甲乙")]
    [InlineData("甲{漢字||zì}乙", "content/empty-ruby", "{漢字||zì}", "甲漢字乙")]
    [InlineData("甲{**漢字**|hàn zì}乙", "content/ruby-markup", "**漢字**", "甲**漢字**乙")]
    [InlineData("甲{漢字|[hàn](b)}乙", "content/ruby-markup", "[hàn](b)", "甲漢字乙")]
    [InlineData("甲{漢字|h&#1;n}乙", "content/control-character", "h&#1;n", "甲漢字乙")]
    [InlineData("甲{漢字|hàn\nzì}乙", "content/unclosed-ruby", "{", "甲{漢字|hàn zì}乙")]
    [InlineData("甲{漢字| hàn}乙", "content/spaced-ruby", "{", "甲{漢字| hàn}乙")]
    public void A_mistake_in_ruby_has_its_place_and_loses_no_words(string body, string code, string place, string read)
    {
        var (passages, diagnostics) = Reading.Read(body, Language.Chinese);
        var mistake = Assert.Single(diagnostics);
        Assert.Equal(code, mistake.Code);
        Assert.Equal(place, body.Substring(mistake.Span.Start, mistake.Span.Length));
        Assert.Equal(read, Reading.Show(passages[0].Block));
        Assert.True(code == "content/control-character" || mistake.Hint is not null);
    }

    [Fact]
    public void Every_reading_knows_its_place()
    {
        const string body = "甲{漢字|hàn|zì}乙";
        var paragraph = (Paragraph)Reading.Read(body, Language.Chinese).Passages[0].Block;
        var ruby = Assert.Single(paragraph.Content.OfType<Ruby>());
        Assert.Equal("{漢字|hàn|zì}", At(ruby.Span));
        Assert.Equal(["漢", "字"], ruby.Pairs.Select(pair => At(pair.Span)));
        Assert.Equal(["hàn", "zì"], ruby.Pairs.Select(pair => At(pair.ReadingSpan)));

        static string At(SourceSpan span) => body.Substring(span.Start, span.Length);
    }

    [Fact]
    public void Plain_text_is_the_words_alone()
    {
        var paragraph = (Paragraph)Reading.Read("甲{漢字|hàn|zì}乙", Language.Chinese).Passages[0].Block;
        Assert.Equal("甲漢字乙", PlainText.Of(paragraph.Content));
    }

    [GeneratedRegex(@"^```\n(?<markdown>.*?)\n→\n(?<read>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
