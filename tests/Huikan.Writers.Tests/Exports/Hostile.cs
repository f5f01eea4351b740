using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Tests.Archive;

namespace Huikan.Writers.Tests.Exports;

/// <summary>The sample with everything in its first speech that could break a file: markup, controls, halves of characters, ruby, every kind in an item.</summary>
internal static class Hostile
{
    private const string Words = "</p><script>&amp;\"'{}\\\u0001\u0085\uFFFE\uD800]]>\t";

    private static readonly SourceSpan Here = SourceSpan.None;

    public static Publication Publication { get; } = Make();

    private static Publication Make()
    {
        var issue = Sample.Publication.Issues[0];
        var speech = issue.Speeches[0];
        var table = (Table)speech.Passages[8].Renditions[0].Blocks[0];
        var figure = (Figure)speech.Passages[3].Renditions[0].Blocks[0];
        Block[] blocks =
        [
            Sample.P(Words),
            Sample.P(new Ruby([new RubyPair("漢" + Words, Words, Language.Pinyin, Here, Here)], Here), new Code(Words, Here)),
            new Heading(1, [Sample.T(Words)], Here),
            new ListBlock(1, [new ListItem([table, figure, new Quotation([Sample.P(Words)], Here), new ThematicBreak(Here), new Heading(2, [Sample.T(Words)], Here)], Here)], Here),
            figure with { AlternativeText = Words },
            Sample.P(new FootnoteReference(new Footnote(1, [Sample.P(new FootnoteReference(new Footnote(2, [table], Here), Here))], Here), Here)),
        ];
        ImmutableArray<Passage> passages = [.. blocks.Select((block, i) => Sample.Pair("2023-q1", "wanzhou", i == 0 ? "a b&\"" : $"h{i}", block, block))];
        speech = speech with
        {
            Passages = [.. passages, .. speech.Passages],
            Title = Sample.Pair("2023-q1", "wanzhou", "title", Sample.P(Words), Sample.P(Words)),
        };
        return Sample.Publication with
        {
            Title = Sample.Say(Words, Words),
            BaseUrl = new Uri("https://example.org/"),
            Issues = [issue with { Speeches = [speech, .. issue.Speeches.Skip(1)] }, .. Sample.Publication.Issues.Skip(1)],
        };
    }
}
