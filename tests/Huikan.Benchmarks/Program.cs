using System.Globalization;
using BenchmarkDotNet.Running;
using Huikan.Benchmarks;

switch (args)
{
    case ["cold"]:
        return ColdBuild.Run(PublishedProgram.Publish(), repeats: 9);
    case ["word"]:
        return WordBuild.Run(PublishedProgram.Publish(), repeats: 5);
    case ["stages", .. var rest]:
        BenchmarkSwitcher.FromTypes([typeof(Stages)]).Run(["--filter", "*", .. rest]);
        return 0;
    case ["bulk", var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var issues) && issues > 0:
        return BulkBuild.Run(PublishedProgram.Publish(), issues);
    case ["compendium", .. var numbers] when numbers.Length > 0 && numbers.All(number => int.TryParse(number, CultureInfo.InvariantCulture, out var pages) && pages > 0):
        return CompendiumBuild.Run(PublishedProgram.Publish(), [.. numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture))]);
    case ["site", .. var numbers] when numbers.Length > 0 && numbers.All(number => int.TryParse(number, CultureInfo.InvariantCulture, out var issues) && issues > 0):
        return SiteBuild.Run(PublishedProgram.Publish(), numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture)));
    case ["archive", var folder, var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var issues) && issues > 0:
        GeneratedArchive.Write(folder, issues); // to look at with a profiler
        return 0;
    default:
        Console.Error.WriteLine("cold | word | stages [options of BenchmarkDotNet] | bulk <issues> | compendium <pages…> | site <issues…> | archive <folder> <issues>");
        return 2;
}
