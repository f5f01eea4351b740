using System.Collections.Immutable;
using System.Globalization;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Templates.Scripting;
using Scriban.Runtime;

namespace Huikan.Templates.EditionMarkup;

/// <summary>
/// The variables of an edition's template: facts to choose and count by. Authors' texts are not among them, since a
/// template places those by reference.
/// </summary>
internal static class EditionModel
{
    public static ImmutableArray<KeyValuePair<string, object?>> Of(Edition edition)
    {
        var languages = edition.Publication.Languages;
        return
        [
            new("publication", Publication(edition.Publication)),
            edition.Compendium.IsEmpty
                ? new("issue", Issue(edition.Issue, edition, languages))
                : new("issues", List(edition.Compendium.Select(issue => Issue(issue, edition, languages)))),
            new("layout", Arrangements.NameOf(edition.Arrangement)),
            new("languages", List(edition.Languages.Select(language => language.Tag))),
            new("source", edition.Languages[0].Tag),
            new("translation", edition.Languages.Length > 1 ? edition.Languages[1].Tag : null),
        ];
    }

    private static ScriptRecord Publication(Publication publication) => new ScriptRecord()
        .With("title", () => Words(publication.Title, publication.Languages))
        .With("publisher", () => Words(publication.Publisher, publication.Languages))
        .With("languages", () => List(publication.Languages.Select(language => language.Tag)));

    private static ScriptRecord Issue(Issue issue, Edition edition, ImmutableArray<Language> languages) =>
        new ScriptRecord()
            .With("id", () => issue.Id)
            .With("number", () => issue.Number)
            .With("date", () => Date(issue.Date))
            .With("year", () => issue.Date.Year)
            .With("month", () => issue.Date.Month)
            .With("day", () => issue.Date.Day)
            .With("has_subtitle", () => issue.Subtitle is not null)
            .With("has_note_heading", () => issue.NoteHeading is not null)
            .With("has_note", () => !issue.Note.IsEmpty)
            .With("has_credit", () => issue.Credit is not null)
            .With("speeches", () => List(
                from speech in issue.Speeches
                let written = edition.Languages.Where(language => speech.Title.In(language) is not null).ToList()
                where written.Count > 0
                select Speech(speech, written, languages)));

    /// <param name="speech">The speech.</param>
    /// <param name="written">The edition's languages that it is written in; a text may be waiting for its translation.</param>
    /// <param name="languages">The publication's languages.</param>
    private static ScriptRecord Speech(
        Speech speech, IEnumerable<Language> written, ImmutableArray<Language> languages) => new ScriptRecord()
        .With("id", () => speech.Id)
        .With("number", () => speech.Number)
        .With("languages", () => List(written.Select(language => language.Tag)))
        .With("has_role", () => speech.Role is not null)
        .With("speaker", () => new ScriptRecord()
            .With("key", () => speech.Speaker.Key)
            .With("name", () => Words(speech.Speaker.Name, languages)))
        .With("place", () => speech.Place is { } place ? Place(place, languages) : null);

    private static ScriptRecord Place(Place place, ImmutableArray<Language> languages) => new ScriptRecord()
        .With("key", () => place.Key)
        .With("name", () => Words(place.Name, languages))
        .With("short", () => Words(place.Short, languages));

    private static ScriptRecord Date(DateOnly date) =>
        new ScriptRecord { Text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
            .With("year", () => date.Year)
            .With("month", () => date.Month)
            .With("day", () => date.Day);

    /// <summary>By tag and by primary subtag; null in a language that the value is not said in.</summary>
    private static ScriptRecord Words(Localized<string> words, ImmutableArray<Language> languages)
    {
        var record = new ScriptRecord();
        foreach (var language in languages)
            record.With(language.Tag, () => words[language]).With(language.Primary, () => words[language]);
        return record;
    }

    private static ScriptArray List(IEnumerable<object?> values) => new(values.ToArray()) { IsReadOnly = true };
}
