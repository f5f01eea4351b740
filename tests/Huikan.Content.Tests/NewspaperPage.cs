using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Huikan.Content.Tests;

/// <summary>
/// A page of the newspaper as it was copied: blocks parted by empty lines, ASCII punctuation, paragraphs cut
/// mid-sentence where a column ended. Here the cuts are joined and <c>, : ; ( )</c> set full-width.
/// </summary>
internal sealed partial record NewspaperPage(
    string Title,
    string Subtitle,
    string Heading,
    string Note,
    ImmutableArray<NewspaperSpeech> Speeches,
    string Credit)
{
    public static NewspaperPage Read(string text)
    {
        var blocks = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Widen)
            .ToList();
        var credit = Assert.Single(blocks, block => block.StartsWith('（') && block.EndsWith('）'));
        blocks.Remove(credit);
        var bylines = Enumerable.Range(0, blocks.Count).Where(i => Byline().IsMatch(blocks[i])).ToList();
        var speeches = bylines.Select((byline, i) =>
        {
            var end = i + 1 < bylines.Count ? bylines[i + 1] - 1 : blocks.Count;
            var parts = Byline().Match(blocks[byline]);
            return new NewspaperSpeech(
                blocks[byline - 1],
                parts.Groups["role"].Value,
                parts.Groups["name"].Value,
                string.Concat(blocks[(byline + 1)..end]));
        });
        return new NewspaperPage(blocks[0], blocks[1], blocks[2], string.Concat(blocks[3..(bylines[0] - 1)]), [.. speeches], credit);
    }

    private static string Widen(string block) => block
        .Replace(',', '，').Replace(':', '：').Replace(';', '；').Replace('(', '（').Replace(')', '）');

    [GeneratedRegex(@"^(?<role>\S+书记) (?<name>\S{2,4})$")]
    private static partial Regex Byline();
}

/// <summary>One speech of the page.</summary>
internal sealed record NewspaperSpeech(string Headline, string Role, string Name, string Text);
