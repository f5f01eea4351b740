using Huikan.Conformance.Tests.Specimen;
using Huikan.Conformance.Tests.Tools;
using Huikan.Content;
using Huikan.Diagnostics;
using Huikan.Publications;

[assembly: AssemblyFixture(typeof(BuiltSpecimen))]

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>The specimen, an issue that holds every kind of block, built once in every layout with the repository's templates.</summary>
public sealed class BuiltSpecimen : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BuiltSpecimen()
    {
        var content = Path.Combine(Repository.Root, "tests", "Huikan.Conformance.Tests", "Specimen", "content");
        Copy(content, _folder["project/content"]);
        Copy(Path.Combine(Repository.Root, "templates"), _folder["project/templates"]);
        foreach (var layout in LayoutNames)
        {
            var result = HuikanProgram.Run(
                ["build", "--project", _folder["project"], "--output", _folder[layout], "--layout", layout]);
            Assert.True(result.ExitCode == 0, result.All);
        }

        var publication = PublicationLoader.Load(content, new DiagnosticBag())!;
        Languages = [.. publication.Languages];
        Issue = publication.Issues.Single();
    }

    /// <summary>The folder with its content and the repository's templates.</summary>
    public string Project => _folder["project"];

    public static IReadOnlyList<string> LayoutNames { get; } = ["side-by-side", "facing", "interleaved", "zh", "en", "broadsheet", "official"];

    /// <summary>The layouts, for theories.</summary>
    public static TheoryData<string> Layouts => [.. LayoutNames];

    public IReadOnlyList<Language> Languages { get; }

    public Issue Issue { get; }

    public string Pdf(string layout) => _folder[$"{layout}/{FileName(layout)}.pdf"];

    public string Word(string layout) => _folder[$"{layout}/{FileName(layout)}.docx"];

    public string Archive => _folder["side-by-side/archive"];

    /// <summary>The languages that a layout shows.</summary>
    public static IReadOnlyList<Language> LanguagesOf(string layout) => layout switch
    {
        "zh" or "official" => [Language.Chinese],
        "en" => [Language.English],
        _ => [Language.Chinese, Language.English],
    };

    /// <summary>The passages of the editor's note and of all speeches.</summary>
    public IEnumerable<Passage> Passages => [.. Issue.Note, .. Issue.Speeches.SelectMany(speech => speech.Passages)];

    /// <summary>What the passages say in the languages of a layout.</summary>
    public IEnumerable<Rendition> RenditionsOf(string layout) =>
        from language in LanguagesOf(layout)
        from passage in Passages
        let rendition = passage.In(language)
        where rendition is not null
        select rendition;

    public void Dispose() => _folder.Dispose();

    private static string FileName(string layout) =>
        layout == "side-by-side" ? "2024-specimen/2024-specimen" : $"2024-specimen/2024-specimen.{layout}";

    internal static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
