using System.CommandLine;
using Huikan.CommandLine.Importing;
using Huikan.CommandLine.Reporting;
using Huikan.Diagnostics;

namespace Huikan.CommandLine.Commands;

/// <summary><c>huikan import-changes FILE.docx</c>.</summary>
internal static class ImportChangesCommand
{
    private static readonly Argument<FileInfo> Document = new("file")
    {
        Description = "The Word document that came back from an editor.",
    };

    private static readonly Option<bool> Yes = new("--yes", "-y")
    {
        Description = "Write without asking.",
    };

    private static readonly Option<string?> Issue =
        ProjectCommand.Issue("The issue that the document shows; what the document itself says when not given.");

    private static readonly Option<string?> Layout =
        ProjectCommand.Layout("The layout that the document has; what the document itself says when not given.");

    private static readonly Option<DirectoryInfo?> Project = ProjectCommand.Project();

    public static Command Create()
    {
        var command = new Command(
            "import-changes",
            "Brings what was edited in a Word document back into the Markdown files, after showing it.")
        {
            Document, Yes, Issue, Layout, Project,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed) => ProjectCommand.Run(parsed, Project, "import/file", (project, terminal, diagnostics) =>
    {
        var options = new ImportOptions(parsed.GetValue(Document)!.FullName, parsed.GetValue(Issue), parsed.GetValue(Layout));
        var run = new ImportRun(project, options, diagnostics);
        return run.Find() is { } result && !diagnostics.HasErrors
            ? Import(terminal, run, result, parsed.GetValue(Yes))
            : terminal.Fail(diagnostics);
    });

    private static int Import(Terminal terminal, ImportRun run, ImportResult result, bool isAgreed)
    {
        terminal.Show(result);
        var files = result.Plan.Files.Length;
        if (files == 0)
        {
            terminal.Say(new Wording("没有要写回的改动。", "There is nothing to bring back."));
            return result.HasRefused ? ExitCode.Findings : ExitCode.Done;
        }

        if (!isAgreed && !terminal.Ask(new Wording($"改写 {files} 个文件？", files == 1 ? "Change 1 file?" : $"Change {files} files?")))
        {
            terminal.Say(new Wording("什么也没有写。", "Nothing was written."));
            return ExitCode.Findings;
        }

        run.Write(result);
        terminal.Say(new Wording($"已改写 {files} 个文件。", files == 1 ? "Changed 1 file." : $"Changed {files} files."));
        return result.HasRefused ? ExitCode.Findings : ExitCode.Done;
    }
}
