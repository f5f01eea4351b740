using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Editions.Styles;

/// <summary>A rule of the stylesheet for one selector.</summary>
/// <param name="Name">The class, or null for <c>:root</c>.</param>
/// <param name="Language">The language of <c>:lang()</c>, or null for all.</param>
/// <param name="Declarations">In the order of the file; a later one wins.</param>
public sealed record StyleRule(StyleName? Name, Language? Language, ImmutableArray<Declaration> Declarations)
{
    /// <summary>The style with this rule's declarations applied.</summary>
    /// <param name="style">The style so far.</param>
    /// <param name="rootLineHeight">The grid's line; null in the root's own rules, whose line height becomes it.</param>
    public Style ApplyTo(Style style, Length? rootLineHeight)
    {
        // The font size comes first, whatever the order of writing: em in the other declarations counts it.
        foreach (var declaration in Declarations.Where(d => d is FontSizeDeclaration))
            style = declaration.ApplyTo(style, rootLineHeight ?? style.LineHeight);
        foreach (var declaration in Declarations.Where(d => d is not FontSizeDeclaration))
            style = declaration.ApplyTo(style, rootLineHeight ?? style.LineHeight);
        return style;
    }
}

/// <summary>A property with its value, parsed and checked.</summary>
/// <param name="Property">The property's CSS name.</param>
/// <param name="Span">Where it stands.</param>
public abstract record Declaration(string Property, SourceSpan Span)
{
    public abstract Style ApplyTo(Style style, Length rootLineHeight);
}

/// <summary><c>font-size</c>: <c>em</c> and <c>%</c> count the size so far.</summary>
public sealed record FontSizeDeclaration(SpecifiedLength Size, SourceSpan Span) : Declaration("font-size", Span)
{
    public override Style ApplyTo(Style style, Length rootLineHeight) =>
        style with { FontSize = Size.Resolve(style.FontSize, rootLineHeight) };
}

/// <summary>A property whose value is a length.</summary>
public sealed record LengthDeclaration(
    string Property, SpecifiedLength Value, Func<Style, Length, Style> Set, SourceSpan Span) : Declaration(Property, Span)
{
    public override Style ApplyTo(Style style, Length rootLineHeight) =>
        Set(style, Value.Resolve(style.FontSize, rootLineHeight));
}

/// <summary>A property whose value is relative to nothing.</summary>
public sealed record ValueDeclaration(string Property, Func<Style, Style> Set, SourceSpan Span) : Declaration(Property, Span)
{
    public override Style ApplyTo(Style style, Length rootLineHeight) => Set(style);
}
