using System.Collections.Immutable;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Search;

/// <summary>
/// One text of the archive as the search sees it: a speech, or an issue's own text. Its head is a document, and so is
/// each of its passages in all languages together, so that what is asked in one language is found in every one.
/// </summary>
/// <param name="Issue">The issue.</param>
/// <param name="Number">Its place in the issue; 0 is the issue's own text.</param>
/// <param name="Folder">The text's folder in the issue's, as an address spells it, ending in <c>/</c>; empty for the issue's own.</param>
/// <param name="Speaker">The speaker's key, or null.</param>
/// <param name="Place">The place's key, or null.</param>
/// <param name="Keys">What people type in pinyin for the speaker and the place.</param>
/// <param name="Heads">In each language the title, who spoke, the office and the place; empty where there is none.</param>
/// <param name="Passages">Each passage's fragment and its words in each language, null where it has none.</param>
internal sealed record SearchLeaf(
    Issue Issue,
    int Number,
    string Folder,
    string? Speaker,
    string? Place,
    ImmutableArray<string> Keys,
    ImmutableArray<ImmutableArray<string>> Heads,
    ImmutableArray<(string Fragment, ImmutableArray<string?> Texts)> Passages)
{
    /// <summary>How many documents it is.</summary>
    public int Documents => Passages.Length + 1;

    /// <summary>The texts of an issue: its own, then its speeches.</summary>
    public static IEnumerable<SearchLeaf> Of(Issue issue, ImmutableArray<Language> languages) =>
        issue.Speeches.Select(speech => Of(issue, speech, languages)).Prepend(OfNote(issue, languages));

    private static SearchLeaf OfNote(Issue issue, ImmutableArray<Language> languages) => new(
        issue,
        0,
        "",
        null,
        null,
        [],
        [.. languages.Select(language => (ImmutableArray<string>)
            [Lines.Plain(issue.Title, language), "", issue.Subtitle is null ? "" : Lines.Plain(issue.Subtitle, language), ""])],
        Describe(issue.Note, languages));

    private static SearchLeaf Of(Issue issue, Speech speech, ImmutableArray<Language> languages) => new(
        issue,
        speech.Number,
        Address.Encode(speech.Id) + "/",
        speech.Speaker.Key,
        speech.Place?.Key,
        [.. KeysOf(speech).Distinct(StringComparer.Ordinal)],
        [.. languages.Select(language => (ImmutableArray<string>)
        [
            Lines.Plain(speech.Title, language),
            speech.Speaker.Name.In(language),
            speech.Role?.In(language) is { } role ? PlainText.Of(role.Line) : "",
            speech.Place is { } place ? place.Name.In(language) : "",
        ])],
        Describe(speech.Passages, languages));

    private static IEnumerable<string> KeysOf(Speech speech)
    {
        var person = speech.Speaker;
        var pinyin = person.Pinyin ?? (person.Family is null ? null : $"{person.Family} {person.Given}");
        var keys = pinyin is null ? [] : PinyinKeys.Of(pinyin, HanIn(person.Name));
        if (speech.Place is not { } place)
            return keys;
        var name = place.Pinyin ?? place.Short[Language.English];
        return name is null ? keys : keys.Concat(PinyinKeys.Of(name, HanIn(place.Short)));
    }

    private static int HanIn(Localized<string> name) =>
        name.In(Language.Chinese).EnumerateRunes().Count(Folding.IsHan);

    private static ImmutableArray<(string Fragment, ImmutableArray<string?> Texts)> Describe(
        ImmutableArray<Passage> passages, ImmutableArray<Language> languages) =>
        [.. passages.Select(passage => (Fragment.Of(passage.Id.Name), SearchText.Of(passage, languages)))];
}
