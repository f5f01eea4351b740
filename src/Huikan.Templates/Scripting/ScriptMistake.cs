using Huikan.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;
using SourceSpan = Huikan.Diagnostics.SourceSpan;

namespace Huikan.Templates.Scripting;

/// <summary>Says a mistake that Scriban found as a diagnostic.</summary>
internal static class ScriptMistake
{
    public static Diagnostic Syntax(LogMessage message, SourceSpan span) => new(
        "template/syntax",
        Severity.Error,
        span,
        new Wording($"模板语法错误：{message.Message}", message.Message ?? "The template's syntax is wrong."));

    public static Diagnostic Runtime(ScriptRuntimeException exception, SourceSpan span) => exception switch
    {
        UnknownNameException unknown => new Diagnostic(
            "template/unknown-name",
            Severity.Error,
            span,
            new Wording($"“{unknown.Name}”未定义。", $"“{unknown.Name}” is not defined here."),
            Suggestion.Hint(unknown.Name, unknown.Known)),
        ScriptAbortException => new Diagnostic(
            "template/too-long",
            Severity.Error,
            span,
            new Wording("模板运行时间过长，已停止。", "The template ran for too long and was stopped."),
            new Wording("检查循环和自我包含。", "Look for an endless loop.")),
        _ => new Diagnostic(
            "template/runtime",
            Severity.Error,
            span,
            new Wording($"模板运行出错：{exception.OriginalMessage}", exception.OriginalMessage)),
    };
}

/// <summary>A template names something that is not there.</summary>
internal sealed class UnknownNameException(
    Scriban.Parsing.SourceSpan span, string name, IReadOnlyCollection<string> known)
    : ScriptRuntimeException(span, $"“{name}” is not defined here.")
{
    public string Name => name;

    public IReadOnlyCollection<string> Known => known;
}
