using System.Text.RegularExpressions;
using Huikan.Content.Markup;
using Huikan.Publications;
using Markdig;

namespace Huikan.Content.Tests;

/// <summary>Runs the examples of <c>Specs/chinese-emphasis.md</c>.</summary>
public sealed partial class EmphasisSpecTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Examples() =>
        Example().Matches(File.ReadAllText(Path.Combine(Repository.Tests, "Specs", "chinese-emphasis.md")).ReplaceLineEndings("\n"))
            .Select(match => new TheoryDataRow<string, string>(match.Groups["markdown"].Value, match.Groups["read"].Value));

    [Fact]
    public void The_document_has_its_examples() => Assert.True(Examples().Count() > 60);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Emphasis_is_read_as_the_document_says(string markdown, string read) =>
        Assert.Equal(read, Reading.Show(markdown, Language.Chinese));

    [Fact]
    public void Away_from_Chinese_nothing_differs_from_CommonMark()
    {
        // Without “-”, of which Markdig makes an exception of its own that CommonMark does not have.
        string[] pieces = ["*", "**", "***", "_", "__", "a", "b", "é", "5", " ", "\n", "“", "”", "—", "…", "%", "(", ")", "\"", "\\*", "&amp;"];
        var random = new Random(650);
        for (var round = 0; round < 20_000; round++)
        {
            var body = "a" + string.Concat(Enumerable.Range(0, 14).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.Equal(Markdown.ToHtml(body), MarkdownDialect.Parse(body).ToHtml());
        }
    }

    [GeneratedRegex(@"^```\n(?<markdown>.*?)\n→\n(?<read>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
