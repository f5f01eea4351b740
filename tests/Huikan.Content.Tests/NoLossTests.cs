using System.Text;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Tests;

/// <summary>Whatever markup is thrown at it, reading loses no word without saying so.</summary>
public sealed class NoLossTests
{
    private static readonly string[] _pieces =
    [
        "*", "**", "***", "_", "`", "[", "]", "(", ")", "[#](#p1)", "](#p1 \"", "\n\n[#]: ", "![", "{", "}", "{#a}", "{>>", "<<}", "<", ">", "<b>",
        "\n", "\n\n", "\r\n", "\n- ", "\n1. ", "\n> ", "\n# ", "\n| a |\n|---|\n| ", " | ", "|", "\n---\n", "\n    ", "  \n",
        "\\", "&amp;", "&", "[^1]", "\n\n[^1]: ", "“", "”", "。", "，", "——", "……", "《", "》", "（", "）", " ", "\t", "%", "!", "#",
        "表：", "Table: ", "~", "=", "$", ":", "甲", "乙", "a", "b",
    ];

    [Fact]
    public void Every_word_is_read_or_something_is_reported()
    {
        var random = new Random(20230423);
        for (var round = 0; round < 6_000; round++)
        {
            var words = new List<string>();
            var body = new StringBuilder();
            for (var i = random.Next(1, 14); i > 0; i--)
            {
                body.Append(_pieces[random.Next(_pieces.Length)]);
                if (random.Next(2) == 0)
                    continue;
                var word = $"W{round}Q{words.Count}X";
                words.Add(word);
                body.Append(word);
            }

            var language = random.Next(2) == 0 ? Language.Chinese : Language.English;
            var (passages, diagnostics) = Reading.Read(body.ToString(), language);
            var shown = string.Join("\n", passages.Select(passage => Reading.Show(passage.Block)));
            var lost = words.Where(word => !shown.Contains(word, StringComparison.Ordinal)).ToList();
            Assert.True(lost.Count == 0 || diagnostics.Length > 0, $"Lost {string.Join(", ", lost)} of:\n{body}\nread as:\n{shown}");
            Assert.All(diagnostics, diagnostic => Assert.InRange(diagnostic.Span.Start + diagnostic.Span.Length, 0, body.Length));
        }
    }

    [Fact]
    public void Spans_stay_inside_the_file_and_do_not_run_backwards()
    {
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++)
        {
            var body = string.Concat(Enumerable.Range(0, 12).Select(_ => _pieces[random.Next(_pieces.Length)]));
            var (passages, _) = Reading.Read(body, Language.Chinese);
            var end = 0;
            foreach (var passage in passages)
            {
                Assert.True(passage.Span.Start >= end, $"{passage.Span} runs backwards in:\n{body}");
                end = passage.Span.Start;
                Assert.InRange(passage.Span.Start + passage.Span.Length, passage.Span.Start, body.Length);
            }
        }
    }
}
