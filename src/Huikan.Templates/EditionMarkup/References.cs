using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Templates.EditionMarkup;

/// <summary>Every reference that the markup may make to a publication and an issue of it.</summary>
internal sealed class References
{
    private readonly OrderedDictionary<string, Referent> _referents = new(StringComparer.Ordinal);

    private readonly Dictionary<string, References> _issues = new(StringComparer.Ordinal);

    /// <summary>From within an issue.</summary>
    public References(Publication publication, Issue issue)
        : this(publication)
    {
        Add("issue.title", Line(issue.Title));
        Add("issue.subtitle", Line(issue.Subtitle));
        Add("issue.heading", Line(issue.NoteHeading));
        Add("issue.note", issue.Note.IsEmpty ? new AbsentReferent() : new TextReferent(Issue.OwnText, issue.Note));
        Add("issue.credit", Line(issue.Credit));
        foreach (var speech in issue.Speeches)
            Add(speech);
    }

    /// <summary>From outside several issues, each of whose own begin with its id: <c>2023-q1/wanzhou.title</c>.</summary>
    public References(Publication publication, ImmutableArray<Issue> issues)
        : this(publication)
    {
        foreach (var issue in issues)
            _issues.Add(issue.Id, new References(publication, issue));
    }

    private References(Publication publication)
    {
        Add("publication.title", new NameReferent(publication.Title));
        Add("publication.publisher", new NameReferent(publication.Publisher));
    }

    /// <summary>What can be referred to, in order.</summary>
    public IReadOnlyCollection<string> Names =>
        [.. _referents.Keys, .. _issues.SelectMany(issue => issue.Value._referents.Keys.Select(name => $"{issue.Key}/{name}"))];

    /// <summary>What a reference stands for, or null where it is not known.</summary>
    public Referent? Find(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? _referents.GetValueOrDefault(name)
            : _issues.GetValueOrDefault(name[..slash])?._referents.GetValueOrDefault(name[(slash + 1)..]);
    }

    /// <summary>The references from within an issue of several, or null where there is none such.</summary>
    public References? Within(string issue) => _issues.GetValueOrDefault(issue);

    /// <summary>The ids of several issues.</summary>
    public IReadOnlyCollection<string> Issues => _issues.Keys;

    private void Add(Speech speech)
    {
        Add($"{speech.Id}.title", Line(speech.Title));
        Add($"{speech.Id}.role", Line(speech.Role));
        Add($"{speech.Id}.speaker", new NameReferent(speech.Speaker.Name));
        Add($"{speech.Id}.place", Name(speech.Place?.Name));
        Add($"{speech.Id}.place.short", Name(speech.Place?.Short));
        // A speech without a text is the author's mistake, which has been said, and not the template's.
        Add(speech.Id, new TextReferent(speech.Id, speech.Passages));
    }

    private void Add(string name, Referent referent) => _referents.TryAdd(name, referent);

    private static Referent Line(Passage? passage) => passage is null ? new AbsentReferent() : new LineReferent(passage);

    private static Referent Name(Localized<string>? name) => name is null ? new AbsentReferent() : new NameReferent(name);
}
