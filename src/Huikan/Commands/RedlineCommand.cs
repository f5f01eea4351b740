using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Huikan.Changes;
using Huikan.CommandLine.Building;
using Huikan.CommandLine.Redlining;
using Huikan.Diagnostics;

namespace Huikan.CommandLine.Commands;

/// <summary><c>huikan redline OLD NEW</c>.</summary>
internal static class RedlineCommand
{
    private const string States = "a revision in git (HEAD~3, a tag), a project's folder, . for the working state, or a Word file made from it";

    private static readonly Argument<string> Was = new("old") { Description = $"The earlier state: {States}." };

    private static readonly Argument<string> Now = new("new") { Description = "The later state, named likewise." };

    private static readonly Option<string?> Issue = ProjectCommand.Issue("The issue to compare; the only one when not given.");

    private static readonly Option<FileInfo?> Word = new("--word", "-w")
    {
        Description = "Also write the later state as a Word document in which the differences are tracked changes.",
        HelpName = "file.docx",
    };

    private static readonly Option<string?> Layout = ProjectCommand.Layout(
        "How the languages stand in Word: as for build; side-by-side when not given.");

    private static readonly Option<string?> Author = new("--author")
    {
        Description = "Who made the changes, as Word shows it; the author of the later commit or Word file, else the publisher, when not given.",
        HelpName = "name",
    };

    private static readonly Option<DateTimeOffset?> Date = new("--date")
    {
        Description = "When they were made, as Word shows it: 2024-06-01 or 2024-06-01T16:00:00+08:00; the later commit's, else the issue's, when not given.",
        HelpName = "date",
        CustomParser = ParseDate,
    };

    private static readonly Option<DirectoryInfo?> Project = ProjectCommand.Project();

    public static Command Create()
    {
        var command = new Command(
            "redline",
            "Shows what is different between two states of an issue. Ends with 0 where nothing is, with 3 where something is.")
        {
            Was, Now, Issue, Word, Layout, Author, Date, Project,
        };
        command.Validators.Add(result =>
        {
            foreach (var option in (Option[])[Author, Date])
            {
                if (result.GetResult(option) is not null && result.GetResult(Word) is null)
                    result.AddError($"{option.Name} goes with --word.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed) => ProjectCommand.Run(parsed, Project, "redline/file", (project, terminal, diagnostics) =>
    {
        var options = new RedlineOptions(parsed.GetValue(Issue), parsed.GetValue(Layout), parsed.GetValue(Author), parsed.GetValue(Date));
        if (Compare(parsed, project, options, diagnostics) is not { } redline || diagnostics.HasErrors)
            return terminal.Fail(diagnostics);
        terminal.Show(diagnostics);
        terminal.Show(redline);
        return redline.Changes.IsEmpty ? ExitCode.Done : ExitCode.Findings;
    });

    private static Redline? Compare(ParseResult parsed, ProjectFolder project, RedlineOptions options, DiagnosticBag diagnostics)
    {
        var (wasNamed, nowNamed) = (parsed.GetValue(Was)!, parsed.GetValue(Now)!);
        using var states = new StateReader(project, options.Issue, options.Layout, diagnostics);
        if (states.Read(wasNamed) is not { } was || states.Read(nowNamed) is not { } now)
            return null;
        states.NoteUncommitted(now);
        var run = new RedlineRun(was, now, options, diagnostics);
        if (run.Compare() is not { } redline)
            return null;
        if (parsed.GetValue(Word)?.FullName is not { } file)
            return redline;
        if (file == Path.GetFullPath(wasNamed) || file == Path.GetFullPath(nowNamed))
        {
            diagnostics.Error(
                "redline/overwrites",
                SourceSpan.None,
                new Wording($"{file} 是要比较的文件，未改写。", $"{file} is one of the files compared and is left as it is."),
                new Wording("请用 --word 另指一个文件。", "Name another file with --word."));
            return null;
        }

        // Everything is read and composed before anything is written.
        if (run.WriteWord(project.Templates) is not { } document)
            return null;
        Keep(file, document, diagnostics);
        return redline;
    }

    /// <summary>Writes the document whole, or leaves what stood there.</summary>
    private static void Keep(string file, byte[] document, DiagnosticBag diagnostics)
    {
        using var folder = new OutputFolder(Path.GetDirectoryName(file)!, diagnostics);
        folder.WriteFile(Path.GetFileName(file), stream => stream.Write(document));
        folder.Keep();
    }

    /// <summary>A date by ISO 8601; without an offset it is taken as universal time, for the machine's own is nobody's business.</summary>
    private static DateTimeOffset? ParseDate(ArgumentResult result)
    {
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK"];
        if (DateTimeOffset.TryParseExact(
            result.Tokens[0].Value, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return date;
        }

        result.AddError($"“{result.Tokens[0].Value}” is no date. Write it as 2024-06-01 or 2024-06-01T16:00:00+08:00.");
        return null;
    }
}
