using System.Collections.Immutable;
using Huikan.Content.Yaml;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Data;

/// <summary>Reads <c>data/places.yml</c>.</summary>
internal static class PlacesReader
{
    public static ImmutableArray<Place> Read(SourceFile file, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
    {
        var shape = Shape.Place(LocalizedReader.Keys(languages));
        return [.. DataFiles.Entries(file, shape, diagnostics).Select(entry => ReadPlace(entry.Key, entry.Fields, languages, diagnostics))];
    }

    private static Place ReadPlace(string key, YamlFields fields, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
    {
        var name = LocalizedReader.Read(fields, languages);
        var shortName = fields.Map("short") is { } map ? LocalizedReader.Read(map, languages, diagnostics) : name;
        return new Place(key, name, shortName, fields.Text("pinyin"));
    }
}
