using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Templates.Stylesheets;

/// <summary>Groups tokens into rules and declarations. After a mistake it goes on behind the next semicolon or brace.</summary>
internal sealed class CssParser
{
    private readonly ImmutableArray<CssToken> _tokens;
    private readonly DiagnosticBag _diagnostics;
    private int _at;

    private CssParser(ImmutableArray<CssToken> tokens, DiagnosticBag diagnostics)
    {
        _tokens = tokens;
        _diagnostics = diagnostics;
    }

    private CssToken Current => _tokens[_at];

    /// <summary>The rules in order; what is no CSS is reported.</summary>
    public static ImmutableArray<CssRule> Parse(SourceFile file, DiagnosticBag diagnostics) =>
        new CssParser(CssTokenizer.Tokenize(file), diagnostics).ReadRules();

    private ImmutableArray<CssRule> ReadRules()
    {
        var rules = ImmutableArray.CreateBuilder<CssRule>();
        while (true)
        {
            SkipWhite();
            if (Current.Kind == CssTokenKind.End)
                return rules.ToImmutable();
            if (ReadRule() is { } rule)
                rules.Add(rule);
        }
    }

    private CssRule? ReadRule()
    {
        var first = Current;
        var atWord = first.Kind == CssTokenKind.AtWord ? first.Text.ToLowerInvariant() : null;
        if (atWord is not null)
            _at++;
        var start = _at;
        while (Current.Kind is not (CssTokenKind.End or CssTokenKind.Bad) && !IsAny("{};"))
            _at++;
        var prelude = _tokens[start.._at];
        if (Current.IsDelimiter('{'))
        {
            _at++;
            return new CssRule(atWord, prelude, ReadDeclarations(first), first.Span);
        }

        Report(
            Current.Kind == CssTokenKind.Bad ? Current : first,
            "样式表在此处有误：应为“选择器 { 属性: 值; }”。",
            "A rule is written “.name { property: value; }”.");
        if (Current.Kind != CssTokenKind.End)
            _at++;
        return null;
    }

    private ImmutableArray<CssDeclaration> ReadDeclarations(CssToken opening)
    {
        var declarations = ImmutableArray.CreateBuilder<CssDeclaration>();
        while (true)
        {
            SkipWhite();
            if (Current.Kind == CssTokenKind.End)
            {
                Report(opening, "此规则没有用“}”结束。", "This rule is not closed with “}”.");
                return declarations.ToImmutable();
            }

            if (Current.IsDelimiter('}'))
            {
                _at++;
                return declarations.ToImmutable();
            }

            if (Current.IsDelimiter(';'))
                _at++;
            else if (ReadDeclaration() is { } declaration)
                declarations.Add(declaration);
        }
    }

    private CssDeclaration? ReadDeclaration()
    {
        var name = Current;
        if (name.Kind != CssTokenKind.Word)
            return Recover(name, "此处应为属性名。", "The name of a property belongs here.");
        _at++;
        SkipWhite();
        if (!Current.IsDelimiter(':'))
            return Recover(Current, $"“{name.Text}”之后应为“:”。", $"“:” belongs after “{name.Text}”.");
        _at++;
        var value = ImmutableArray.CreateBuilder<CssToken>();
        while (Current.Kind != CssTokenKind.End && !IsAny("{};"))
        {
            if (Current.Kind == CssTokenKind.Bad)
                return Recover(Current, $"{Current.Text} 没有结束。", $"{Current.Text} is not closed.");
            if (Current.Kind != CssTokenKind.White)
                value.Add(Current);
            _at++;
        }

        if (Current.IsDelimiter('{'))
            return Recover(Current, "规则里不能再有规则；是否少了“}”或“;”？", "A rule holds no rules; is a “}” or “;” missing before this?");
        var file = name.Span.File!;
        var end = value.Count > 0 ? value[^1].Span.Start + value[^1].Span.Length : name.Span.Start + name.Span.Length;
        return new CssDeclaration(
            name.Text.ToLowerInvariant(),
            name.Span,
            value.ToImmutable(),
            file.Span(name.Span.Start, end - name.Span.Start));
    }

    /// <summary>Reports and goes on behind the next semicolon, or at the brace that closes the rule.</summary>
    private CssDeclaration? Recover(CssToken token, string chinese, string english)
    {
        Report(token, chinese, english);
        var depth = 0;
        while (Current.Kind != CssTokenKind.End)
        {
            if (depth == 0 && IsAny(";}"))
                return null;
            if (Current.IsDelimiter('{'))
                depth++;
            else if (Current.IsDelimiter('}') && --depth == 0)
            {
                _at++;
                return null;
            }

            _at++;
        }

        return null;
    }

    private bool IsAny(string delimiters) =>
        Current.Kind == CssTokenKind.Delimiter && delimiters.Contains(Current.Text[0]);

    private void SkipWhite()
    {
        while (Current.Kind == CssTokenKind.White)
            _at++;
    }

    private void Report(CssToken token, string chinese, string english) =>
        _diagnostics.Error("style/syntax", token.Span, new Wording(chinese, english));
}
