using Huikan.Diagnostics;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Huikan.Templates.Scripting;

/// <summary>
/// <c>include "partials/speech"</c>: runs another template of the folder in place. Scriban's own renders to a string
/// first, which would lose the source map and escape the markup.
/// </summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0
        ? new ScriptParameterInfo(typeof(string), "template_name")
        : new ScriptParameterInfo(typeof(object), "value");

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        if (arguments is not [string name, ..])
            throw new ScriptRuntimeException(span, "“include” takes the name of a template.");
        return ((TemplateRun)context).Include(name, callerContext, arguments);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
