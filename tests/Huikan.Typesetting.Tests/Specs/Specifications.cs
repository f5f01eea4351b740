using System.Globalization;
using System.Runtime.CompilerServices;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Tests.Fonts;
using Huikan.Typesetting.Tests.Paragraphs;
using Xunit;

namespace Huikan.Typesetting.Tests.Specs;

/// <summary>Runs the tables of the Markdown documents beside this file.</summary>
/// <remarks>
/// A row is a text and what it must become, by the names over its columns: <c>text</c>; <c>ems</c>, the measure;
/// <c>lines</c>, parted by ⏎, a hyphen that the setter drew shown as ‐; <c>widths</c>, some of the characters in
/// their order, each with the ems from its left edge to the next one's; <c>indent</c>, in ems; <c>line-break</c>;
/// <c>ruby-align</c>; <c>hanging-punctuation</c>; <c>text-align-last</c>. A document's language is the second part of its name. HUIKAN_ACCEPT=1 writes what comes out
/// into the documents. In a text, <c>{漢字｜hàn｜zì}</c> is ruby, with full-width bars, as the others part cells; among the
/// lines a reading stands in brackets behind its words.
/// </remarks>
public class Specifications
{
    private const string LineEnd = "⏎";

    private const double Em = 10;

    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
        {
            string[] names = [];
            foreach (var line in File.ReadLines(file))
            {
                var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
                if (!line.StartsWith('|'))
                    names = [];
                else if (names.Length == 0)
                    names = cells;
                else if (!cells[0].StartsWith("---", StringComparison.Ordinal))
                    data.Add(Path.GetFileName(file), string.Join('|', names), string.Join('|', cells));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_set_as_written(string document, string columns, string row)
    {
        var names = columns.Split('|');
        var cells = row.Split('|');
        Assert.Equal(names.Length, cells.Length);
        var lines = Set(document, name => Array.IndexOf(names, name) is >= 0 and var i ? cells[i] : null);
        var actual = string.Join('|', names.Select((name, i) => name switch
        {
            "lines" => string.Join(LineEnd, lines.Select(Describe)),
            "widths" => WidthsOf(lines, cells[i]),
            _ => cells[i],
        }));
        if (Environment.GetEnvironmentVariable("HUIKAN_ACCEPT") == "1")
            Accept(document, row, actual);
        else
            Assert.Equal(row, actual);
    }

    private static void Accept(string document, string row, string actual)
    {
        var path = Path.Combine(Folder(), document);
        File.WriteAllText(path, File.ReadAllText(path).Replace(Write(row), Write(actual), StringComparison.Ordinal));

        static string Write(string row) => $"| {row.Replace("|", " | ", StringComparison.Ordinal)} |";
    }

    private static IReadOnlyList<Line> Set(string document, Func<string, string?> valueOf)
    {
        var language = new Language(document.Split('.')[1] == "zh" ? "zh-Hans" : document.Split('.')[1]);
        var style = ProjectFonts.Body with
        {
            LineBreak = valueOf("line-break") is { } value
                ? Enum.Parse<LineBreakStrictness>(value, ignoreCase: true)
                : ProjectFonts.Body.LineBreak,
            TextAlignLast = valueOf("text-align-last") is { } align
                ? Enum.Parse<TextAlign>(align, ignoreCase: true)
                : ProjectFonts.Body.TextAlignLast,
            RubyAlign = Enum.Parse<RubyAlign>((valueOf("ruby-align") ?? "space-around").Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            HangingPunctuation = valueOf("hanging-punctuation") == "allow-end"
                ? HangingPunctuation.AllowEnd
                : HangingPunctuation.None,
        };
        return Setting.Set(
            RubyNotation.Read(valueOf("text")!, language), language, Number(valueOf("ems")!) * Em, Number(valueOf("indent") ?? "0") * Em, style);
    }

    private static string Describe(Line line) =>
        Setting.TextWithReadingsOf(line).TrimEnd() + (line.Items.Any(i => i.Item is GlyphRun { Text: "\u00AD" }) ? "‐" : "");

    /// <summary>The widths of the characters that <paramref name="expected"/> names, in its notation.</summary>
    private static string WidthsOf(IReadOnlyList<Line> lines, string expected)
    {
        var widths = lines.SelectMany(Advances).ToList();
        var at = 0;
        var found = new List<string>();
        foreach (var token in expected.Split(' '))
        {
            while (at < widths.Count && widths[at].Character != token[0])
                at++;
            if (at == widths.Count)
                break;
            found.Add(string.Create(CultureInfo.InvariantCulture, $"{token[0]}{widths[at++].Width:0.##}"));
        }

        return string.Join(' ', found);
    }

    /// <summary>From each glyph's pen to the next one's, across the runs of a line.</summary>
    private static IEnumerable<(char Character, double Width)> Advances(Line line) =>
        Setting.RunsOf(line).SelectMany(r => r.Run.Glyphs.Select(g => (r.Run.Text[g.Cluster], Math.Round(g.Advance / Em, 2))));

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
