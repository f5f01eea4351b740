using System.Globalization;
using Huikan.Changes;
using Huikan.CommandLine.Building;
using Huikan.CommandLine.Importing;
using Huikan.CommandLine.Redlining;
using Huikan.Diagnostics;
using Spectre.Console;

namespace Huikan.CommandLine.Reporting;

/// <summary>Results go to standard output, talk to standard error; nothing moves where nobody watches.</summary>
internal sealed class Terminal
{
    /// <summary>Wide enough for any path, where no terminal says how wide it is: nobody cuts what goes to a file or a pipe.</summary>
    private const int WidthOffTerminal = 240;

    private readonly IAnsiConsole _results = CreateResults();
    private readonly IAnsiConsole _talk = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private readonly MessageLanguage _language = MessageLanguageOf(Environment.GetEnvironmentVariable);

    /// <summary>The language of the user's locale: <c>LC_ALL</c>, then <c>LC_MESSAGES</c>, then <c>LANG</c>.</summary>
    public static MessageLanguage MessageLanguageOf(Func<string, string?> environment)
    {
        foreach (var name in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (environment(name) is { Length: > 0 } locale)
                return locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? MessageLanguage.Chinese : MessageLanguage.English;
        }

        return MessageLanguage.English;
    }

    private static IAnsiConsole CreateResults()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthOffTerminal;
        return console;
    }

    /// <summary>Runs work with a line that says what is being done, on a terminal only.</summary>
    public T WithProgress<T>(Func<IProgress<string>, T> work)
    {
        if (Console.IsErrorRedirected)
            return work(new Silence());
        return _talk.Status().Start("…", status => work(new Spinner(status)));
    }

    /// <summary>Shows the diagnostics and says with what code to end.</summary>
    public int Fail(DiagnosticBag diagnostics)
    {
        Show(diagnostics);
        return diagnostics.ToSorted().All(d => d.Code is "build/unknown-issue" or "build/unknown-layout" or "build/no-project")
            ? ExitCode.Usage
            : ExitCode.BuildError;
    }

    public void Show(DiagnosticBag diagnostics)
    {
        var all = diagnostics.ToSorted();
        foreach (var diagnostic in all)
            DiagnosticText.Write(_talk, diagnostic, _language);
        if (all.Length > 1)
        {
            var errors = all.Count(d => d.Severity == Severity.Error);
            var warnings = all.Count(d => d.Severity == Severity.Warning);
            var total = new Wording($"{errors} 处错误，{warnings} 处警告。", $"{Counted(errors, "error")}, {Counted(warnings, "warning")}.");
            _talk.WriteLine(total.In(_language));
        }
    }

    /// <summary>Shows what a Word document changes.</summary>
    public void Show(ImportResult result) => new ChangeReport(_results, _language).Show(result);

    /// <summary>Shows what is different between two states of an issue.</summary>
    public void Show(Redline redline) => new RedlineReport(_results, _language).Show(redline);

    /// <summary>Says how something went.</summary>
    public void Say(Wording words) => _talk.WriteLine(words.In(_language));

    /// <summary>Asks whether to go on. Where nobody can answer, the answer is no, and it is said how to agree beforehand.</summary>
    public bool Ask(Wording question)
    {
        if (!Console.IsInputRedirected && !Console.IsErrorRedirected)
            return _talk.Confirm(question.In(_language), defaultValue: false);
        Say(new Wording("要写入请加上 --yes。", "Add --yes to write."));
        return false;
    }

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    public void Show(BuildResult result, ProjectFolder project)
    {
        var chinese = _language == MessageLanguage.Chinese;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(chinese ? "文件" : "File").NoWrap());
        foreach (var heading in chinese ? (string[])["页数", "文件数", "大小", "用时"] : ["Pages", "Files", "Size", "Time"])
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var file in result.Files)
        {
            table.AddRow(
                Markup.Escape(DisplayPath(file.Path, project)),
                file.Pages?.ToString(CultureInfo.InvariantCulture) ?? "",
                file.Files.ToString(CultureInfo.InvariantCulture),
                SizeText(file.Bytes),
                TimeText(file.Elapsed));
        }

        _results.Write(table);
        foreach (var file in result.Files)
        {
            if (file.Preflight is { } report)
                _results.Write(PreflightTable.Of(report, DisplayPath(file.Path, project), _language));
            if (file.Grid is { } grid)
                _results.WriteLine(new Wording(
                    $"{DisplayPath(file.Path, project)}：实测每页 {grid.Lines} 行，每行 {grid.Characters} 字",
                    $"{DisplayPath(file.Path, project)}: measured {grid.Lines} lines a page, {grid.Characters} characters a line").In(_language));
            if (!file.Explained.IsEmpty)
                _results.Write(PageTable.Of(file.Explained, _language));
        }

        _results.WriteLine(chinese ? $"共用时 {TimeText(result.Elapsed)}" : $"Built in {TimeText(result.Elapsed)}");
    }

    private static string DisplayPath(string path, ProjectFolder project)
    {
        var relative = Path.GetRelativePath(project.Root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }

    private static string SizeText(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");

    private static string TimeText(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    private sealed class Silence : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }

    private sealed class Spinner(StatusContext status) : IProgress<string>
    {
        public void Report(string value) => status.Status(Markup.Escape(value));
    }
}
