using System.Text.RegularExpressions;

namespace Huikan.Benchmarks;

/// <summary>
/// An archive of years, one issue a quarter, made of the real issue. Every text is as long as the real one it takes the
/// place of, but its passages are drawn from all real texts in both languages together, their sentences stand in another
/// order and every digit is another: no two paragraphs are alike, while words, lengths and line breaks are those of real
/// texts. Drawn with a fixed seed: each run is given the same.
/// </summary>
internal static partial class GeneratedArchive
{
    private const int FirstYear = 1940;
    private const int Seed = 2023;

    /// <summary>Writes a project of so many issues into a folder.</summary>
    public static void Write(string project, int issues)
    {
        var real = Path.Combine(Repository.Content, "issues", "2023-q1");
        foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(real, StringComparison.Ordinal)))
            Copy(file, Path.Combine(project, "content", Path.GetRelativePath(Repository.Content, file)));
        foreach (var file in Directory.EnumerateFiles(Repository.Templates, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine(project, "templates", Path.GetRelativePath(Repository.Templates, file)));

        string[] names = [.. Directory.EnumerateFiles(real, "*.zh.md").Select(file => Path.GetFileName(file)[..^".zh.md".Length]).Order(StringComparer.Ordinal)];
        var texts = names.Select(name => (Name: name, Chinese: TextOf(real, name, "zh"), English: TextOf(real, name, "en"))).ToList();
        var pool = texts.Where(text => text.Name != "issue")
            .SelectMany(text => text.Chinese.Passages.Zip(text.English.Passages)).ToList();
        var random = new Random(Seed);
        for (var i = 0; i < issues; i++)
        {
            var (year, quarter) = (FirstYear + i / 4, i % 4 + 1);
            var folder = Path.Combine(project, "content", "issues", $"{year}-q{quarter}");
            Directory.CreateDirectory(folder);
            foreach (var (name, chinese, english) in texts)
            {
                var passages = chinese.Passages.Select(_ => pool[random.Next(pool.Count)]).ToList();
                if (name == "issue")
                    passages = [.. chinese.Passages.Zip(english.Passages)];
                Save(folder, $"{name}.zh.md", Dated(chinese.Head, year, quarter, i), passages.Select(p => Vary(p.First, ChineseSentence(), "", random)));
                Save(folder, $"{name}.en.md", english.Head, passages.Select(p => Vary(p.Second, EnglishSentence(), " ", random)));
            }
        }
    }

    private static (string Head, string[] Passages) TextOf(string folder, string name, string language)
    {
        var text = File.ReadAllText(Path.Combine(folder, $"{name}.{language}.md")).ReplaceLineEndings("\n");
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length;
        return (text[..end], text[end..].Trim().Split("\n\n"));
    }

    /// <summary>The first sentence stays first, for it may be bold; the others change places, and digits change.</summary>
    private static string Vary(string passage, Regex end, string space, Random random)
    {
        var sentences = end.Split(passage);
        random.Shuffle(sentences.AsSpan(1));
        return Digit().Replace(string.Join(space, sentences), _ => ((char)('1' + random.Next(9))).ToString());
    }

    private static string Dated(string head, int year, int quarter, int index) =>
        Number().Replace(Date().Replace(head, $"date: {year}-{quarter * 3:00}-15", 1), $"number: {index % 4 + 1}", 1);

    private static void Save(string folder, string name, string head, IEnumerable<string> passages) =>
        File.WriteAllText(Path.Combine(folder, name), head + string.Join("\n\n", passages) + "\n");

    private static void Copy(string file, string copy)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }

    [GeneratedRegex(@"^date: .*$", RegexOptions.Multiline)]
    private static partial Regex Date();

    [GeneratedRegex(@"^number: .*$", RegexOptions.Multiline)]
    private static partial Regex Number();

    [GeneratedRegex("(?<=。)(?![*”）])")]
    private static partial Regex ChineseSentence();

    [GeneratedRegex(@"(?<=[a-z]\.) (?=[A-Z])")]
    private static partial Regex EnglishSentence();

    [GeneratedRegex("[1-9]")]
    private static partial Regex Digit();
}
