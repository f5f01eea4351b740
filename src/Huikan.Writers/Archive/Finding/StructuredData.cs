using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive.Finding;

/// <summary>
/// What a page is about, for machines: JSON-LD in the words of schema.org. It stands in a <c>script</c> element of type
/// <c>application/ld+json</c>, which is data and never runs. Everything in it is named by its absolute address, so there is
/// none where the archive has no place on the web.
/// </summary>
internal static class StructuredData
{
    /// <summary>Chinese stays readable; what could end a script element (<c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c>, <c>'</c>) is escaped.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Gives a page what it is about.</summary>
    public static void Put(Model page, Markup? data)
    {
        if (data is null)
            return;
        var head = (Model)page["page"]!;
        head["has_structured"] = true;
        head["structured"] = data;
    }

    /// <summary>The front page: a periodical and its publisher.</summary>
    public static Markup? OfFront(Publication publication, PageView view) => Write(publication, json =>
    {
        WriteHead(json, "Periodical", PageAddress.Absolute(publication, "", PageView.Parallel)!);
        WritePeriodical(json, publication, view.Languages[0]);
    });

    /// <summary>The page of an issue.</summary>
    public static Markup? OfIssue(Publication publication, Issue issue, PageView view) => Write(publication, json =>
    {
        var language = view.Languages[0];
        var folder = issue.Id + "/";
        WriteHead(json, "PublicationIssue", PageAddress.Absolute(publication, folder, PageView.Parallel)!);
        json.WriteString("url", PageAddress.Absolute(publication, folder, view));
        json.WriteString("name", Lines.Plain(issue.Title, language));
        json.WriteString("issueNumber", issue.Number.ToString(CultureInfo.InvariantCulture));
        json.WriteString("datePublished", Dates.Iso(issue.Date));
        WriteLanguages(json, view);
        json.WriteStartObject("isPartOf");
        WriteHead(json, "Periodical", PageAddress.Absolute(publication, "", PageView.Parallel)!, withContext: false);
        WritePeriodical(json, publication, language);
        json.WriteEndObject();
        json.WriteStartArray("hasPart");
        foreach (var speech in issue.Speeches)
        {
            json.WriteStartObject();
            WriteHead(json, "Article", PageAddress.Absolute(publication, folder + speech.Id + "/", view)!, withContext: false);
            json.WriteString("headline", Lines.Plain(speech.Title, language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>
    /// The page of a speech: the article in the page's language and, as its translation or original, that in the other.
    /// The page with all languages describes each of them.
    /// </summary>
    public static Markup? OfSpeech(Publication publication, Issue issue, Speech speech, PageView view) => Write(publication, json =>
    {
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        foreach (var language in view.Languages.Where(language => IsWritten(speech, language)).DefaultIfEmpty(publication.SourceLanguage))
            WriteArticle(json, publication, issue, speech, language);
        json.WriteEndArray();
    });

    /// <summary>The page of a speaker, a place or a topic.</summary>
    public static Markup? OfSubject(Publication publication, string folder, PageView view, Section section, Subject subject) =>
        Write(publication, json =>
        {
            var type = section == Section.People ? "Person" : section == Section.Places ? "Place" : "DefinedTerm";
            WriteHead(json, type, PageAddress.Absolute(publication, folder, PageView.Parallel)!);
            json.WriteString("url", PageAddress.Absolute(publication, folder, view));
            WriteNames(json, subject.Name, view.Languages[0]);
            if (subject.Person is { Family: { } family } person)
            {
                json.WriteString("familyName", family);
                if (person.Given is { } given)
                    json.WriteString("givenName", given);
            }

            if (section == Section.People && subject.Speeches[0].Speech.Role?.In(view.Languages[0]) is { } role)
                json.WriteString("jobTitle", PlainText.Of(role.Line));
        });

    /// <summary>The page of a term.</summary>
    public static Markup? OfTerm(Publication publication, string folder, PageView view, Term term) => Write(publication, json =>
    {
        WriteHead(json, "DefinedTerm", PageAddress.Absolute(publication, folder, PageView.Parallel)!);
        json.WriteString("url", PageAddress.Absolute(publication, folder, view));
        WriteNames(json, term.Rendering, view.Languages[0]);
        if (term.Gloss is { } gloss)
            json.WriteString("description", gloss);
        json.WriteString("inDefinedTermSet", PageAddress.Absolute(publication, "terms/", PageView.Parallel));
    });

    /// <summary>A page that lists speakers, places, topics or terms.</summary>
    public static Markup? OfList(Publication publication, string folder, PageView view, string name) => Write(publication, json =>
    {
        WriteHead(json, folder == "terms/" ? "DefinedTermSet" : "CollectionPage", PageAddress.Absolute(publication, folder, PageView.Parallel)!);
        json.WriteString("url", PageAddress.Absolute(publication, folder, view));
        json.WriteString("name", name);
    });

    private static void WriteArticle(Utf8JsonWriter json, Publication publication, Issue issue, Speech speech, Language language)
    {
        var folder = $"{issue.Id}/{speech.Id}/";
        var source = publication.SourceLanguage;
        json.WriteStartObject();
        WriteHead(json, "Article", AddressIn(publication, folder, language), withContext: false);
        json.WriteString("url", AddressIn(publication, folder, language));
        json.WriteString("headline", Lines.Plain(speech.Title, language));
        json.WriteString("inLanguage", language.Tag);
        json.WriteString("datePublished", Dates.Iso(issue.Date));
        json.WriteStartObject("author");
        WriteHead(json, "Person", PageAddress.Absolute(publication, $"people/{speech.Speaker.Key}/", PageView.Parallel)!, withContext: false);
        json.WriteString("name", speech.Speaker.Name.In(language));
        if (speech.Role?.In(language) is { } role)
            json.WriteString("jobTitle", PlainText.Of(role.Line));
        json.WriteEndObject();
        json.WriteStartObject("publisher");
        json.WriteString("@type", "Organization");
        json.WriteString("name", publication.Publisher.In(language));
        json.WriteEndObject();
        json.WriteStartObject("isPartOf");
        WriteHead(json, "PublicationIssue", PageAddress.Absolute(publication, issue.Id + "/", PageView.Parallel)!, withContext: false);
        json.WriteString("issueNumber", issue.Number.ToString(CultureInfo.InvariantCulture));
        json.WriteString("datePublished", Dates.Iso(issue.Date));
        json.WriteEndObject();
        if (speech.Place is { } place)
        {
            json.WriteStartObject("contentLocation");
            WriteHead(json, "Place", PageAddress.Absolute(publication, $"places/{place.Key}/", PageView.Parallel)!, withContext: false);
            json.WriteString("name", place.Name.In(language));
            json.WriteEndObject();
        }

        if (!speech.Topics.IsEmpty)
        {
            json.WriteStartArray("keywords");
            foreach (var topic in speech.Topics)
                json.WriteStringValue(topic.Name.In(language));
            json.WriteEndArray();
        }

        var others = publication.Languages.Where(other => other != language && IsWritten(speech, other));
        if (language == source)
            WriteOthers(json, "workTranslation", publication, folder, speech, others);
        else if (IsWritten(speech, source))
            WriteOther(json, "translationOfWork", publication, folder, speech, source);
        json.WriteEndObject();
    }

    private static void WriteOthers(
        Utf8JsonWriter json, string name, Publication publication, string folder, Speech speech, IEnumerable<Language> languages)
    {
        var all = languages.ToList();
        if (all.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var language in all)
            WriteOther(json, null, publication, folder, speech, language);
        json.WriteEndArray();
    }

    private static void WriteOther(
        Utf8JsonWriter json, string? name, Publication publication, string folder, Speech speech, Language language)
    {
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        WriteHead(json, "Article", AddressIn(publication, folder, language), withContext: false);
        json.WriteString("headline", Lines.Plain(speech.Title, language));
        json.WriteString("inLanguage", language.Tag);
        json.WriteEndObject();
    }

    /// <summary>The page of one language alone, whichever face describes it: an article has one name.</summary>
    private static string AddressIn(Publication publication, string folder, Language language) =>
        PageAddress.Absolute(publication, folder, PageView.Of(publication).Last(view => view.Languages[0] == language))!;

    /// <summary>Whether a speech is there in a language: its title is what a translation cannot do without.</summary>
    private static bool IsWritten(Speech speech, Language language) => speech.Title.In(language) is not null;

    private static void WritePeriodical(Utf8JsonWriter json, Publication publication, Language language)
    {
        WriteNames(json, publication.Title, language);
        json.WriteStartObject("publisher");
        json.WriteString("@type", "Organization");
        json.WriteString("name", publication.Publisher.In(language));
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, Localized<string> names, Language language)
    {
        var name = names.In(language);
        json.WriteString("name", name);
        var others = names.Values.Select(value => value.Value).Where(other => other != name).Distinct(StringComparer.Ordinal).ToList();
        if (others.Count == 0)
            return;
        json.WriteStartArray("alternateName");
        foreach (var other in others)
            json.WriteStringValue(other);
        json.WriteEndArray();
    }

    private static void WriteLanguages(Utf8JsonWriter json, PageView view)
    {
        json.WriteStartArray("inLanguage");
        foreach (var language in view.Languages)
            json.WriteStringValue(language.Tag);
        json.WriteEndArray();
    }

    private static void WriteHead(Utf8JsonWriter json, string type, string id, bool withContext = true)
    {
        if (withContext)
            json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", type);
        json.WriteString("@id", id);
    }

    private static Markup? Write(Publication publication, Action<Utf8JsonWriter> write)
    {
        if (publication.BaseUrl is null)
            return null;
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new Markup(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }
}
