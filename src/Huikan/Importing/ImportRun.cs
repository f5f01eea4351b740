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
        if (Load() is not { } publication || diagnostics.HasErrors)
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

    /// <summary>The content; that a translation is not finished is no error here, where its gaps may be filled.</summary>
    private Publication? Load()
    {
        var found = new DiagnosticBag();
        var publication = PublicationLoader.Load(project.Content, found);
        var unfinished = publication is null ? null : new UnfinishedTexts(publication);
        foreach (var diagnostic in found.ToSorted().Where(diagnostic => unfinished?.Explain(diagnostic) != true))
            diagnostics.Add(diagnostic);
        return publication;
    }

    private SourceSpan SpanOfFile => new SourceFile(options.File, "").Span(0, 0);

    private ImportResult? Find(Publication publication, FileStream edited)
    {
        var origin = WordImporter.OriginOf(edited);
        if (IssueOf(publication, origin) is not { } issue || EditionOf(publication, issue, origin) is not { } edition)
            return null;
        var known = origin?.AsItWas(issue) ?? issue;
        var shown = ReferenceEquals(known, issue) ? edition : EditionOf(publication with { Issues = publication.Issues.Replace(issue, known) }, known, origin);
        if (shown is null)
            return null;
        using var written = new MemoryStream();

        // What Word cannot show was said when the document was made.
        WordWriter.Write(shown, written, new DiagnosticBag());
        var changes = WordImporter.Find(edition, written, edited);
        var plan = ContentEditor.Plan(project.Content, project.Root, publication, changes.Texts);
        return new ImportResult(publication, changes, plan, LockWith(publication, edition.Issue, changes, plan));
    }

    private Issue? IssueOf(Publication publication, WordOrigin? origin)
    {
        var id = options.Issue ?? origin?.Issue ?? (publication.Issues is [var only] ? only.Id : null);
        if (publication.Issues.FirstOrDefault(issue => issue.Id == id) is { } found)
            return found;
        diagnostics.Error(
            "import/unknown-issue",
            SpanOfFile,
            id is null
                ? new Wording("文件没有说明它是哪一期。", "The file does not say what issue it shows.")
                : new Wording($"没有“{id}”这一期。", $"There is no issue “{id}”."),
            new Wording("请用 --issue 指明。", "Name it with --issue."));
        return null;
    }

    private Edition? EditionOf(Publication publication, Issue issue, WordOrigin? origin)
    {
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
        var translated = TranslationsOf(issue).ToHashSet();
        var changed = changes.Changes.Select(change => (change.Passage, change.Language)).ToHashSet();
        var refused = plan.Refused.Select(refusal => (refusal.Text, refusal.Passage)).ToHashSet();
        foreach (var change in changes.Changes.Where(change => change.Language == source && !change.Now.IsEmpty))
        {
            if (refused.Contains((change.Passage.Text, change.Passage.Name)) || refused.Contains((change.Passage.Text, null)))
                continue;
            foreach (var language in publication.Languages.Skip(1))
            {
                if (translated.Contains((change.Passage, language)) && !changed.Contains((change.Passage, language)) && !known.Sources.ContainsKey($"{change.Passage} {language}"))
                    marked = marked.With(change.Passage, language, change.Was);
            }
        }

        return marked == known ? null : marked.ToString();
    }

    private static IEnumerable<(PassageId Passage, Language Language)> TranslationsOf(Issue issue)
    {
        IEnumerable<Passage?> passages =
        [
            issue.Title, issue.Subtitle, issue.NoteHeading, issue.Credit, .. issue.Note,
            .. issue.Speeches.SelectMany(speech => new[] { speech.Title, speech.Role }.Concat(speech.Passages)),
        ];
        return passages.OfType<Passage>().SelectMany(passage => passage.Renditions.Select(rendition => (passage.Id, rendition.Language)));
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
