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
using Huikan.Writers.Pdf;
using Huikan.Writers.Pdf.Press;
using Huikan.Writers.Word;
using Huikan.Writers.Word.Reading;

namespace Huikan.CommandLine.Building;

/// <summary>
/// The whole road on one page: files → Publication → Edition → PagedDocument → PDF; Edition → Word;
/// Publication → EPUB, HTML archive. Everything is read and checked before anything is written.
/// </summary>
internal sealed class Pipeline(ProjectFolder project, BuildOptions options, DiagnosticBag diagnostics) : IDisposable
{
    private readonly OutputFolder _output = new(options.Output, diagnostics);
    private readonly ImmutableArray<BuiltFile>.Builder _built = ImmutableArray.CreateBuilder<BuiltFile>();
    private readonly Dictionary<string, int> _pages = [];
    private FontLibrary? _fonts;
    private WordReference? _reference;

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
        var issues = IssueSelection.Of(publication.Issues, options.Issues, diagnostics);
        if (!ReadReference(publication))
            return null;

        if (options.IsCompendium && !MayBind(layout))
            return null;
        if (options.IsCompendium)
            return BuildCompendium(publication, issues, layout, progress) ? Result(started) : null;

        // The pages' templates and the editions' have nothing to do with each other, and a machine has more than one core.
        progress.Report("templates");
        var archive = new ArchiveBuild(project, _output, diagnostics);
        var pages = Wants(EditionKind.Html) ? Task.Run(() => archive.Check(publication)) : Task.CompletedTask;
        var books = new EpubBuild(project, _output, diagnostics);
        if (Wants(EditionKind.Epub))
            books.Check();
        var stylesheet = ReadStylesheet(publication, StylesOf(layout), diagnostics);
        var editions = stylesheet is null
            ? []
            : issues.Select(issue => RenderAll(publication, issue, layout, stylesheet)).ToList();
        pages.GetAwaiter().GetResult();
        if (stylesheet is null || diagnostics.HasErrors)
            return null;

        _fonts = FontLibrary.Load(stylesheet.FontFaces, diagnostics);
        foreach (var (print, word) in editions)
            BuildIssue(print, word, layout, progress);
        if (!diagnostics.HasErrors && Wants(EditionKind.Epub))
        {
            progress.Report("EPUB");
            foreach (var issue in issues)
                _built.AddRange(books.Write(publication, issue));
        }

        if (!diagnostics.HasErrors && Wants(EditionKind.Html))
        {
            progress.Report("archive");
            if (archive.Write(publication, _pages) is { } written)
                _built.Add(written);
        }

