using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using Huikan.Diagnostics;
using Huikan.Pdf;
using Huikan.Publications;
using Huikan.Templates;
using Huikan.Writers.Archive;

namespace Huikan.CommandLine.Building;

/// <summary>The last part of the road: Publication → HTML archive, with the editions that stand beside it.</summary>
/// <param name="project">Where the templates are.</param>
/// <param name="output">Where the editions are, and where the archive will be.</param>
/// <param name="diagnostics">Takes the mistakes of templates and content.</param>
internal sealed class ArchiveBuild(ProjectFolder project, OutputFolder output, DiagnosticBag diagnostics)
{
    private readonly HtmlTemplates _templates = new(project.Templates);

    /// <summary>How many issues are composed for the sake of the templates alone.</summary>
    private const int Samples = 4;

    /// <summary>
    /// Finds the mistakes of the page templates before the long work begins, in the pages of some issues: what only others
    /// bring to light stops the build when these are written, before anything is kept. What the content does wrong in them
    /// is reported then, or was reported when it was read.
    /// </summary>
    public void Check(Publication publication)
    {
        var mistakes = new DiagnosticBag();
        var sample = publication with { Issues = [.. publication.Issues.Take(Samples)] };
        foreach (var _ in ComposePages(sample, [], mistakes, new DiagnosticBag()))
        {
            // Composing is all that is wanted.
        }

        foreach (var mistake in mistakes.ToSorted())
            diagnostics.Add(mistake);
    }

    /// <summary>Writes the archive's folder.</summary>
    /// <param name="publication">The whole of it, also where only some issues are built.</param>
    /// <param name="pages">How many pages the PDFs have that were built in this run, by their names.</param>
    /// <returns>What was written, or null where errors were reported.</returns>
    public BuiltFile? Write(Publication publication, IReadOnlyDictionary<string, int> pages)
    {
        var started = Stopwatch.GetTimestamp();
        var downloads = DownloadsOf(publication, pages);
        var files = ComposePages(publication, downloads, diagnostics, diagnostics)
            .Select(page => (page.Path, page.Content))
            .Concat(downloads.Select(ContentOf));
        return output.WriteFolder("archive", files) is var (count, bytes)
            ? new BuiltFile(output.PathOf("archive"), EditionKind.Html, count, null, bytes, Stopwatch.GetElapsedTime(started))
            : null;
    }

    private IEnumerable<ArchiveFile> ComposePages(
        Publication publication,
        ImmutableArray<ArchiveDownload> downloads,
        DiagnosticBag ofTemplates,
        DiagnosticBag ofContent)
    {
        var folder = Path.Combine(project.Templates, "archive");
        if (!Directory.Exists(folder))
        {
            ofTemplates.Error(
                "template/not-found",
                SourceSpan.None,
                new Wording("没有网页模板文件夹 templates/archive。", "There is no folder templates/archive for the pages."));
            return [];
        }

        return ArchiveWriter.Write(
            publication,
            (template, model) => _templates.Render(template, model, ofTemplates),
            ArchiveAssetsReader.Read(folder),
            downloads,
            ofContent);
    }

    /// <summary>
    /// What the archive offers: the editions that stand in the output folder, in every layout, whichever run built them.
    /// What was made for the press is not for readers.
    /// </summary>
    private ImmutableArray<ArchiveDownload> DownloadsOf(Publication publication, IReadOnlyDictionary<string, int> pages)
    {
        var downloads = ImmutableArray.CreateBuilder<ArchiveDownload>();
        foreach (var issue in publication.Issues)
        {
            foreach (var (name, label) in EditionNames.OfReaders(issue, publication))
            {
                var file = output.FileOf(name);
                if (!file.Exists)
                    continue;
                var bytes = File.ReadAllBytes(file.FullName);
                downloads.Add(new ArchiveDownload(
                    issue.Id,
                    name[(issue.Id.Length + 1)..],
                    label,
                    bytes.Length,
                    pages.TryGetValue(name, out var count) ? count : file.Name.Contains(".pdf", StringComparison.Ordinal) ? PageCount.Of(bytes) : null,
                    Convert.ToHexStringLower(SHA256.HashData(bytes))));
            }
        }

        return downloads.DrainToImmutable();
    }

    private (string Path, ReadOnlyMemory<byte> Content) ContentOf(ArchiveDownload download)
    {
        var name = $"{download.IssueId}/{download.FileName}";
        return (name, File.ReadAllBytes(output.FileOf(name).FullName));
    }
}
