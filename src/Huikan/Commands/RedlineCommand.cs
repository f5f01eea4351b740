using System.CommandLine;
using Huikan.Changes;
using Huikan.CommandLine.Building;
using Huikan.CommandLine.Redlining;
using Huikan.CommandLine.Reporting;
using Huikan.Diagnostics;

namespace Huikan.CommandLine.Commands;

/// <summary><c>huikan redline OLD NEW</c>.</summary>
internal static class RedlineCommand
{
    private const string States = "a revision in git (HEAD~3, a tag), a project's folder, . for the working state, or a Word file made from it";

    private static readonly Argument<string> Was = new("old") { Description = $"The earlier state: {States}." };

    private static readonly Argument<string> Now = new("new") { Description = "The later state, named likewise." };

    private static readonly Option<string?> Issue = new("--issue")
    {
        Description = "The issue to compare; the only one when not given.",
        HelpName = "issue",
    };

    private static readonly Option<FileInfo?> Word = new("--word", "-w")
    {
        Description = "Also write the later state as a Word document with its changes tracked.",
        HelpName = "file",
    };

    private static readonly Option<string?> Layout = new("--layout", "-l")
    {
        Description = "How the languages stand in Word: side-by-side, interleaved, or one language by itself (zh, en).",
        HelpName = "layout",
    };

    private static readonly Option<string?> Author = new("--author")
    {
        Description = "Who made the changes, as Word shows it; the author of the later commit, else the publisher, when not given.",
        HelpName = "name",
    };

    private static readonly Option<DirectoryInfo?> Project = new("--project")
    {
        Description = "The project's folder, with content and templates; found from the current folder upwards when not given.",
    };

    public static Command Create()
    {
        var command = new Command(
            "redline",
            "Shows what is different between two states of an issue. Ends with 0 where nothing is, with 3 where something is.")
        {
            Was, Now, Issue, Word, Layout, Author, Project,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var terminal = new Terminal();
        var diagnostics = new DiagnosticBag();
        if (ProjectFolder.Find(parsed.GetValue(Project)?.FullName, diagnostics) is not { } project)
            return terminal.Fail(diagnostics);
        var options = new RedlineOptions(parsed.GetValue(Issue), parsed.GetValue(Layout), parsed.GetValue(Author));
        try
        {
            if (Compare(parsed, project, options, diagnostics) is not { } redline || diagnostics.HasErrors)
                return terminal.Fail(diagnostics);
            terminal.Show(diagnostics);
            terminal.Show(redline);
            return redline.Changes.IsEmpty ? ExitCode.Done : ExitCode.Findings;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(
                "redline/file",
                SourceSpan.None,
                new Wording($"文件无法读写：{problem.Message}", $"A file cannot be read or written: {problem.Message}"));
            return terminal.Fail(diagnostics);
        }
    }

    private static Redline? Compare(ParseResult parsed, ProjectFolder project, RedlineOptions options, DiagnosticBag diagnostics)
    {
        using var states = new StateReader(project, options.Issue, options.Layout, diagnostics);
        if (states.Read(parsed.GetValue(Was)!) is not { } was || states.Read(parsed.GetValue(Now)!) is not { } now)
            return null;
        var run = new RedlineRun(was, now, options, diagnostics);
        if (run.Compare() is not { } redline)
            return null;
        if (parsed.GetValue(Word) is { } file)
        {
            // Everything is read and composed before anything is written.
            if (run.WriteWord(project.Templates) is not { } document)
                return null;
            File.WriteAllBytes(file.FullName, document);
        }

        return redline;
    }
}
