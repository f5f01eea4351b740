using System.Globalization;
using System.Text.RegularExpressions;
using Huikan.Content;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Templates;
using Huikan.Typesetting;
using Huikan.Typesetting.Fonts;
using Huikan.Writers.Pdf;

namespace Huikan.Benchmarks;

/// <summary>A volume of so many pages: the whole program from its start to its end, and what each stage takes on one thread.</summary>
internal static partial class CompendiumBuild
{
    /// <summary>What an issue of the generated archive takes in a volume.</summary>
    private const int PagesOfIssue = 16;

    /// <summary>Above this load others are at work.</summary>
    private const double BusyFrom = 0.5;

    public static int Run(string program, int[] sizes)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors. {Busyness()}");
        foreach (var size in sizes)
        {
            var project = Directory.CreateTempSubdirectory("huikan-").FullName;
            GeneratedArchive.Write(project, (size + PagesOfIssue - 1) / PagesOfIssue);
            Measure(program, project);
            ShowStages(project);
            Directory.Delete(project, recursive: true);
        }

        return 0;
    }

    private static void Measure(string program, string project)
    {
        var run = MeasuredRun.Of(program, "build", "--compendium", "--project", project);
        var pages = int.Parse(PdfRow().Match(run.Output).Groups["pages"].ValueSpan, CultureInfo.InvariantCulture);
        var size = new FileInfo(Path.Combine(project, "output", "compendium.pdf")).Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages} pages: {run.Elapsed.TotalSeconds:0.0} s, {pages / run.Elapsed.TotalSeconds:0} pages/s; {run.Processor.TotalSeconds:0.0} s of processors, {pages / run.Processor.TotalSeconds:0} pages/s of each; at most {run.PeakBytes / 1048576} MiB; {size / 1024} KiB"));
    }

    private static void ShowStages(string project)
    {
        var diagnostics = new DiagnosticBag();
        var publication = Time("content", () => PublicationLoader.Load(Path.Combine(project, "content"), diagnostics))!;
        var templates = Path.Combine(project, "templates");
        var stylesheet = StylesheetReader.Read(Path.Combine(templates, "styles.css"), publication.Languages, diagnostics)!;
        using var fonts = FontLibrary.Load(stylesheet.FontFaces, diagnostics);
        var edition = Time("template", () => EditionTemplate.RenderCompendium(
            templates, publication, [.. publication.Issues.Reverse()], Arrangement.SideBySide, publication.Languages[..2], stylesheet, diagnostics))!;
        Time("typeset", () => Typesetter.Stream(edition, fonts, diagnostics, jobs: 1).Parts().Sum(part => part.Pages.Length));
        Time("typeset and write", () => PdfWriter.Write(Typesetter.Stream(edition, fonts, diagnostics, jobs: 1), edition, Stream.Null, diagnostics));
        if (diagnostics.HasErrors)
            throw new InvalidOperationException(diagnostics.ToSorted()[0].Message.English);
    }

    /// <summary>Pages a second by the clock are true of an idle machine alone; those of a processor hold beside other work too, or nearly.</summary>
    private static string Busyness()
    {
        const string loadFile = "/proc/loadavg";
        if (!File.Exists(loadFile))
            return "By the clock it is fast only where nothing else runs.";
        var load = double.Parse(File.ReadAllText(loadFile).Split(' ')[0], CultureInfo.InvariantCulture);
        var caveat = load > BusyFrom ? ": THE MACHINE IS BUSY, look at the processors' time and not at the clock's" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{load:0.0} programs at work in the last minute{caveat}.");
    }

    /// <summary>What of the processors and of memory a stage takes: others may be at work on the machine, so the clock is not asked.</summary>
    private static T Time<T>(string stage, Func<T> work)
    {
        var (allocated, collections, started) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(2), Environment.CpuUsage.TotalTime);
        var result = work();
        var (took, made, full) = (Environment.CpuUsage.TotalTime - started, GC.GetTotalAllocatedBytes() - allocated, GC.CollectionCount(2) - collections);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {stage,-18} {took.TotalSeconds,6:0.00} s of a processor, {made / 1048576,6} MiB allocated, {full} full collections; {GC.GetTotalMemory(forceFullCollection: true) / 1048576} MiB held then"));
        return result;
    }

    [GeneratedRegex(@"\.pdf\s+(?<pages>\d+)\s")]
    private static partial Regex PdfRow();
}
