using System.Collections.Immutable;
using Huikan.Content.Files;
using Huikan.Content.Yaml;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Data;

/// <summary>The people, places, terms and topics that all issues share.</summary>
internal sealed record DataFiles(
    ImmutableArray<Person> People,
    ImmutableArray<Place> Places,
    ImmutableArray<Term> Terms,
    ImmutableArray<Topic> Topics)
{
    /// <summary>Reads <c>data/</c>. Each file may be missing; what names something of it is then reported.</summary>
    public static DataFiles Read(ContentTree tree, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
    {
        var places = ReadText(tree, "data/places.yml") is { } placesFile
            ? PlacesReader.Read(placesFile, languages, diagnostics)
            : [];
        var people = ReadText(tree, "data/people.yml") is { } peopleFile
            ? PeopleReader.Read(peopleFile, languages, places, diagnostics)
            : [];
        var terms = ReadText(tree, "data/terms.yml") is { } termsFile
            ? TermsReader.Read(termsFile, languages, diagnostics)
            : [];
        var topics = ReadText(tree, "data/topics.yml") is { } topicsFile
            ? TopicsReader.Read(topicsFile, languages, diagnostics)
            : [];
        return new DataFiles(people, places, terms, topics);
    }

    private static SourceFile? ReadText(ContentTree tree, string inside)
    {
        var path = tree.FullPath(inside);
        return File.Exists(path) ? tree.ReadText(path) : null;
    }

    /// <summary>The entries of a mapping of keys to mappings, each opened with its shape.</summary>
    internal static IEnumerable<(string Key, YamlFields Fields)> Entries(SourceFile file, Shape shape, DiagnosticBag diagnostics)
    {
        foreach (var entry in YamlReader.ReadMap(file, diagnostics)?.Entries ?? [])
        {
            AddressName.Check(entry.Key.Value, entry.Key.Span, diagnostics);
            if (entry.Value is YamlMap map)
            {
                yield return (entry.Key.Value, YamlFields.Open(map, shape, diagnostics));
                continue;
            }

            diagnostics.Error(
                "content/wrong-type",
                entry.Value.Span,
                new Wording(
                    $"“{entry.Key.Value}”之下应为“键: 值”的列表。",
                    $"Under “{entry.Key.Value}” there have to be “key: value” lines."));
        }
    }

    /// <summary>Finds what a key names; null, with a diagnostic, where it names nothing.</summary>
    internal static T? Find<T>(
        string? key,
        SourceSpan span,
        ImmutableArray<T> known,
        Func<T, string> keyOf,
        string fileName,
        DiagnosticBag diagnostics)
        where T : class
    {
        if (key is null)
            return null;
        if (known.FirstOrDefault(item => keyOf(item) == key) is { } found)
            return found;
        diagnostics.Error(
            typeof(T) == typeof(Person) ? "content/unknown-person"
                : typeof(T) == typeof(Topic) ? "content/unknown-topic"
                : "content/unknown-place",
            span,
            new Wording($"data/{fileName} 里没有“{key}”。", $"There is no “{key}” in data/{fileName}."),
            Suggestion.Nearest(key, known.Select(keyOf)) is { } near
                ? new Wording($"是否应为“{near}”？", $"Did you mean “{near}”?")
                : new Wording($"请在 data/{fileName} 中加上它。", $"Add it to data/{fileName}."));
        return null;
    }
}
