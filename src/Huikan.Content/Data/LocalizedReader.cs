using System.Collections.Immutable;
using Huikan.Content.Yaml;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Data;

/// <summary>Reads what is said once in each language of the publication.</summary>
internal static class LocalizedReader
{
    /// <summary>Reads a mapping of the languages alone.</summary>
    public static Localized<string> Read(YamlMap? map, ImmutableArray<Language> languages, DiagnosticBag diagnostics) =>
        map is null
            ? Unsaid(languages)
            : Read(YamlFields.Open(map, Shape.Localized(Keys(languages)), diagnostics), languages);

    /// <summary>Reads the languages among other keys.</summary>
    public static Localized<string> Read(YamlFields fields, ImmutableArray<Language> languages)
    {
        var said = languages
            .Select(language => KeyValuePair.Create(language, fields.Text(language.Tag)))
            .Where(pair => pair.Value is not null)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value!))
            .ToImmutableArray();
        return said.IsEmpty ? Unsaid(languages) : new Localized<string>(said);
    }

    /// <summary>Stands where a diagnostic has already said that nothing can be read.</summary>
    public static Localized<string> Unsaid(ImmutableArray<Language> languages) =>
        new([KeyValuePair.Create(languages[0], "")]);

    public static ImmutableArray<string> Keys(ImmutableArray<Language> languages) =>
        [.. languages.Select(language => language.Tag)];
}
