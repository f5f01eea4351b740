using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Huikan.Publications;
using Huikan.Writers.Citations;
using Huikan.Writers.Html;

namespace Huikan.Writers.Exports.Json;

/// <summary>
/// An issue as data: every passage of it under its lasting name, with its blocks in every language. The file's shape is
/// the schema <c>issue.schema.json</c>, which stands in the archive beside the issues.
/// </summary>
internal static class IssueJson
{
    /// <summary>The version of the file's shape. It grows when something that was there changes or goes.</summary>
    private const int Format = 1;

    public static ReadOnlyMemory<byte> Write(Publication publication, Issue issue) => JsonText.Write(json =>
    {
        var folder = $"{issue.Id}/";
        json.WriteStartObject();
        json.WriteString("$schema", "../" + IssueSchema.Path);
        json.WriteNumber("format", Format);
        WritePublication(json, publication);
        json.WriteString("id", issue.Id);
        WriteAddress(json, publication, folder, "");
        json.WriteNumber("number", issue.Number);
        json.WriteString("date", issue.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WritePassage(json, "title", issue.Title);
        WritePassage(json, "subtitle", issue.Subtitle);
        WritePassage(json, "noteHeading", issue.NoteHeading);
        WritePassages(json, "note", issue.Note, publication, folder);
        WritePassage(json, "credit", issue.Credit);
        json.WriteStartArray("speeches");
        foreach (var speech in issue.Speeches)
            WriteSpeech(json, speech, publication, $"{folder}{speech.Id}/");
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WritePublication(Utf8JsonWriter json, Publication publication)
    {
        json.WriteStartObject("publication");
        WriteSaid(json, "title", publication.Title);
        WriteSaid(json, "publisher", publication.Publisher);
        json.WriteStartArray("languages");
        foreach (var language in publication.Languages)
            json.WriteStringValue(language.Tag);
        json.WriteEndArray();
        WriteAddress(json, publication, "", "");
        json.WriteEndObject();
    }

    private static void WriteSpeech(Utf8JsonWriter json, Speech speech, Publication publication, string folder)
    {
        json.WriteStartObject();
        json.WriteString("id", speech.Id);
        WriteAddress(json, publication, folder, "");
        json.WriteNumber("number", speech.Number);
        WriteSpeaker(json, speech.Speaker);
        if (speech.Place is { } place)
        {
            json.WriteStartObject("place");
            json.WriteString("key", place.Key);
            WriteSaid(json, "name", place.Name);
            WriteSaid(json, "short", place.Short);
            json.WriteEndObject();
        }

        WritePassage(json, "title", speech.Title);
        WritePassage(json, "role", speech.Role);
        WritePassages(json, "passages", speech.Passages, publication, folder);
        json.WriteEndObject();
    }

    private static void WriteSpeaker(Utf8JsonWriter json, Person speaker)
    {
        json.WriteStartObject("speaker");
        json.WriteString("key", speaker.Key);
        WriteSaid(json, "name", speaker.Name);
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("family", speaker.Family), ("given", speaker.Given), ("pinyin", speaker.Pinyin)])
        {
            if (value is not null)
                json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static void WritePassages(
        Utf8JsonWriter json, string name, ImmutableArray<Passage> passages, Publication publication, string folder)
    {
        json.WriteStartArray(name);
        foreach (var passage in passages)
        {
            json.WriteStartObject();
            json.WriteString("id", passage.Id.Name);
            WriteAddress(json, publication, folder, Fragment.Reference(Fragment.Of(passage.Id.Name)));
            WriteRenditions(json, passage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A line of the front matter, which has no address of its own.</summary>
    private static void WritePassage(Utf8JsonWriter json, string name, Passage? line)
    {
        if (line is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("id", line.Id.Name);
        WriteRenditions(json, line);
        json.WriteEndObject();
    }

    private static void WriteRenditions(Utf8JsonWriter json, Passage passage)
    {
        json.WriteStartObject("renditions");
        foreach (var rendition in passage.Renditions)
        {
            json.WriteStartObject(rendition.Language.Tag);
            json.WriteString("text", PlainText.Of(rendition.Blocks));
            BlockJson.WriteAll(json, "blocks", rendition.Blocks);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSaid(Utf8JsonWriter json, string name, Localized<string> value)
    {
        json.WriteStartObject(name);
        foreach (var (language, words) in value.Values)
            json.WriteString(language.Tag, words);
        json.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter json, Publication publication, string path, string fragment)
    {
        if (WebAddress.Of(publication, path) is { } address)
            json.WriteString("address", address + fragment);
    }
}
