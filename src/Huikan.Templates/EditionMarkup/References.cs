using Huikan.Publications;

namespace Huikan.Templates.EditionMarkup;

/// <summary>Every reference that the markup may make to a publication and an issue of it.</summary>
internal sealed class References
{
    private readonly OrderedDictionary<string, Referent> _referents = new(StringComparer.Ordinal);

    public References(Publication publication, Issue issue)
    {
        Add("publication.title", new NameReferent(publication.Title));
        Add("publication.publisher", new NameReferent(publication.Publisher));
        Add("issue.title", Line(issue.Title));
        Add("issue.subtitle", Line(issue.Subtitle));
        Add("issue.heading", Line(issue.NoteHeading));
        Add("issue.note", issue.Note.IsEmpty ? new AbsentReferent() : new TextReferent(Issue.OwnText, issue.Note));
        Add("issue.credit", Line(issue.Credit));
        foreach (var speech in issue.Speeches)
            Add(speech);
    }

    /// <summary>What can be referred to, in order.</summary>
    public IReadOnlyCollection<string> Names => _referents.Keys;

    /// <summary>What a reference stands for, or null where it is not known.</summary>
    public Referent? Find(string name) => _referents.GetValueOrDefault(name);

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
