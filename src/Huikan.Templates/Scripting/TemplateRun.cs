using System.Globalization;
using Huikan.Diagnostics;
using Huikan.Editions;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace Huikan.Templates.Scripting;

/// <summary>
/// One run of a template: strict, bounded, without clock, chance, files or reflection. Every value that it writes is
/// escaped for XML and HTML, text and quoted attributes alike.
/// </summary>
internal sealed class TemplateRun : TemplateContext
{
    private const int DeepestInclude = 16;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(20);

    private readonly TemplateFolder _folder;
    private readonly DiagnosticBag _diagnostics;
    private readonly MappedOutput _output;
    private readonly Dictionary<string, CompiledTemplate> _used = new(StringComparer.Ordinal);
    private ScriptSpan _lastExpression;
    private int _includeDepth;

    private TemplateRun(
        TemplateFolder folder, DiagnosticBag diagnostics, IEnumerable<KeyValuePair<string, object?>> model, bool keepsMap)
        : base(Builtins.Create())
    {
        _output = new MappedOutput(keepsMap);
        _folder = folder;
        _diagnostics = diagnostics;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = 100_000;
        RecursiveLimit = 50;
        LimitToString = 16 << 20;
        var globals = new ScriptObject();
        foreach (var (name, value) in model)
            globals.SetValue(name, value, readOnly: true);
        PushGlobal(globals);
        PushOutput(_output);
        TryGetVariable = (TemplateContext _, ScriptSpan span, ScriptVariable variable, out object? value) =>
            variable.Scope == ScriptVariableScope.Local
                ? throw new UnknownNameException(span, variable.ToString() ?? variable.Name, [])
                : throw new UnknownNameException(span, variable.Name, [.. globals.Keys, .. BuiltinObject.Keys]);
    }

    /// <summary>What the template writes, or null where there were errors, which are then reported.</summary>
    /// <param name="folder">Where the template and its includes are.</param>
    /// <param name="name">The template's name in the folder.</param>
    /// <param name="model">The variables; values are what Scriban knows, <see cref="ScriptRecord"/>s and <see cref="Markup"/>.</param>
    /// <param name="diagnostics">Where mistakes are reported.</param>
    public static SourceMap? Run(
        TemplateFolder folder, string name, IEnumerable<KeyValuePair<string, object?>> model, DiagnosticBag diagnostics) =>
        Write(folder, name, model, diagnostics, keepsMap: true) is var (output, template)
            ? output.ToSourceMap(template.File.Path)
            : null;

    /// <summary>The same without the way back to the templates, which takes as long as the text itself.</summary>
    public static string? RunForText(
        TemplateFolder folder, string name, IEnumerable<KeyValuePair<string, object?>> model, DiagnosticBag diagnostics) =>
        Write(folder, name, model, diagnostics, keepsMap: false)?.Output.ToString();

    private static (MappedOutput Output, CompiledTemplate Template)? Write(
        TemplateFolder folder,
        string name,
        IEnumerable<KeyValuePair<string, object?>> model,
        DiagnosticBag diagnostics,
        bool keepsMap)
    {
        if (folder.Find(name) is not { } template)
        {
            diagnostics.Error(
                "template/not-found",
                SourceSpan.None,
                new Wording($"找不到模板“{folder.Shown(name)}”。", $"There is no template “{folder.Shown(name)}”."),
                Suggestion.Hint(name, folder.Names));
            return null;
        }

        using var bound = new CancellationTokenSource(LongestRun);
        var run = new TemplateRun(folder, diagnostics, model, keepsMap) { CancellationToken = bound.Token };
        return run.Evaluate(template) ? (run._output, template) : null;
    }

    /// <summary>Runs another template here, with the arguments of the call as <c>$</c> and <c>$name</c>.</summary>
    public object? Include(string name, ScriptNode? caller, ScriptArray arguments)
    {
        var span = caller?.Span ?? CurrentSpan;
        if (_folder.Find(name) is not { } template)
            throw new UnknownNameException(span, name, _folder.Names);
        if (_includeDepth >= DeepestInclude)
            throw new ScriptRuntimeException(span, $"Templates include each other more than {DeepestInclude} deep.");
        if (!Accept(template))
            throw new MistakenTemplateException(span);

        var named = NamedArguments(caller);
        _includeDepth++;
        PushLocal();
        try
        {
            SetValue(ScriptVariable.Arguments, arguments, true, true);
            foreach (var (argument, value) in named)
                SetValue(ScriptVariable.Create(argument, ScriptVariableScope.Local), value, false, true);
            Evaluate(template.Template.Page!);
            return null;
        }
        finally
        {
            PopLocal();
            _includeDepth--;
        }
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var result = base.Evaluate(scriptNode, aliasReturnedFunction);
        // A block hands its own span to Write; the statement that has just been evaluated is the one that writes.
        if (scriptNode is ScriptExpressionStatement { Expression: { } expression })
            _lastExpression = expression.Span;
        return result;
    }

    public override TemplateContext Write(ScriptSpan span, object? textAsObject)
    {
        if (textAsObject is null)
            return this;
        var text = textAsObject switch
        {
            Markup markup => markup.Html,
            // What a capture holds was escaped on its way into it.
            StringBuilderOutput captured => captured.ToString(),
            _ => Escape(TextOf(textAsObject)),
        };
        if (Output == _output)
            _output.WriteValue(text, Locate(_lastExpression));
        else
            Write(text);
        return this;
    }

    private bool Evaluate(CompiledTemplate template)
    {
        if (!Accept(template))
            return false;
        try
        {
            Evaluate(template.Template.Page!);
            return true;
        }
        catch (MistakenTemplateException)
        {
            return false;
        }
        catch (ScriptRuntimeException exception)
        {
            var span = exception.Span.IsEmpty ? _lastExpression : exception.Span;
            _diagnostics.Add(ScriptMistake.Runtime(exception, Locate(span)));
            return false;
        }
    }

    /// <summary>Makes the template known to the source map; reports its mistakes where it has any.</summary>
    private bool Accept(CompiledTemplate template)
    {
        foreach (var mistake in template.Mistakes)
            _diagnostics.Add(mistake);
        _used[template.File.Path] = template;
        _output.Register(template.File);
        return template.Mistakes.IsEmpty;
    }

    private SourceSpan Locate(ScriptSpan span) =>
        span.FileName is { } path && _used.TryGetValue(path, out var template) ? template.Locate(span) : SourceSpan.None;

    private List<KeyValuePair<string, object?>> NamedArguments(ScriptNode? caller)
    {
        var named = new List<KeyValuePair<string, object?>>();
        if (caller is not ScriptFunctionCall call)
            return named;
        foreach (var argument in call.Arguments.OfType<ScriptNamedArgument>())
        {
            if (argument is { Name.Name: { } name, Value: { } value })
                named.Add(new(name, Evaluate(value)));
        }

        return named;
    }

    private string TextOf(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        ScriptRecord { Text: { } text } => text,
        int or long or double or decimal or float or System.Numerics.BigInteger =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ScriptRuntimeException(_lastExpression, "This value has parts and cannot be written; name one of them."),
    };

    private static string Escape(string text) => text.AsSpan().ContainsAny("&<>\"'")
        ? text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal)
        : text;

    /// <summary>An included template cannot run; its mistakes are reported already.</summary>
    private sealed class MistakenTemplateException(ScriptSpan span) : ScriptRuntimeException(span, "The template has mistakes.");
}
