using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.CommandLine.Building;

/// <summary>A layout by name: how the languages stand, and which.</summary>
/// <param name="Name">As the command line says it.</param>
/// <param name="Label">What readers are told it is, in each language.</param>
internal sealed record Layout(
    string Name, Arrangement Arrangement, ImmutableArray<Language> Languages, Localized<string> Label)
{
    /// <summary>
    /// How the languages stand in Word, which cannot keep passages level on facing pages: what faces in print stands side
    /// by side there.
    /// </summary>
    public Arrangement InWord => Arrangement == Arrangement.Facing ? Arrangement.SideBySide : Arrangement;
}

/// <summary>The layouts that the command line knows.</summary>
internal static class Layouts
{
    public const string SideBySide = "side-by-side";

    private const string Facing = "facing";

    private const string Interleaved = "interleaved";

    /// <summary>
    /// The layout of a name, or null where an error was reported. Where none is named the languages stand side by side,
    /// and the only language of a publication by itself.
    /// </summary>
    public static Layout? Find(string? named, Publication publication, DiagnosticBag diagnostics)
    {
        var languages = publication.Languages;
        var name = named ?? (languages.Length >= 2 ? SideBySide : languages[0].Primary);
        if (languages.Length >= 2 && name == SideBySide)
            return new Layout(name, Arrangement.SideBySide, languages[..2], Label("对照版", "Side by side"));
        if (languages.Length >= 2 && name == Interleaved)
            return new Layout(name, Arrangement.Interleaved, languages[..2], Label("逐段对照版", "Interleaved"));
        if (languages.Length >= 2 && name == Facing)
            return new Layout(name, Arrangement.Facing, languages[..2], Label("对页版", "Facing pages"));
        foreach (var language in languages)
        {
            if (name == language.Primary)
                return new Layout(name, Arrangement.Single, [language], Label("单语版", "One language"));
        }

        string[] known = languages.Length >= 2
            ? [SideBySide, Facing, Interleaved, .. languages.Select(l => l.Primary)]
            : [.. languages.Select(l => l.Primary)];
        diagnostics.Error(
            "build/unknown-layout",
            SourceSpan.None,
            new Wording($"没有“{name}”这种版式。", $"There is no layout “{name}”."),
            Suggestion.Hint(name, known));
        return null;
    }

    private static Localized<string> Label(string chinese, string english) =>
        new([KeyValuePair.Create(Language.Chinese, chinese), KeyValuePair.Create(Language.English, english)]);
}
