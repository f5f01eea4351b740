using System.Collections.Immutable;
using System.Diagnostics;
using Huikan.Content;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Templates;
using Huikan.Typesetting;
using Huikan.Typesetting.Fonts;
using Huikan.Typesetting.Frames;
using Huikan.Writers.Archive;
using Huikan.Writers.Pdf;
using Huikan.Writers.Pdf.Press;
using Huikan.Writers.Word;

namespace Huikan.CommandLine.Building;

/// <summary>
/// The whole road on one page: files → Publication → Edition → PagedDocument → PDF; Edition → Word;
/// Publication → HTML archive. Everything is read and checked before anything is written.
/// </summary>
internal sealed class Pipeline(ProjectFolder project, BuildOptions options, DiagnosticBag diagnostics) : IDisposable
{
    private readonly OutputFolder _output = new(options.Output, diagnostics);
    private readonly ImmutableArray<BuiltFile>.Builder _built = ImmutableArray.CreateBuilder<BuiltFile>();
    private readonly Dictionary<string, int> _pages = [];
    private FontLibrary? _fonts;

    /// <summary>Builds what the options ask for.</summary>
    /// <param name="progress">Told what is being done.</param>
    /// <returns>What was written, or null where errors were reported.</returns>
    public BuildResult? Build(IProgress<string> progress)
    {
        var started = Stopwatch.GetTimestamp();
        progress.Report("content");
        var publication = PublicationLoader.Load(project.Content, diagnostics);
        if (publication is null || Layouts.Find(options.Layout, publication, diagnostics) is not { } layout)
            return null;
        var issues = Select(publication.Issues);

        progress.Report("templates");
        var stylesheet = StylesheetReader.Read(
            Path.Combine(project.Templates, "styles.css"), publication.Languages, diagnostics);
        if (stylesheet is null)
            return null;
        var editions = issues.Select(issue => RenderAll(publication, issue, layout, stylesheet)).ToList();
        if (diagnostics.HasErrors)
            return null;

        _fonts = FontLibrary.Load(stylesheet.FontFaces, diagnostics);
        foreach (var (print, word) in editions)
            BuildIssue(print, word, layout, progress);
        if (!diagnostics.HasErrors && Wants(EditionKind.Html))
            BuildArchive(publication, layout, progress);
        return diagnostics.HasErrors ? null : new BuildResult(_built.ToImmutable(), Stopwatch.GetElapsedTime(started));
    }

    public void Dispose() => _fonts?.Dispose();

    private bool Wants(EditionKind kind) => options.Editions.Contains(kind);

    private ImmutableArray<Issue> Select(ImmutableArray<Issue> issues)
    {
        foreach (var name in options.Issues.Where(name => issues.All(issue => issue.Id != name)))
        {
            diagnostics.Error(
                "build/unknown-issue",
                SourceSpan.None,
                new Wording($"没有“{name}”这一期。", $"There is no issue “{name}”."),
                Suggestion.Hint(name, [.. issues.Select(issue => issue.Id)]));
        }

        return options.Issues.IsEmpty ? issues : [.. issues.Where(issue => options.Issues.Contains(issue.Id))];
    }

    private (Edition? Print, Edition? Word) RenderAll(
        Publication publication, Issue issue, Layout layout, Stylesheet stylesheet)
    {
        Edition? Render(string template) => EditionTemplate.Render(
            project.Templates, template, publication, issue, layout.Arrangement, layout.Languages, stylesheet, diagnostics);

        return (
            Wants(EditionKind.Pdf) || Wants(EditionKind.Word) ? Render("print") : null,
            Wants(EditionKind.Word) ? Render("word") : null);
    }

    private void BuildIssue(Edition? print, Edition? word, Layout layout, IProgress<string> progress)
    {
        if (print is null)
            return;
        var started = Stopwatch.GetTimestamp();
        progress.Report($"{print.Issue.Id}: pages");
        var paged = Typesetter.Typeset(print, _fonts!, diagnostics);
        if (diagnostics.HasErrors)
            return;
        if (Wants(EditionKind.Pdf))
        {
            progress.Report($"{print.Issue.Id}: PDF");
            BuildPdf(paged, print, layout, started);
        }

        if (word is not null)
        {
            // Word counts its pages itself when it opens the file; the PDF's are the best guess until then.
            started = Stopwatch.GetTimestamp();
            progress.Report($"{word.Issue.Id}: Word");
            var pages = PageNumbersOf(paged);
            Write(EditionKind.Word, FileNameOf(word.Issue, layout, ".docx"), null, started, stream => WordWriter.Write(word, stream, diagnostics, pages));
        }
    }

