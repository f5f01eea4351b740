using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace Huikan.Templates.Scripting;

/// <summary>
/// The functions that templates may call: Scriban's <c>array</c>, <c>string</c> and <c>math</c>, <c>include</c>, and
/// ours. Clock, chance, evaluation of text and reflection are left out: same input, same bytes.
/// </summary>
internal static class Builtins
{
    // Scriban finds its functions by reflection, which takes longer than running a template: not before one is asked for.
    private static readonly Lazy<ScriptObject> Array = new(() => new ArrayFunctions { IsReadOnly = true });
    private static readonly Lazy<ScriptObject> String = new(() => new StringFunctions { IsReadOnly = true });
    private static readonly Lazy<ScriptObject> Math = new(WithoutChance);

    /// <summary>The names of a fresh run.</summary>
    // A native program keeps what code calls, and some of these functions templates alone call.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ArrayFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(StringFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(MathFunctions))]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "ScriptObject.From, which they inherit, is not called.")]
    public static ScriptObject Create()
    {
        var names = new Names();
        names.SetValue("array", Array, true);
        names.SetValue("string", String, true);
        names.SetValue("math", Math, true);
        names.SetValue("include", new IncludeFunction(), true);
        names.SetValue("date_zh", new TextFunction("date", (value, span) => ChineseText.Date(DateOf(value, span))), true);
        names.SetValue("date_en", new TextFunction("date", (value, span) => EnglishText.Date(DateOf(value, span))), true);
        names.SetValue("numeral_zh", new TextFunction("number", (value, span) => ChineseText.Numeral(NumberOf(value, span))), true);
        return names;
    }

    private static MathFunctions WithoutChance()
    {
        var math = new MathFunctions();
        math.Remove("random");
        math.Remove("uuid");
        math.IsReadOnly = true;
        return math;
    }

    /// <summary>A date record of the model, or a date written as <c>2023-04-23</c>.</summary>
    private static DateOnly DateOf(object? value, ScriptSpan span)
    {
        var written = value switch { ScriptRecord record => record.Text, string text => text, _ => null };
        return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ScriptRuntimeException(span, "This is not a date: a date is written 2023-04-23.");
    }

    private static int NumberOf(object? value, ScriptSpan span) => value switch
    {
        int number and >= 0 and <= 9999 => number,
        long number and >= 0 and <= 9999 => (int)number,
        _ => throw new ScriptRuntimeException(span, "A numeral is made of a whole number from 0 to 9999."),
    };

    /// <summary>Names of which some are found out when they are asked for.</summary>
    private sealed class Names : ScriptObject
    {
        public override bool TryGetValue(TemplateContext? context, ScriptSpan span, string member, out object? value)
        {
            if (!base.TryGetValue(context, span, member, out value))
                return false;
            if (value is Lazy<ScriptObject> functions)
                value = functions.Value;
            return true;
        }
    }

    /// <summary>A function of one value that gives a text.</summary>
    private sealed class TextFunction(string parameter, Func<object?, ScriptSpan, string> compute) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(string);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), parameter);

        public object? Invoke(
            TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            compute(arguments[0], callerContext?.Span ?? context.CurrentSpan);

        public ValueTask<object?> InvokeAsync(
            TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
