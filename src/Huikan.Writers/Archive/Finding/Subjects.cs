using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Archive.Finding;

/// <summary>Who and what a publication's speeches are found by.</summary>
internal sealed class Subjects
{
    private readonly Dictionary<(Section, string), Subject> _byKey = [];
    private readonly Dictionary<string, List<Subject>> _byRegion = new(StringComparer.Ordinal);

    /// <param name="publication">The archive.</param>
    /// <param name="issues">Its issues, the newest first.</param>
    public Subjects(Publication publication, ImmutableArray<Issue> issues)
    {
        ImmutableArray<Occasion> occasions =
            [.. issues.SelectMany(issue => issue.Speeches.Select(speech => new Occasion(issue, speech)))];
        People = Keep(Section.People, PeopleOf(occasions));
        Places = Keep(Section.Places, PlacesOf(publication, occasions));
        Topics = Keep(Section.Topics, TopicsOf(publication, occasions));
        foreach (var place in Places)
        {
            foreach (var region in place.Regions)
            {
                if (!_byRegion.TryGetValue(region, out var parts))
                    _byRegion.Add(region, parts = []);
                parts.Add(place);
            }
        }
    }

    /// <summary>The speakers, by their names in Latin letters.</summary>
    public ImmutableArray<Subject> People { get; }

    /// <summary>The places and, with the speeches of all that lie in them, the regions, in the order of <c>places.yml</c>.</summary>
    public ImmutableArray<Subject> Places { get; }

    /// <summary>The topics, in the order of <c>topics.yml</c>.</summary>
    public ImmutableArray<Subject> Topics { get; }

    /// <summary>The subject of a key, or null where it has no page.</summary>
    public Subject? Find(Section section, string key) => _byKey.GetValueOrDefault((section, key));

    /// <summary>What lies in a subject, however many regions between; nothing where it is no region.</summary>
    public IEnumerable<Subject> Below(Section section, Subject subject) =>
        section == Section.Places && _byRegion.TryGetValue(subject.Key, out var parts) ? parts : [];

    private ImmutableArray<Subject> Keep(Section section, ImmutableArray<Subject> subjects)
    {
        foreach (var subject in subjects)
            _byKey.Add((section, subject.Key), subject);
        return subjects;
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
                    Regions = [.. WithRegions(place, byKey).Skip(1).Where(found.ContainsKey).Reverse()],
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
