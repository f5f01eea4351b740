using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Templates.Stylesheets.Properties;

/// <summary>Walks along a declaration's value. Where a parser gives up, <see cref="Current"/> is what it stumbled over.</summary>
internal sealed class ValueReader(CssDeclaration declaration)
{
    private readonly ImmutableArray<CssToken> _tokens = declaration.Value;
    private int _at;

    /// <summary>The declaration's property.</summary>
    public string Property => declaration.Property;

    /// <summary>The whole declaration.</summary>
    public SourceSpan Span => declaration.Span;

    public bool IsAtEnd => _at >= _tokens.Length;

    /// <summary>The token that is next; an end token behind the last.</summary>
    public CssToken Current => IsAtEnd
        ? new CssToken(CssTokenKind.End, "", 0, declaration.PropertySpan)
        : _tokens[_at];

    public void Advance() => _at++;

    /// <summary>Takes the next token if it is that delimiter.</summary>
    public bool TryTake(char delimiter)
    {
        if (!Current.IsDelimiter(delimiter))
            return false;
        _at++;
        return true;
    }
}