        if (diagnostics.HasErrors)
            return null;
        return Result(started);
    }

    /// <summary>Reads the designer's document, the command line's before the settings'; false where it cannot be read.</summary>
    private bool ReadReference(Publication publication)
    {
        if ((options.Reference ?? publication.WordReference?.Path) is not { } path || !Wants(EditionKind.Word))
            return true;
        var span = options.Reference is null ? publication.WordReference!.Value.Span : new SourceFile(path, "").Span(0, 0);
        try
        {
            using var file = File.OpenRead(path);
            _reference = WordReference.Read(file);
            return true;
        }
        catch (WordFileException problem)
        {
            diagnostics.Error(problem.Code, span, problem.Reason, problem.Hint);
            return false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(
                "content/unreadable",
                span,
                new Wording("无法读取此文件。", "The file cannot be read."),
                new Wording("请检查文件是否存在、是否有读取权限。", "Check that it exists and that you may read it."));
            return false;
        }
    }

    private BuildResult Result(long started)
    {
        _output.Keep();
        return new BuildResult(_built.ToImmutable(), Stopwatch.GetElapsedTime(started));
    }

    public void Dispose()
    {
        _fonts?.Dispose();
        _output.Dispose();
    }

    private bool Wants(EditionKind kind) => options.Editions.Contains(kind);

    /// <summary>
    /// A volume has a template of its own, which sets texts as the printed bulletin does. A newspaper's sheets and an
    /// official document, which ends with its imprint, are each a whole: false, and an error.
    /// </summary>
    private bool MayBind(Layout layout)
    {
        if (layout.Template == Layouts.UsualTemplate)
            return true;
        diagnostics.Error(
            "build/compendium-layout",
            SourceSpan.None,
            new Wording($"“{layout.Name}”版式每期自成一件，不能合订成册。", $"Each issue in the layout “{layout.Name}” is a whole by itself, and is not bound into a volume."),
            new Wording(
                "合订请用 side-by-side、facing、interleaved 或单语版式；或去掉 --compendium，各期分别生成。",
                "Bind volumes in side-by-side, facing, interleaved or one language; or leave out --compendium and build each issue by itself."));
        return false;
    }

    /// <summary>All issues that were asked for in one PDF, the oldest first.</summary>
    private bool BuildCompendium(Publication publication, ImmutableArray<Issue> issues, Layout layout, IProgress<string> progress)
    {
        var started = Stopwatch.GetTimestamp();
        progress.Report("templates");
        var stylesheet = StylesheetReader.Read(
            Path.Combine(project.Templates, "styles.css"), publication.Languages, diagnostics);
        if (stylesheet is null || diagnostics.HasErrors || issues.IsEmpty)
            return false;
        ImmutableArray<Issue> volume = [.. issues.Reverse()];
        var edition = EditionTemplate.RenderCompendium(
            project.Templates, publication, volume, layout.Arrangement, layout.Languages, stylesheet, diagnostics);
        if (edition is null || diagnostics.HasErrors)
            return false;
        _fonts = FontLibrary.Load(stylesheet.FontFaces, diagnostics);
        progress.Report("compendium: pages, PDF");
        var name = EditionNames.CompendiumOf(volume, publication, layout, options);
        _built.Add(options.Profile == PdfKind.Print || options.ExplainsPages
            ? WritePdf(name, edition, Typesetter.Typeset(edition, _fonts, diagnostics, options.Jobs), started)
            : StreamPdf(name, edition, started));
        return !diagnostics.HasErrors;
    }

    /// <summary>A volume of any length passes through little memory: pages are written as they are set.</summary>
    private BuiltFile StreamPdf(string name, Edition edition, long started)
    {
        var count = 0;
        var bytes = _output.WriteFile(name, stream =>
        {
            var pages = Typesetter.Stream(edition, _fonts!, diagnostics, options.Jobs);
            count = options.Profile == PdfKind.Screen
                ? PdfWriter.WriteForScreen(pages, edition, stream, diagnostics)
                : PdfWriter.Write(pages, edition, stream, diagnostics);
        });
        return new BuiltFile(_output.PathOf(name), EditionKind.Pdf, 1, count, bytes, Stopwatch.GetElapsedTime(started));
    }

    private (Edition? Print, Edition? Word) RenderAll(
        Publication publication, Issue issue, Layout layout, Stylesheet stylesheet)
    {
        Edition? Render(string template, Arrangement arrangement, Stylesheet styles) => EditionTemplate.Render(
            project.Templates, template, publication, issue, arrangement, layout.Languages, styles, diagnostics);

        var print = Wants(EditionKind.Pdf) || Wants(EditionKind.Word)
            ? Render(layout.Template, layout.Arrangement, stylesheet) is { } laid ? HeadingNumbers.WriteOut(laid) : null
            : null;
        if (!Wants(EditionKind.Word))
            return (print, null);

        // With a template of the usual kind Word takes the usual styles alone, whose mistakes were told when they were
        // read with the layout's own.
        var inWord = StylesOf(layout).Length == 1 || layout.WordTemplate == layout.Template
            ? stylesheet
            : ReadStylesheet(publication, [UsualStyles], new DiagnosticBag());
        return (print, inWord is null ? null : Render(layout.WordTemplate, layout.InWord, inWord));
    }

    private const string UsualStyles = "styles.css";

    /// <summary>The usual styles, and over them those of the layout's template where it has its own.</summary>
    private string[] StylesOf(Layout layout) => File.Exists(Path.Combine(project.Templates, layout.Template + ".css"))
        ? [UsualStyles, layout.Template + ".css"]
        : [UsualStyles];

    private Stylesheet? ReadStylesheet(Publication publication, string[] names, DiagnosticBag mistakes) =>
        StylesheetReader.Read(
            [.. names.Select(name => Path.Combine(project.Templates, name))], publication.Languages, mistakes);

    private void BuildIssue(Edition? print, Edition? word, Layout layout, IProgress<string> progress)
    {
        if (print is null)
            return;
        var started = Stopwatch.GetTimestamp();
        progress.Report($"{print.Issue.Id}: pages");
        var paged = Typesetter.Typeset(print, _fonts!, diagnostics);
        if (diagnostics.HasErrors)
            return;

        // Word counts its pages itself when it opens the file; the PDF's are the best guess until then.
        progress.Report($"{print.Issue.Id}: PDF, Word");
        var inWord = word is null ? null : Task.Run(() => WriteWord(word, layout, PageNumbersOf(paged)));
        try
        {
            if (Wants(EditionKind.Pdf))
                _built.Add(WritePdf(EditionNames.PdfOf(print.Issue, layout, options), print, paged, started) with { Grid = GridOf(paged, print, layout) });
        }
        finally
        {
            // Its failure is thrown below, as itself; the PDF's own comes first.
            (inWord as IAsyncResult)?.AsyncWaitHandle.WaitOne();
        }

        if (inWord is not null)
            _built.Add(inWord.GetAwaiter().GetResult());
    }

    private BuiltFile WritePdf(string name, Edition print, PagedDocument paged, long started)
    {
        var preflight = options.Profile == PdfKind.Print ? Preflight.Examine(paged, print, options.Press) : null;
        if (preflight is not null)
            Preflight.Warn(preflight, print, options.Press, diagnostics);
        _pages[name] = paged.Pages.Length;
        var bytes = _output.WriteFile(name, stream => WritePdf(print, paged, stream));
        return new BuiltFile(
            _output.PathOf(name), EditionKind.Pdf, 1, paged.Pages.Length, bytes, Stopwatch.GetElapsedTime(started))
        {
            Preflight = preflight,
            Explained = options.ExplainsPages ? paged.Pages : [],
        };
    }

    /// <summary>The lines and characters that were set, where the layout prescribes them; another number is warned of.</summary>
    private TextGrid? GridOf(PagedDocument paged, Edition print, Layout layout)
    {
        if (layout.Grid is not { } wanted || TextGrid.Measure(paged) is not { } measured)
            return null;
        if (measured != wanted)
            diagnostics.Warning(
                "official/grid",
                print.Span,
                new Wording(
                    $"每页 {measured.Lines} 行、每行 {measured.Characters} 字，应为每页 {wanted.Lines} 行、每行 {wanted.Characters} 字（GB/T 9704—2012，5.2.3）。",
                    $"Pages have {measured.Lines} lines of {measured.Characters} characters, and should have {wanted.Lines} of {wanted.Characters} (GB/T 9704—2012, 5.2.3)."),
                new Wording($"看 templates/{layout.Template}.css 的版心、字号与行距。", $"See the margins, the size and the line height in templates/{layout.Template}.css."));
        return measured;
    }

    private void WritePdf(Edition print, PagedDocument paged, Stream stream)
    {
        switch (options.Profile)
        {
            case PdfKind.Print:
                PressWriter.Write(paged, print, options.Press, stream, diagnostics);
                break;
            case PdfKind.Screen:
                PdfWriter.WriteForScreen(paged, print, stream, diagnostics);
                break;
            default:
                PdfWriter.Write(paged, print, stream, diagnostics);
                break;
        }
    }

    private BuiltFile WriteWord(Edition word, Layout layout, IReadOnlyDictionary<string, string> pages)
    {
        var started = Stopwatch.GetTimestamp();
        var name = EditionNames.FileOf(word.Issue, layout, ".docx");
        var bytes = _output.WriteFile(name, stream => WordWriter.Write(
            word, stream, diagnostics, pages, new WordOptions { Layout = layout.Name, ShowsRemarks = options.ShowsRemarks, Reference = _reference }));
        return new BuiltFile(_output.PathOf(name), EditionKind.Word, 1, null, bytes, Stopwatch.GetElapsedTime(started));
    }

    private static Dictionary<string, string> PageNumbersOf(PagedDocument paged)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in paged.Pages)
        {
            foreach (var placed in page.Frame.Items)
            {
                if (placed.Item is AnchorItem anchor)
                    numbers.TryAdd(anchor.Name, page.Label);
            }
        }

        return numbers;
    }
}
