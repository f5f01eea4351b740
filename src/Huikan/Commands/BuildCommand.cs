using System.CommandLine;
using System.Globalization;
using Huikan.CommandLine.Building;
using Huikan.CommandLine.Reporting;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Writers.Pdf.Imposing;
using Huikan.Writers.Pdf.Press;

namespace Huikan.CommandLine.Commands;

/// <summary><c>huikan build [issue…]</c>.</summary>
internal static class BuildCommand
{
    private static readonly Argument<string[]> Issues = new("issue")
    {
        Description = "The issues to build, by their folders' names or as a range (2020-q1..2021-q4); all when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<EditionKind[]> Editions = new("--edition", "-e")
    {
        Description = "The editions to build: pdf, word, epub, html; all when none is named.",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => [.. result.Tokens.Select(token => EditionKinds.Parse(token.Value, result)).Distinct().Order()],
    };

    private static readonly Option<string?> Layout = ProjectCommand.Layout(
        "How the languages stand: side-by-side, facing, interleaved, one language by itself (zh, en), or newspaper pages (broadsheet, broadsheet-zh, broadsheet-en), or an official document by GB/T 9704 (official); side-by-side when not given.");

    private static readonly Option<PdfKind> Profile = new("--profile", "-p")
    {
        Description = "What the PDF is for: archive (PDF/A-2a and PDF/UA-1), print (PDF/X-4 with bleed and marks) or screen; archive when not given.",
        HelpName = "archive|print|screen",
        CustomParser = result => PdfKinds.Parse(result.Tokens[0].Value, result),
    };

    private static readonly Option<ImpositionScheme?> Impose = new("--impose")
    {
        Description = "With --profile print, how pages share sheets: as proofs, stitched or in signatures.",
        HelpName = "2up|booklet|signature-4|signature-8|signature-16",
        CustomParser = result => PdfKinds.ParseScheme(result.Tokens[0].Value, result),
    };

    private static readonly Option<double> Paper = new("--paper")
    {
        Description = "The thickness of a leaf in millimetres, by which the inner pages of folded sheets move to the back.",
        HelpName = "mm",
        DefaultValueFactory = _ => PressOptions.UsualPaper,
        CustomParser = result => PdfKinds.ParsePaper(result.Tokens[0].Value, result),
    };

    private static readonly Option<DirectoryInfo?> Output = new("--output", "-o")
    {
        Description = "The folder to write to; output in the project's folder when not given.",
    };

    private static readonly Option<DirectoryInfo?> Project = ProjectCommand.Project();

    private static readonly Option<bool> ExplainPages = new("--explain-pages")
    {
        Description = "Say why each page of a PDF ends where it does.",
    };

    private static readonly Option<bool> Compendium = new("--compendium")
    {
        Description = "Build the issues as one volume, a PDF with one contents and one outline, and not each by itself; not with broadsheet or official.",
    };

    private static readonly Option<bool> Remarks = new("--remarks")
    {
        Description = "Show editors' remarks {>>…<<} in Word, as comments.",
    };

    private static readonly Option<FileInfo?> Reference = new("--reference")
    {
        Description = "A Word document of a designer's: its styles, theme, paper and margins take the place of the stylesheet's in Word; in place of word.reference in huikan.yml.",
        HelpName = "file.docx",
    };

    private static readonly Option<int> Jobs = new("--jobs", "-j")
    {
        Description = "How many things are done at a time; as many as there are processors when not given. What is written is the same.",
        HelpName = "number",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "End with 3 when there are warnings.",
    };

    public static Command Create()
    {
        var command = new Command("build", "Builds the editions of all issues, or of those named.")
        {
            Issues, Editions, Layout, Profile, Impose, Paper, Output, Project, ExplainPages, Compendium, Remarks, Reference, Jobs, Strict,
        };
        command.Validators.Add(result =>
        {
            // The library takes an option that it does not know for an issue, and no folder's name begins so.
            foreach (var token in result.GetResult(Issues)?.Tokens ?? [])
            {
                if (token.Value.StartsWith('-'))
                    result.AddError($"There is no option “{token.Value}”. {Suggestion.Hint(token.Value, [.. command.Options.Select(o => o.Name)]).English}");
            }

            // Values that were not understood cannot be asked for here, but the words that were written can.
            if (result.GetResult(Impose) is not null && result.GetResult(Profile)?.Tokens is not [{ Value: "print" }])
                result.AddError("--impose goes with --profile print.");
            if (result.GetResult(Compendium) is not null && result.GetResult(Editions) is { Tokens: var editions } && editions.Any(token => token.Value is not "pdf"))
                result.AddError("--compendium is a PDF: it goes with --edition pdf alone.");
            if (result.GetResult(Jobs) is { Tokens: [{ Value: var jobs }] } && !(int.TryParse(jobs, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 64))
                result.AddError("--jobs takes 1 to 64.");
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var terminal = new Terminal();
        var diagnostics = new DiagnosticBag();
        if (ProjectFolder.Find(parsed.GetValue(Project)?.FullName, diagnostics) is not { } project)
            return terminal.Fail(diagnostics);
        var editions = parsed.GetValue(Editions) is { Length: > 0 } named ? named : Enum.GetValues<EditionKind>();
        var options = new BuildOptions(
            [.. parsed.GetValue(Issues) ?? []],
            [.. editions],
            parsed.GetValue(Layout),
            parsed.GetValue(Profile),
            new PressOptions(parsed.GetValue(Impose), Length.Millimetres(parsed.GetValue(Paper))),
            parsed.GetValue(ExplainPages),
            parsed.GetValue(Compendium),
            parsed.GetValue(Jobs),
            parsed.GetValue(Output)?.FullName ?? Path.Combine(project.Root, "output"))
        {
            ShowsRemarks = parsed.GetValue(Remarks),
            Reference = parsed.GetValue(Reference)?.FullName,
        };
        var built = Build(terminal, project, options, diagnostics);
        if (built is not { } result || diagnostics.HasErrors)
            return terminal.Fail(diagnostics);
        terminal.Show(diagnostics);
        terminal.Show(result, project);
        var found = diagnostics.ToSorted().Any(diagnostic => diagnostic.Severity >= Severity.Warning);
        return parsed.GetValue(Strict) && found ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>Builds, and makes of what disks and permissions do wrong an error like any other.</summary>
    private static BuildResult? Build(Terminal terminal, ProjectFolder project, BuildOptions options, DiagnosticBag diagnostics)
    {
        try
        {
            using var pipeline = new Pipeline(project, options, diagnostics);
            return terminal.WithProgress(pipeline.Build);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(
                "build/file",
                SourceSpan.None,
                new Wording($"文件无法读写：{exception.Message}", $"A file cannot be read or written: {exception.Message}"));
            return null;
        }
    }
}
