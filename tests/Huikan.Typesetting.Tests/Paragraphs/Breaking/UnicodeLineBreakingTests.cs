using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Paragraphs.Breaking.Unicode;
using Xunit;

namespace Huikan.Typesetting.Tests.Paragraphs.Breaking;

public class UnicodeLineBreakingTests
{
    [Fact]
    public void Every_line_of_the_official_test_breaks_as_it_says()
    {
        using var file = File.OpenRead(Path.Combine(Folder(), "LineBreakTest-15.0.0.txt.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var failures = new List<string>();
        var count = 0;
        while (reader.ReadLine() is { } line)
        {
            var example = line.Split('#')[0].Trim();
            if (example.Length == 0)
                continue;
            count++;
            if (Describe(example) is var actual && actual != example)
                failures.Add($"{actual}\n{line}");
        }

        Assert.True(count > 7000, $"{count} examples");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count}:\n{string.Join('\n', failures.Take(20))}");
    }

    [Fact]
    public void The_table_is_what_the_database_makes()
    {
        Assert.SkipUnless(Directory.Exists(LineBreakTable.Database), "The package unicode-data is not installed.");
        var made = LineBreakTable.Make();
        var path = Path.Combine(
            Folder(), "../../../../src/Huikan.Typesetting/Paragraphs/Breaking/Unicode", LineBreakProperty.Resource);
        if (Environment.GetEnvironmentVariable("HUIKAN_ACCEPT") == "1")
            File.WriteAllText(path, made);
        Assert.Equal(File.ReadAllText(path), made);
    }

    /// <summary>The example as this implementation breaks it, in the notation of the test's file.</summary>
    private static string Describe(string example)
    {
        var runes = example.Split(' ')
            .Where(part => part is not ("×" or "÷"))
            .Select(part => new Rune(int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
            .ToArray();
        // The test resolves CJ as strict line breaking does.
        var classes = runes.Select(LineBreakProperty.Of)
            .Select(c => c == LineBreakClass.CJ ? LineBreakClass.NS : c)
            .ToArray();
        var before = new BreakKind[classes.Length];
        UnicodeLineBreaking.Find(classes, before);
        return string.Concat(runes.Select((rune, i) =>
            $"{(before[i] == BreakKind.Never ? '×' : '÷')} {rune.Value:X4} ")) + "÷";
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
