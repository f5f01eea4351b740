using System.CommandLine;
using Huikan.CommandLine.Building;
using Huikan.CommandLine.Reporting;
using Huikan.Diagnostics;

namespace Huikan.CommandLine.Commands;

/// <summary>What the commands on a project share: the options that say which, and what is said where a file fails.</summary>
internal static class ProjectCommand
{
    public static Option<DirectoryInfo?> Project() => new("--project")
    {
        Description = "The project's folder, with content and templates; found from the current folder upwards when not given.",
    };

    public static Option<string?> Issue(string description) => new("--issue")
    {
        Description = description,
        HelpName = "issue",
    };

    public static Option<string?> Layout(string description) => new("--layout", "-l")
    {
        Description = description,
        HelpName = "layout",
    };

    /// <summary>Finds the project and does the work; a file that cannot be read or written is an error like others.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="project">The option of <see cref="Project"/>.</param>
    /// <param name="code">The error's code.</param>
    /// <param name="work">Does it and returns what to end with.</param>
    public static int Run(
        ParseResult parsed, Option<DirectoryInfo?> project, string code, Func<ProjectFolder, Terminal, DiagnosticBag, int> work)
    {
        var terminal = new Terminal();
        var diagnostics = new DiagnosticBag();
        if (ProjectFolder.Find(parsed.GetValue(project)?.FullName, diagnostics) is not { } folder)
            return terminal.Fail(diagnostics);
        try
        {
            return work(folder, terminal, diagnostics);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(
                code,
                SourceSpan.None,
                new Wording($"文件无法读写：{problem.Message}", $"A file cannot be read or written: {problem.Message}"));
            return terminal.Fail(diagnostics);
        }
    }
}