    private void BuildPdf(PagedDocument paged, Edition print, Layout layout, long started)
    {
        var name = FileNameOf(print.Issue, layout, PdfKinds.SuffixOf(options.Profile, options.Press.Scheme) + ".pdf");
        var preflight = options.Profile == PdfKind.Print ? Preflight.Examine(paged, print, options.Press) : null;
        if (preflight is not null)
            Preflight.Warn(preflight, options.Press, diagnostics);
        Action<Stream> write = options.Profile switch
        {
            PdfKind.Print => stream => PressWriter.Write(paged, print, options.Press, stream),
            PdfKind.Screen => stream => PdfWriter.WriteForScreen(paged, print, stream),
            _ => stream => PdfWriter.Write(paged, print, stream),
        };
        Write(EditionKind.Pdf, name, paged.Pages.Length, started, write);
        _built[^1] = _built[^1] with { Preflight = preflight };
    }

    private void Write(EditionKind kind, string name, int? pages, long started, Action<Stream> write)
    {
        var bytes = _output.WriteFile(name, write);
        if (pages is { } count)
            _pages[name] = count;
        _built.Add(new BuiltFile(_output.PathOf(name), kind, 1, pages, bytes, Stopwatch.GetElapsedTime(started)));
    }

    private void BuildArchive(Publication publication, Layout layout, IProgress<string> progress)
    {
        var started = Stopwatch.GetTimestamp();
        progress.Report("archive");
        var templates = new HtmlTemplates(project.Templates);
        var downloads = DownloadsOf(publication, layout);
        var pages = ArchiveWriter.Write(
            publication,
            (template, model) => templates.Render(template, model, diagnostics),
            ArchiveAssetsReader.Read(Path.Combine(project.Templates, "archive")),
            downloads,
            diagnostics);
        var files = pages.Select(page => (page.Path, page.Content)).Concat(downloads.Select(ContentOf));
        var (done, count, bytes) = _output.ReplaceFolder("archive", files);
        if (done)
            _built.Add(new BuiltFile(_output.PathOf("archive"), EditionKind.Html, count, null, bytes, Stopwatch.GetElapsedTime(started)));
    }

    /// <summary>What the archive offers: the PDF and Word files of the layout that stand in the output folder.</summary>
    private ImmutableArray<ArchiveDownload> DownloadsOf(Publication publication, Layout layout)
    {
        var downloads = ImmutableArray.CreateBuilder<ArchiveDownload>();
        foreach (var issue in publication.Issues)
        {
            foreach (var extension in (string[])[".pdf", ".docx"])
            {
                var name = FileNameOf(issue, layout, extension);
                var file = new FileInfo(_output.PathOf(name));
                if (file.Exists)
                {
                    downloads.Add(new ArchiveDownload(
                        issue.Id, file.Name, layout.Label, file.Length, _pages.TryGetValue(name, out var pages) ? pages : null));
                }
            }
        }

        return downloads.DrainToImmutable();
    }

    private (string Path, ReadOnlyMemory<byte> Content) ContentOf(ArchiveDownload download)
    {
        var name = $"{download.IssueId}/{download.FileName}";
        return (name, File.ReadAllBytes(_output.PathOf(name)));
    }

    /// <summary><c>2023-q1/2023-q1.pdf</c>; a layout other than the usual one is named too: <c>2023-q1/2023-q1.zh.pdf</c>.</summary>
    private static string FileNameOf(Issue issue, Layout layout, string extension) => layout.Name == Layouts.SideBySide
        ? $"{issue.Id}/{issue.Id}{extension}"
        : $"{issue.Id}/{issue.Id}.{layout.Name}{extension}";

    private static Dictionary<string, int> PageNumbersOf(PagedDocument paged)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in paged.Pages)
        {
            foreach (var placed in page.Frame.Items)
            {
                if (placed.Item is AnchorItem anchor)
                    numbers.TryAdd(anchor.Name, page.Number);
            }
        }

        return numbers;
    }
}
