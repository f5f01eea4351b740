using System.ComponentModel;
using System.Globalization;

namespace Huikan.Benchmarks;

/// <summary>
/// The HTML archive of generated issues: built from nothing, built again with nothing changed, and beside it what Hugo
/// makes of the same texts and as many pages where Hugo is installed. They do not make the same: ours pairs passages,
/// checks what it reads and writes all that an archive has beside its pages.
/// </summary>
internal static class SiteBuild
{
    public static int Run(string program, IEnumerable<int> sizes)
    {
        foreach (var issues in sizes)
        {
            var project = Directory.CreateTempSubdirectory("huikan-").FullName;
            GeneratedArchive.Write(project, issues);
            string[] build = ["build", "--edition", "html", "--project", project, "--output", Path.Combine(project, "output")];
            Say("huikan", issues, MeasuredRun.Of(program, build), Path.Combine(project, "output", "archive"));
            Say("again", issues, MeasuredRun.Of(program, build), Path.Combine(project, "output", "archive"));
            var site = Path.Combine(project, "hugo");
            HugoSite.Write(project, site);
            try
            {
                Say("hugo", issues, MeasuredRun.Of("hugo", "--quiet", "--source", site), Path.Combine(site, "public"));
            }
            catch (Win32Exception)
            {
                Console.WriteLine("hugo is not installed here.");
            }

            Directory.Delete(project, recursive: true);
        }

        return 0;
    }

    private static void Say(string name, int issues, MeasuredRun run, string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        var pages = files.Count(file => file.EndsWith(".html", StringComparison.Ordinal));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-7} {issues,5} issues: {run.Elapsed.TotalSeconds,6:0.00} s, {run.Processor.TotalSeconds,6:0.00} s of processors, {run.PeakBytes / 1048576,5} MiB, {files.Length,6} files, {pages,6} pages, {pages / run.Elapsed.TotalSeconds,5:0} pages/s, {pages / run.Processor.TotalSeconds,5:0} a second of processors"));
    }
}
