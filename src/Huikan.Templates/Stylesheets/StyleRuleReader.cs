using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Templates.Stylesheets;

/// <summary>Reads a rule of styles: <c>:root</c> and classes, each with an optional <c>:lang()</c>, with commas between them.</summary>
internal static class StyleRuleReader
{
    public static ImmutableArray<StyleRule> Read(
        CssRule rule, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
    {
        var declarations = DeclarationReader.Read(rule.Declarations, diagnostics);
        return
        [
            .. SplitAtCommas(rule)
                .SelectMany(selector => ReadSelector(selector, rule.Span, languages, diagnostics))
                .Select(selector => new StyleRule(selector.Name, selector.Language, declarations)),
        ];
    }

    private static IEnumerable<ImmutableArray<CssToken>> SplitAtCommas(CssRule rule)
    {
        var selector = ImmutableArray.CreateBuilder<CssToken>();
        foreach (var token in rule.Prelude)
        {
            if (!token.IsDelimiter(','))
            {
                selector.Add(token);
                continue;
            }

            yield return Trim(selector);
            selector.Clear();
        }

        yield return Trim(selector);
    }

    private static ImmutableArray<CssToken> Trim(ImmutableArray<CssToken>.Builder selector)
    {
        var start = selector.Count > 0 && selector[0].Kind == CssTokenKind.White ? 1 : 0;
        var end = selector.Count > start && selector[^1].Kind == CssTokenKind.White ? selector.Count - 1 : selector.Count;
        return [.. selector.Skip(start).Take(end - start)];
    }

    private static IEnumerable<(StyleName? Name, Language? Language)> ReadSelector(
        ImmutableArray<CssToken> selector, SourceSpan rule, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
    {
        StyleName? name;
        switch (selector)
        {
            case [var dot, { Kind: CssTokenKind.Word } word, ..] when dot.IsDelimiter('.'):
                name = new StyleName(word.Text);
                break;
            case [var colon, var root, ..] when colon.IsDelimiter(':') && root.IsWord("root"):
                name = null;
                break;
            default:
                Report(selector.IsEmpty ? rule : selector[0].Span);
                return [];
        }

        switch (selector.AsSpan()[2..])
        {
            case []:
                return [(name, null)];
            case [var colon, { Kind: CssTokenKind.Function, Text: "lang" }, { Kind: CssTokenKind.Word } tag, var close]
                when colon.IsDelimiter(':') && close.IsDelimiter(')'):
                return ReadLanguage(tag).Select(language => (name, (Language?)language)).ToArray();
            default:
                Report(selector[2].Span);
                return [];
        }

        void Report(SourceSpan span) => diagnostics.Error(
            "style/selector",
            span,
            new("不支持这种选择器。", "This selector is not supported."),
            new("可用：:root、.名称，以及其后的 :lang(标签)。", "There are :root and .name, each with an optional :lang(tag)."));

        // A language range matches every longer tag (Selectors 4, 11.2): :lang(zh) is zh-Hans too.
        ImmutableArray<Language> ReadLanguage(CssToken tag)
        {
            ImmutableArray<Language> matching =
            [
                .. languages.Where(language => language.Tag.Equals(tag.Text, StringComparison.OrdinalIgnoreCase)
                    || language.Tag.StartsWith(tag.Text + "-", StringComparison.OrdinalIgnoreCase)),
            ];
            if (matching.IsEmpty)
                diagnostics.Error(
                    "style/unknown-language",
                    tag.Span,
                    new($"会刊没有语言“{tag.Text}”。", $"The publication has no language “{tag.Text}”."),
                    Suggestion.Hint(tag.Text, [.. languages.Select(language => language.Tag)]));
            return matching;
        }
    }
}
