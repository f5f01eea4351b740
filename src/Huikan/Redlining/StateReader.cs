using System.ComponentModel;
using Huikan.CommandLine.Building;
using Huikan.CommandLine.Importing;
using Huikan.Content;
using Huikan.Diagnostics;
using Huikan.Writers.Word.Reading;

namespace Huikan.CommandLine.Redlining;

/// <summary>
/// Reads states of the content: the working one, another project's folder, a revision in git, or a Word document that was
/// made from the working one.
/// </summary>
internal sealed class StateReader(ProjectFolder project, string? issue, string? layout, DiagnosticBag diagnostics) : IDisposable
{
    private readonly List<string> _folders = [];

    /// <summary>The state, or null where errors were reported.</summary>
    public IssueState? Read(string named)
    {
        var path = Path.GetFullPath(named);
        if (named == ".")
            return ReadFolder(named, project);
        if (File.Exists(path) || named.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
            return ReadWord(named, path);
        if (File.Exists(Path.Combine(path, "content", "huikan.yml")))
            return ReadFolder(named, new ProjectFolder(path));
        return ReadRevision(named);
    }

    /// <summary>Says that the newest commit is not what stands in the files: whoever names it may not think of that.</summary>
    public void NoteUncommitted(IssueState now)
    {
        var git = new Git(project.Root);
        if (now.Commit is not { } commit || commit != git.Find("HEAD") || !git.HasUncommitted())
            return;
        diagnostics.Warning(
            "redline/uncommitted",
            SourceSpan.None,
            new Wording($"有改动还没有提交，不在“{now.Name}”中。", $"There are changes that are not committed; “{now.Name}” does not have them."),
            new Wording("要比较现在的文件，请写 . 代替。", "Write . instead to compare the files as they are."));
    }

    public void Dispose()
    {
        foreach (var folder in _folders)
            Directory.Delete(folder, recursive: true);
    }

    private IssueState? ReadFolder(string named, ProjectFolder folder) =>
        PublicationLoader.Load(folder.Content, diagnostics) is { } publication && !diagnostics.HasErrors
            ? new IssueState(named, publication, Directory.Exists(folder.Templates) ? folder.Templates : null, null, null, null)
            : null;

    /// <summary>What an editor's document says: the working state with the document's changes in it.</summary>
    private IssueState? ReadWord(string named, string path)
    {
        var result = new ImportRun(project, new ImportOptions(path, issue, layout), diagnostics).Find();
        if (result is null || diagnostics.HasErrors)
            return null;
        foreach (var refused in result.Changes.Refused)
            Warn(new SourceFile(named, "").Span(0, 0), refused.Reason);
        foreach (var refused in result.Plan.Refused)
            Warn(refused.Span, refused.Reason);
        var texts = result.Plan.Files.ToDictionary(file => file.FullPath, file => file.Text, StringComparer.Ordinal);
        using var document = File.OpenRead(path);
        var id = issue ?? WordImporter.OriginOf(document)?.Issue;
        return PublicationLoader.Load(project.Content, diagnostics, unsaved: texts) is { } publication && !diagnostics.HasErrors
            ? new IssueState(named, publication, project.Templates, id, EditorOf(result.Changes), null)
            : null;
    }

    /// <summary>Who edited a document, where it was one alone.</summary>
    private static string? EditorOf(WordChanges changes) =>
        changes.Changes.SelectMany(change => change.Authors).Distinct(StringComparer.Ordinal).ToList() is [var editor] ? editor : null;

    private void Warn(SourceSpan span, Wording reason) => diagnostics.Add(new Diagnostic("redline/refused", Severity.Warning, span, reason));

    private IssueState? ReadRevision(string named)
    {
        try
        {
            var git = new Git(project.Root);
            if (git.Find(named) is not { } commit)
            {
                Fail(
                    "redline/unknown-state",
                    new Wording($"“{named}”既不是 git 版本，也不是项目文件夹或 Word 文件。", $"“{named}” is no revision in git, no project’s folder and no Word file."),
                    new Wording("例如：huikan redline HEAD~3 .", "For example: huikan redline HEAD~3 ."));
                return null;
            }

            var folder = Directory.CreateTempSubdirectory("huikan-redline-").FullName;
            _folders.Add(folder);
            if (!git.Extract(commit, folder) || !File.Exists(Path.Combine(folder, "content", "huikan.yml")))
            {
                Fail(
                    "redline/empty-state",
                    new Wording($"版本“{named}”中没有 content/huikan.yml。", $"There is no content/huikan.yml in the revision “{named}”."),
                    null);
                return null;
            }

            var author = git.AuthorOf(commit);
            return ReadFolder(named, new ProjectFolder(folder)) is { } state
                ? state with { Author = author?.Author, Date = author?.Date, Commit = commit }
                : null;
        }
        catch (Win32Exception)
        {
            Fail(
                "redline/no-git",
                new Wording($"“{named}”不是文件或文件夹；要读 git 版本，须先安装 git。", $"“{named}” is no file or folder, and revisions are read with git, which is not installed."),
                null);
            return null;
        }
    }

    private void Fail(string code, Wording message, Wording? hint) => diagnostics.Error(code, SourceSpan.None, message, hint);
}
