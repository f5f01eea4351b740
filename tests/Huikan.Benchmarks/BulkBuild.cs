using System.Globalization;
using System.Text.RegularExpressions;

namespace Huikan.Benchmarks;

/// <summary>An archive of years, every issue in all editions.</summary>
internal static partial class BulkBuild
{
    public static int Run(string program, int issues)
    {
        var project = Directory.CreateTempSubdirectory("huikan-").FullName;
        GeneratedArchive.Write(project, issues);
        var run = MeasuredRun.Of(program, "build", "--project", project);
        var pages = PdfRow().Matches(run.Output).Sum(row => int.Parse(row.Groups["pages"].ValueSpan, CultureInfo.InvariantCulture));
        Directory.Delete(project, recursive: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{issues} issues, all editions: {run.Elapsed.TotalSeconds:0.0} s, {run.PeakBytes / 1048576} MiB, {pages} pages, {pages / run.Elapsed.TotalSeconds:0} pages/s"));
        return 0;
    }

    /// <summary>A PDF in the table that the program prints, with its pages.</summary>
    [GeneratedRegex(@"\.pdf\s+(?<pages>\d+)\s")]
    private static partial Regex PdfRow();
}
