using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Archive.Finding;

/// <summary>Who and what a publication's speeches are found by.</summary>
/// <param name="People">The speakers, by their names in Latin letters.</param>
/// <param name="Places">The places and, with the speeches of all that lie in them, the regions, in the order of <c>places.yml</c>.</param>
/// <param name="Topics">The topics, in the order of <c>topics.yml</c>.</param>
internal sealed record Subjects(ImmutableArray<Subject> People, ImmutableArray<Subject> Places, ImmutableArray<Subject> Topics)
{
    /// <param name="publication">The archive.</param>
    /// <param name="issues">Its issues, the newest first.</param>
    public static Subjects Of(Publication publication, ImmutableArray<Issue> issues)
    {
        ImmutableArray<Occasion> occasions =
            [.. issues.SelectMany(issue => issue.Speeches.Select(speech => new Occasion(issue, speech)))];
        return new Subjects(PeopleOf(occasions), PlacesOf(publication, occasions), TopicsOf(publication, occasions));
    }

    /// <summary>The subject of a key, or null where it has no page.</summary>
    public static Subject? Find(ImmutableArray<Subject> subjects, string? key)
    {
        foreach (var subject in subjects)
        {
            if (subject.Key == key)
                return subject;
        }

        return null;
    }

    private static ImmutableArray<Subject> PeopleOf(ImmutableArray<Occasion> occasions) =>
    [
        .. Gather(occasions, occasion => [occasion.Speech.Speaker.Key])
            .Select(entry => (Person: entry.Value[0].Speech.Speaker, Speeches: entry.Value))
            .OrderBy(entry => SortKey(entry.Person), StringComparer.Ordinal)
            .ThenBy(entry => entry.Person.Key, StringComparer.Ordinal)
            .Select(entry => new Subject(entry.Person.Key, entry.Person.Name, [.. entry.Speeches]) { Person = entry.Person }),
    ];

    private static ImmutableArray<Subject> PlacesOf(Publication publication, ImmutableArray<Occasion> occasions)
    {
        ImmutableArray<Place> places =
        [
            .. publication.Places
                .Concat(occasions.Select(occasion => occasion.Speech.Place).OfType<Place>())
                .DistinctBy(place => place.Key, StringComparer.Ordinal),
        ];
        var byKey = places.ToDictionary(place => place.Key, StringComparer.Ordinal);
        var found = Gather(occasions, occasion => WithRegions(occasion.Speech.Place, byKey));
        return
        [
            .. places
                .Where(place => found.ContainsKey(place.Key))
                .Select(place => new Subject(place.Key, place.Name, [.. found[place.Key]])
                {
                    Within = place.Within is { } region && found.ContainsKey(region) ? region : null,
                }),
        ];
    }

    private static ImmutableArray<Subject> TopicsOf(Publication publication, ImmutableArray<Occasion> occasions)
    {
        var found = Gather(occasions, occasion => occasion.Speech.Topics.Select(topic => topic.Key));
        return
        [
            .. publication.Topics
                .Where(topic => found.ContainsKey(topic.Key))
                .Select(topic => new Subject(topic.Key, topic.Name, [.. found[topic.Key]])),
        ];
    }

    /// <summary>The speeches under each key that can be a folder; the loader has reported any other.</summary>
    private static Dictionary<string, List<Occasion>> Gather(
        ImmutableArray<Occasion> occasions, Func<Occasion, IEnumerable<string>> keysOf)
    {
        var found = new Dictionary<string, List<Occasion>>(StringComparer.Ordinal);
        foreach (var occasion in occasions)
        {
            foreach (var key in keysOf(occasion).Where(Address.IsSafeName))
            {
                if (!found.TryGetValue(key, out var speeches))
                    found.Add(key, speeches = []);
                speeches.Add(occasion);
            }
        }

        return found;
    }

    /// <summary>A place and every region above it; regions that run in a circle, which the loader reports, end.</summary>
    private static IEnumerable<string> WithRegions(Place? place, Dictionary<string, Place> byKey)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (place is not null && seen.Add(place.Key))
        {
            yield return place.Key;
            place = place.Within is { } region ? byKey.GetValueOrDefault(region) : null;
        }
    }

    /// <summary>Family and given name as a Latin alphabet sorts them, which is also the order of pinyin.</summary>
    private static string SortKey(Person person) =>
        person.Family is null ? person.Name.In(Language.English).ToLowerInvariant() : $"{person.Family} {person.Given}".ToLowerInvariant();
}
