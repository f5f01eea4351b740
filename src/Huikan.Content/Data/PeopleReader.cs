using System.Collections.Immutable;
using Huikan.Content.Yaml;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Data;

/// <summary>Reads <c>data/people.yml</c>.</summary>
internal static class PeopleReader
{
    public static ImmutableArray<Person> Read(
        SourceFile file,
        ImmutableArray<Language> languages,
        ImmutableArray<Place> places,
        DiagnosticBag diagnostics)
    {
        var people = ImmutableArray.CreateBuilder<Person>();
        foreach (var (key, fields) in DataFiles.Entries(file, Shape.Person(LocalizedReader.Keys(languages)), diagnostics))
        {
            // The place tells readers of the file whom they look at; it has to be one, though no edition prints it.
            DataFiles.Find(fields.Text("place"), fields.SpanOf("place"), places, place => place.Key, "places.yml", diagnostics);
            people.Add(new Person(
                key,
                LocalizedReader.Read(fields, languages),
                fields.Text("family"),
                fields.Text("given"),
                fields.Text("pinyin")));
        }

        return people.DrainToImmutable();
    }
}
