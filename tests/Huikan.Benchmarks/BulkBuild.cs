using System.Globalization;
using System.Text.RegularExpressions;

namespace Huikan.Benchmarks;

/// <summary>An archive of years: copies of the real issue, one for each quarter.</summary>
internal static partial class BulkBuild
{
    private const int FirstYear = 1980;

    public static int Run(string program, int issues)
    {
        var project = Directory.CreateTempSubdirectory("huikan-").FullName;
        Generate(project, issues);
        var run = MeasuredRun.Of(program, "build", "--project", project);
        var pages = PdfRow().Matches(run.Output).Sum(row => int.Parse(row.Groups["pages"].ValueSpan, CultureInfo.InvariantCulture));
        Directory.Delete(project, recursive: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{issues} issues, all editions: {run.Elapsed.TotalSeconds:0.0} s, {run.PeakBytes / 1048576} MiB, {pages} pages, {pages / run.Elapsed.TotalSeconds:0} pages/s"));
        return 0;
    }

    private static void Generate(string project, int issues)
    {
        var real = Path.Combine(Repository.Content, "issues", "2023-q1");
        foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(real, StringComparison.Ordinal)))
            Copy(file, Path.Combine(project, "content", Path.GetRelativePath(Repository.Content, file)));
        foreach (var file in Directory.EnumerateFiles(Repository.Templates, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine(project, "templates", Path.GetRelativePath(Repository.Templates, file)));
        for (var i = 0; i < issues; i++)
        {
            var (year, quarter) = (FirstYear + i / 4, i % 4 + 1);
            foreach (var file in Directory.EnumerateFiles(real))
            {
                var copy = Path.Combine(project, "content", "issues", $"{year}-q{quarter}", Path.GetFileName(file));
                Copy(file, copy);
                if (!Path.GetFileName(file).StartsWith("issue.", StringComparison.Ordinal))
                    continue;
                var text = Date().Replace(File.ReadAllText(file), $"date: {year}-{quarter * 3:00}-15", 1);
                File.WriteAllText(copy, Number().Replace(text, $"number: {i + 1}", 1));
            }
        }
    }

    private static void Copy(string file, string copy)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }

    [GeneratedRegex(@"^date: .*$", RegexOptions.Multiline)]
    private static partial Regex Date();

    [GeneratedRegex(@"^number: .*$", RegexOptions.Multiline)]
    private static partial Regex Number();

    /// <summary>A PDF in the table that the program prints, with its pages.</summary>
    [GeneratedRegex(@"\.pdf\s+(?<pages>\d+)\s")]
    private static partial Regex PdfRow();
}
