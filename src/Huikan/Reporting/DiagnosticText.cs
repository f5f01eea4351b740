using System.Text;
using Huikan.Diagnostics;
using Spectre.Console;

namespace Huikan.CommandLine.Reporting;

/// <summary>A diagnostic as the terminal shows it: place and message, the line with the stretch marked, the hint.</summary>
internal static class DiagnosticText
{
    /// <summary>The most of a source line that is shown, in characters.</summary>
    private const int LongestExcerpt = 72;

    public static void Write(IAnsiConsole console, Diagnostic diagnostic, MessageLanguage language)
    {
        var (word, color) = diagnostic.Severity switch
        {
            Severity.Error => (new Wording("错误", "error"), "red"),
            Severity.Warning => (new Wording("警告", "warning"), "yellow"),
            _ => (new Wording("提示", "note"), "blue"),
        };
        var place = diagnostic.Span.File is null ? "" : $"{diagnostic.Span}: ";
        var text = new StringBuilder()
            .Append(Markup.Escape(place))
            .Append($"[{color} bold]{word.In(language)}[/] ")
            .Append($"[dim]{Markup.Escape(diagnostic.Code)}[/] ")
            .Append(Markup.Escape(diagnostic.Message.In(language)));
        WriteLine(console, text.ToString());
        if (diagnostic.Span.File is not null)
            WriteExcerpt(console, diagnostic.Span, color);
        if (diagnostic.Hint is { } hint)
            WriteLine(console, $"    [dim]→[/] {Markup.Escape(hint.In(language))}");
    }

    private static void WriteExcerpt(IAnsiConsole console, SourceSpan span, string color)
    {
        var (line, column) = span.Position;
        var text = span.File!.LineAt(line);
        if (text.Length == 0)
            return;
        var start = Math.Max(0, Math.Min(column - 1, text.Length) - (LongestExcerpt / 3));
        var end = Math.Min(text.Length, start + LongestExcerpt);
        var markStart = Math.Clamp(column - 1, start, end);
        var markEnd = Math.Clamp(markStart + Math.Max(span.Length, 1), markStart, end);
        WriteLine(
            console,
            "    " + (start > 0 ? "…" : "")
            + Markup.Escape(text[start..markStart])
            + $"[{color} underline]{Markup.Escape(text[markStart..markEnd])}[/]"
            + Markup.Escape(text[markEnd..end])
            + (end < text.Length ? "…" : ""));
    }

    /// <summary>A whole line however narrow the terminal: a place that is broken over lines is no link.</summary>
    private static void WriteLine(IAnsiConsole console, string markup)
    {
        var width = console.Profile.Width;
        console.Profile.Width = int.MaxValue / 4;
        console.MarkupLine(markup);
        console.Profile.Width = width;
    }
}
