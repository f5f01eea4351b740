using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Templates.Stylesheets;

/// <summary>A rule as written.</summary>
/// <param name="AtWord">The word of an at-rule (<c>page</c>), or null.</param>
/// <param name="Prelude">What stands before the block: selectors, or what follows the at-word; white included.</param>
/// <param name="Declarations">What stands in the block.</param>
/// <param name="Span">Where the rule begins.</param>
internal sealed record CssRule(
    string? AtWord, ImmutableArray<CssToken> Prelude, ImmutableArray<CssDeclaration> Declarations, SourceSpan Span);

/// <summary>A declaration as written.</summary>
/// <param name="Property">The property, in lower case.</param>
/// <param name="PropertySpan">Where its name stands.</param>
/// <param name="Value">Its value, without white.</param>
/// <param name="Span">From the name to the end of the value.</param>
internal sealed record CssDeclaration(
    string Property, SourceSpan PropertySpan, ImmutableArray<CssToken> Value, SourceSpan Span);
