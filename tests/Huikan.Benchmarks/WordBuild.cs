using System.ComponentModel;
using System.Globalization;

namespace Huikan.Benchmarks;

/// <summary>
/// The Word edition of the issue, and beside it what Pandoc makes of the same Markdown where Pandoc is installed. They do
/// not make the same: ours sets the pages too, for the numbers in the contents, and puts two languages beside each other.
/// </summary>
internal static class WordBuild
{
    public static int Run(string program, int repeats)
    {
        var output = Directory.CreateTempSubdirectory("huikan-").FullName;
        Measure("huikan", repeats, program, "build", "2023-q1", "--project", Repository.Root, "--output", output, "--edition", "word");
        var issue = Path.Combine(Repository.Root, "content", "issues", "2023-q1");
        try
        {
            Measure(
                "pandoc",
                repeats,
                "pandoc",
                [
                    .. Directory.EnumerateFiles(issue, "*.md").Order(StringComparer.Ordinal),
                    "--file-scope", "--toc", $"--resource-path={issue}", "--output", Path.Combine(output, "pandoc.docx"),
                ]);
        }
        catch (Win32Exception)
        {
            Console.WriteLine("pandoc is not installed here.");
        }

        Directory.Delete(output, recursive: true);
        return 0;
    }

    private static void Measure(string name, int repeats, string program, params string[] arguments)
    {
        MeasuredRun.Of(program, arguments); // fills the disk cache
        var runs = Enumerable.Range(0, repeats).Select(_ => MeasuredRun.Of(program, arguments)).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-7} {Median(runs.Select(r => r.Processor.TotalSeconds)):0.00} s of processors  {Median(runs.Select(r => r.PeakBytes / 1048576.0)):0} MiB"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt((values.Count() - 1) / 2);
}
