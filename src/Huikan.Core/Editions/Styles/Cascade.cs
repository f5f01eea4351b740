using System.Collections.Concurrent;
using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Editions.Styles;

/// <summary>
/// Works out styles from rules, each once: an issue asks some five thousand times for some fifty styles. Safe to share
/// between threads.
/// </summary>
internal sealed class Cascade(ImmutableArray<StyleRule> rules)
{
    private readonly ConcurrentDictionary<Language, Style> _roots = new();
    private readonly ConcurrentDictionary<(StyleName, Language), Style> _styles = new();

    /// <summary>The root's line height.</summary>
    public Length GridLine { get; } = GridLineOf(rules);

    /// <summary>The root's rules, then its rules for the language.</summary>
    public Style Root(Language language)
    {
        if (!_roots.TryGetValue(language, out var style))
            _roots[language] = style = ApplyRules(ApplyRules(new Style(), null, null), null, language);
        return style;
    }

    /// <summary>The root, the class's rules, then its rules for the language.</summary>
    public Style Resolve(StyleName name, Language language)
    {
        if (!_styles.TryGetValue((name, language), out var style))
            _styles[(name, language)] = style = Apply(Root(language), name, language);
        return style;
    }

    /// <summary>A style with what the class changes, then with what it changes for the language.</summary>
    public Style Apply(Style style, StyleName name, Language language) =>
        ApplyRules(ApplyRules(style, name, null), name, language);

    private Style ApplyRules(Style style, StyleName? name, Language? language)
    {
        foreach (var rule in rules)
        {
            if (rule.Name == name && rule.Language == language)
                style = rule.ApplyTo(style, name is null ? null : GridLine);
        }

        return style;
    }

    private static Length GridLineOf(ImmutableArray<StyleRule> rules)
    {
        var style = new Style();
        foreach (var rule in rules)
        {
            if (rule.Name is null && rule.Language is null)
                style = rule.ApplyTo(style, null);
        }

        return style.LineHeight;
    }
}
