using System.Collections.Immutable;
using System.Diagnostics;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Epub;

namespace Huikan.CommandLine.Building;

/// <summary>
/// Publication → EPUB. A book has no pages, and so no layout: every issue becomes one with all languages and one in each.
/// </summary>
/// <param name="project">Where the stylesheet is.</param>
/// <param name="output">Takes the books.</param>
/// <param name="diagnostics">Takes a missing stylesheet, and what could not be written as the author meant it.</param>
internal sealed class EpubBuild(ProjectFolder project, OutputFolder output, DiagnosticBag diagnostics)
{
    private const string Stylesheet = "epub.css";

    /// <summary>The languages of each book of an issue: all together first, then each alone.</summary>
    public static IEnumerable<ImmutableArray<Language>> BooksOf(Publication publication) => publication.Languages.Length == 1
        ? [publication.Languages]
        : [publication.Languages, .. publication.Languages.Select(language => ImmutableArray.Create(language))];

    /// <summary>Reports what would stop the books, before the long work begins.</summary>
    public void Check()
    {
        if (!File.Exists(StylesheetPath))
        {
            diagnostics.Error(
                "template/not-found",
                SourceSpan.None,
                new Wording($"没有 EPUB 的样式表 templates/{Stylesheet}。", $"There is no stylesheet templates/{Stylesheet} for the EPUB."));
        }
    }

    /// <summary>Writes the books of one issue.</summary>
    public IEnumerable<BuiltFile> Write(Publication publication, Issue issue)
    {
        var stylesheet = File.ReadAllBytes(StylesheetPath);
        foreach (var languages in BooksOf(publication))
        {
            var started = Stopwatch.GetTimestamp();
            var name = EditionNames.EpubOf(issue, languages, publication);
            var bytes = output.WriteFile(name, stream => EpubWriter.Write(publication, issue, languages, stylesheet, stream, diagnostics));
            yield return new BuiltFile(output.PathOf(name), EditionKind.Epub, 1, null, bytes, Stopwatch.GetElapsedTime(started));
        }
    }

    private string StylesheetPath => Path.Combine(project.Templates, Stylesheet);
}
