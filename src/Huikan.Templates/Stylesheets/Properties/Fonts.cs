using System.Collections.Immutable;

namespace Huikan.Templates.Stylesheets.Properties;

/// <summary>Values of the font properties.</summary>
internal static class Fonts
{
    public const string AcceptsWeight = "normal | bold | 1–1000";

    public static int? ReadWeight(ValueReader value) =>
        Words.Read(value, [("normal", 400), ("bold", 700)]) ?? Numbers.Read(value, 1, 1000);

    /// <summary>One family: a string, or words as they stand.</summary>
    public static string? ReadFamily(ValueReader value)
    {
        var token = value.Current;
        if (token.Kind == CssTokenKind.String && token.Text.Length > 0)
        {
            value.Advance();
            return token.Text;
        }

        var words = new List<string>();
        while (value.Current.Kind == CssTokenKind.Word)
        {
            words.Add(value.Current.Text);
            value.Advance();
        }

        return words.Count > 0 ? string.Join(' ', words) : null;
    }

    /// <summary>Families in order of preference, with commas between them.</summary>
    public static ImmutableArray<string>? ReadFamilies(ValueReader value)
    {
        var families = ImmutableArray.CreateBuilder<string>();
        do
        {
            if (ReadFamily(value) is not { } family)
                return null;
            families.Add(family);
        }
        while (value.TryTake(','));
        return families.ToImmutable();
    }
}
