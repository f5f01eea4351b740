using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Typesetting;

namespace Huikan.CommandLine.Building;

/// <summary>A layout by name: how the languages stand, and which.</summary>
/// <param name="Name">As the command line says it.</param>
/// <param name="Label">What readers are told it is, in each language.</param>
internal sealed record Layout(
    string Name, Arrangement Arrangement, ImmutableArray<Language> Languages, Localized<string> Label)
{
    /// <summary>The template of its pages; styles of its own stand in a stylesheet of that name.</summary>
    public string Template { get; init; } = Layouts.UsualTemplate;

    /// <summary>The template of its Word document; the styles of <see cref="Template"/> go with that template alone.</summary>
    public string WordTemplate { get; init; } = "word";

    /// <summary>How many lines a page and characters a line it is to have, or null where nobody prescribes it.</summary>
    public TextGrid? Grid { get; init; }

    /// <summary>How the languages stand where they cannot stand so: on facing pages, or page after page, in Word.</summary>
    public Arrangement InWord =>
        Arrangement is Arrangement.Facing or Arrangement.Successive ? Arrangement.SideBySide : Arrangement;
}

/// <summary>The layouts that the command line knows.</summary>
internal static class Layouts
{
    public const string SideBySide = "side-by-side";

    /// <summary>The template of the printed bulletin, whose texts may be bound into a volume.</summary>
    public const string UsualTemplate = "print";

    private const string Facing = "facing";

    private const string Interleaved = "interleaved";

    /// <summary>A newspaper: one language's pages after the other's; <c>broadsheet-zh</c> has one language alone.</summary>
    private const string Broadsheet = "broadsheet";

    /// <summary>An official document (GB/T 9704—2012), which is Chinese.</summary>
    private const string Official = "official";

    /// <summary>
    /// The layout of a name, or null where an error was reported. Where none is named the languages stand side by side,
    /// and the only language of a publication by itself.
    /// </summary>
    public static Layout? Find(string? named, Publication publication, DiagnosticBag diagnostics)
    {
        var layouts = All(publication);
        if (named is null)
            return layouts[0];
        if (layouts.FirstOrDefault(layout => layout.Name == named) is { } found)
            return found;
        diagnostics.Error(
            "build/unknown-layout",
            SourceSpan.None,
            new Wording($"没有“{named}”这种版式。", $"There is no layout “{named}”."),
            Suggestion.Hint(named, [.. layouts.Select(layout => layout.Name)]));
        return null;
    }

    /// <summary>Every layout of a publication, the usual one first.</summary>
    public static ImmutableArray<Layout> All(Publication publication)
    {
        var languages = publication.Languages;
        var layouts = ImmutableArray.CreateBuilder<Layout>();
        if (languages.Length >= 2)
        {
            layouts.Add(new Layout(SideBySide, Arrangement.SideBySide, languages[..2], Label("对照版", "Side by side")));
            layouts.Add(new Layout(Facing, Arrangement.Facing, languages[..2], Label("对页版", "Facing pages")));
            layouts.Add(new Layout(Interleaved, Arrangement.Interleaved, languages[..2], Label("逐段对照版", "Interleaved")));
        }

        foreach (var language in languages)
            layouts.Add(new Layout(language.Primary, Arrangement.Single, [language], OneLanguageLabel(language)));
        layouts.Add(languages.Length >= 2
            ? new Layout(Broadsheet, Arrangement.Successive, languages[..2], Label("报纸版", "Newspaper")) { Template = Broadsheet }
            : new Layout(Broadsheet, Arrangement.Single, languages, Label("报纸版", "Newspaper")) { Template = Broadsheet });
        foreach (var language in languages)
        {
            var label = OneLanguageLabel(language);
            layouts.Add(new Layout(
                OneLanguage(language),
                Arrangement.Single,
                [language],
                Label($"报纸版（{label.In(Language.Chinese)}）", $"Newspaper, {label.In(Language.English)}"))
            { Template = Broadsheet });
        }

        if (languages.Contains(Language.Chinese))
        {
            layouts.Add(new Layout(Official, Arrangement.Single, [Language.Chinese], Label("公文版", "Official document"))
            {
                Template = Official,
                WordTemplate = Official,
                Grid = new TextGrid(22, 28),
            });
        }

        return layouts.DrainToImmutable();
    }

    /// <summary>What an edition in one language is called.</summary>
    public static Localized<string> OneLanguageLabel(Language language) => language.Primary switch
    {
        "zh" => Label("中文版", "Chinese"),
        "en" => Label("英文版", "English"),
        _ => Label($"单语版（{language.Tag}）", $"One language ({language.Tag})"),
    };

    private static string OneLanguage(Language language) => $"{Broadsheet}-{language.Primary}";

    public static Localized<string> Label(string chinese, string english) =>
        new([KeyValuePair.Create(Language.Chinese, chinese), KeyValuePair.Create(Language.English, english)]);
}
