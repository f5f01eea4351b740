using System.Collections.Immutable;
using System.Text;
using Huikan.Changes;
using Huikan.CommandLine.Building;
using Huikan.Content;
using Huikan.Content.Editing;
using Huikan.Content.Translations;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Word;
using Huikan.Writers.Word.Reading;

namespace Huikan.CommandLine.Importing;

/// <summary>
/// The way back: Word document → changes → Markdown. The steps: the content is read; the document's edition is made from
/// it anew; the two documents are compared; and the changes are planned as edits of files, which are read again before
/// one of them is written.
/// </summary>
internal sealed class ImportRun(ProjectFolder project, ImportOptions options, DiagnosticBag diagnostics)
{
    /// <summary>What the document changes; null where errors were reported.</summary>
    public ImportResult? Find()
    {
        var publication = PublicationLoader.Load(project.Content, diagnostics);
        if (publication is null || diagnostics.HasErrors)
            return null;
        try
        {
            using var edited = File.OpenRead(options.File);
            return Find(publication, edited);
        }
        catch (WordFileException problem)
        {
            diagnostics.Error(problem.Code, SpanOfFile, problem.Reason, problem.Hint);
            return null;
        }
    }

    private SourceSpan SpanOfFile => new SourceFile(options.File, "").Span(0, 0);

    private ImportResult? Find(Publication publication, FileStream edited)
    {
        if (EditionOf(publication, edited) is not { } edition)
            return null;
        using var written = new MemoryStream();

        // What Word cannot show was said when the document was made.
        WordWriter.Write(edition, written, new DiagnosticBag());
        var changes = WordImporter.Find(edition, written, edited);
        var plan = ContentEditor.Plan(project.Content, project.Root, publication, changes.Texts);
        return new ImportResult(publication, changes, plan, LockWith(publication, edition.Issue, changes, plan));
    }

    private Edition? EditionOf(Publication publication, FileStream edited)
    {
        var origin = WordImporter.OriginOf(edited);
        var id = options.Issue ?? origin?.Issue ?? (publication.Issues is [var only] ? only.Id : null);
        if (publication.Issues.FirstOrDefault(issue => issue.Id == id) is not { } issue)
        {
            diagnostics.Error(
                "import/unknown-issue",
                SpanOfFile,
                id is null
                    ? new Wording("文件没有说明它是哪一期。", "The file does not say what issue it shows.")
                    : new Wording($"没有“{id}”这一期。", $"There is no issue “{id}”."),
                new Wording("请用 --issue 指明。", "Name it with --issue."));
            return null;
        }

        if (Layouts.Find(options.Layout ?? LayoutOf(origin), publication, diagnostics) is not { } layout)
            return null;
        return WordEditions.ReadStylesheet(project.Templates, layout, publication, diagnostics) is { } stylesheet
            ? WordEditions.Render(project.Templates, layout, publication, issue, stylesheet, diagnostics)
            : null;
    }

    private static string? LayoutOf(WordOrigin? origin) => origin switch
    {
        null => null,
        { Layout: { } named } => named,
        { Arrangement: Arrangement.Single } => origin.Languages[0].Primary,
        { Arrangement: Arrangement.Interleaved } => "interleaved",
        _ => Layouts.SideBySide,
    };

    /// <summary>The lock that says which translations were not changed with their source; null where none is stale by this.</summary>
    private string? LockWith(Publication publication, Issue issue, WordChanges changes, EditPlan plan)
    {
        var path = Path.Combine(project.Content, TranslationLock.FileName);
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        var known = TranslationLock.Parse(text);
        var marked = known;
        var source = publication.Languages[0];
        var refused = plan.Refused.Select(refusal => (refusal.Text, refusal.Passage)).ToHashSet();
        foreach (var change in changes.Changes.Where(change => change.Language == source && !change.Now.IsEmpty))
        {
            if (refused.Contains((change.Passage.Text, change.Passage.Name)) || refused.Contains((change.Passage.Text, null)))
                continue;
            foreach (var language in publication.Languages.Skip(1))
            {
                var isTranslated = changes.Changes.Any(other => other.Passage == change.Passage && other.Language == language);
                if (!isTranslated && !known.Sources.ContainsKey($"{change.Passage} {language}"))
                    marked = marked.With(change.Passage, language, change.Was);
            }
        }

        return marked == known ? null : marked.ToString();
    }

    /// <summary>Writes every file, or none.</summary>
    public void Write(ImportResult result)
    {
        var files = result.Plan.Files.Select(file => (Path: file.FullPath, file.Text)).ToList();
        if (result.Lock is { } translations)
            files.Add((Path.Combine(project.Content, TranslationLock.FileName), translations));
        using var sources = new SourceFiles();
        foreach (var (path, text) in files)
            sources.Write(path, text);
        sources.Keep();
    }
}
