using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Templates.Stylesheets.Properties;

namespace Huikan.Templates.Stylesheets;

/// <summary>Reads declarations by the table of properties, and says what is wrong with a value.</summary>
internal static class DeclarationReader
{
    public static ImmutableArray<Declaration> Read(IEnumerable<CssDeclaration> written, DiagnosticBag diagnostics)
    {
        var declarations = ImmutableArray.CreateBuilder<Declaration>();
        foreach (var declaration in written)
        {
            if (PropertyTable.Find(declaration.Property) is not { } property)
            {
                ReportUnknown(declaration, PropertyTable.Names, diagnostics);
                continue;
            }

            var value = new ValueReader(declaration);
            if (property.Parse(value) is { } parsed && value.IsAtEnd)
                declarations.AddRange(parsed);
            else
                ReportValue(value, property.Accepts, diagnostics);
        }

        return declarations.ToImmutable();
    }

    /// <summary>Reports a property that is not supported where it stands.</summary>
    public static void ReportUnknown(
        CssDeclaration declaration, IReadOnlyCollection<string> known, DiagnosticBag diagnostics)
    {
        // All hundred names would help nobody.
        var hint = Suggestion.Nearest(declaration.Property, known) is not null || known.Count <= 12
            ? Suggestion.Hint(declaration.Property, known)
            : (Wording?)null;
        diagnostics.Error(
            "style/unknown-property",
            declaration.PropertySpan,
            new($"此处不支持属性“{declaration.Property}”。", $"The property “{declaration.Property}” is not supported here."),
            hint);
    }

    /// <summary>Reports the token that a value's parser stumbled over.</summary>
    public static void ReportValue(ValueReader value, string accepts, DiagnosticBag diagnostics)
    {
        var token = value.Current;
        var written = token.Span.Text.ToString();
        diagnostics.Error(
            "style/bad-value",
            token.Span,
            token.Kind == CssTokenKind.End
                ? new($"“{value.Property}”的值不完整。", $"The value of “{value.Property}” is not complete.")
                : new($"“{value.Property}”不接受“{written}”。", $"“{value.Property}” does not accept “{written}”."),
            new($"可用的值：{accepts}。", $"It accepts: {accepts}."));
    }
}
