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
        var entries = DataFiles.Entries(file, shape, diagnostics).ToList();
        ImmutableArray<Place> places = [.. entries.Select(entry => ReadPlace(entry.Key, entry.Fields, languages, diagnostics))];
        foreach (var (place, (_, fields)) in places.Zip(entries))
            CheckRegion(place, fields.SpanOf("within"), places, diagnostics);
        return places;
    }

    private static Place ReadPlace(string key, YamlFields fields, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
    {
        var name = LocalizedReader.Read(fields, languages);
        var shortName = fields.Map("short") is { } map ? LocalizedReader.Read(map, languages, diagnostics) : name;
        return new Place(key, name, shortName, fields.Text("pinyin")) { Within = fields.Text("within") };
    }

    /// <summary>The region is a place of the file, and no place lies in itself, however many regions lie between.</summary>
    private static void CheckRegion(Place place, SourceSpan span, ImmutableArray<Place> places, DiagnosticBag diagnostics)
    {
        if (DataFiles.Find(place.Within, span, places, other => other.Key, "places.yml", diagnostics) is not { } region)
            return;
        var above = new HashSet<string>(StringComparer.Ordinal);
        for (var next = region; next is not null && above.Add(next.Key); next = places.FirstOrDefault(other => other.Key == next.Within))
        {
            if (next.Key != place.Key)
                continue;
            diagnostics.Error(
                "content/place-in-itself",
                span,
                new Wording($"“{place.Key}”成了自己的下级。", $"“{place.Key}” lies within itself."),
                new Wording("请改正此处或上级的 within。", "Correct this “within”, or that of a region above."));
            return;
        }
    }
}
