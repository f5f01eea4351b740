using System.Globalization;

namespace Huikan.Benchmarks;

/// <summary>What a user waits for: one process, one issue, each edition alone and all together.</summary>
internal static class ColdBuild
{
    public static int Run(string program, int repeats)
    {
        Console.WriteLine($"Median of {repeats}, {Environment.ProcessorCount} cores; files in the disk cache.");
        foreach (var edition in (string[])["pdf", "word", "html", "all"])
        {
            var output = Directory.CreateTempSubdirectory("huikan-").FullName;
            string[] arguments =
            [
                "build", "2023-q1", "--project", Repository.Root, "--output", output,
                .. edition == "all" ? (string[])[] : ["--edition", edition],
            ];
            MeasuredRun.Of(program, arguments); // fills the disk cache
            var runs = Enumerable.Range(0, repeats).Select(_ => MeasuredRun.Of(program, arguments)).ToList();
            Directory.Delete(output, recursive: true);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{edition,-5} {Median(runs.Select(r => r.Elapsed.TotalSeconds)):0.00} s  {Median(runs.Select(r => r.PeakBytes / 1048576.0)):0} MiB"));
        }

        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
