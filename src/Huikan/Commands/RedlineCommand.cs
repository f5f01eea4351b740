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
            Was, Now, Issue, Project,
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
        try
        {
            if (Compare(parsed, project, diagnostics) is not { } redline || diagnostics.HasErrors)
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

    private static Redline? Compare(ParseResult parsed, ProjectFolder project, DiagnosticBag diagnostics)
    {
        var issue = parsed.GetValue(Issue);
        using var states = new StateReader(project, issue, diagnostics);
        return states.Read(parsed.GetValue(Was)!) is { } was && states.Read(parsed.GetValue(Now)!) is { } now
            ? new RedlineRun(was, now, issue, diagnostics).Compare()
            : null;
    }
}
