using System.Globalization;
using System.Text.Json;
using Huikan.Writers.Exports.Json;

namespace Huikan.Writers.Citations;

/// <summary>Citations as CSL-JSON (Citation Style Language 1.0.2), which Zotero, Pandoc and citeproc read.</summary>
internal static class CslJson
{
    /// <summary>A list of items, as the format asks for, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(IEnumerable<Citation> citations) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (var citation in citations)
            Write(json, citation);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("id", citation.Key);
        json.WriteString("type", "article-journal");
        json.WriteString("language", citation.Language.Tag);
        json.WriteStartArray("author");
        json.WriteStartObject();
        if (citation.Author.Family is { } family)
        {
            json.WriteString("family", family);
            json.WriteString("given", citation.Author.Given);
        }
        else
        {
            json.WriteString("literal", citation.Author.Whole);
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("title", citation.Title);
        json.WriteString("container-title", citation.Container);
        json.WriteString("publisher", citation.Publisher);
        json.WriteString("issue", citation.Number.ToString(CultureInfo.InvariantCulture));

        // On one line: a date that stands on nine is hard to read on the page of a speech.
        json.WritePropertyName("issued");
        json.WriteRawValue(string.Create(
            CultureInfo.InvariantCulture, $"{{ \"date-parts\": [[{citation.Date.Year}, {citation.Date.Month}, {citation.Date.Day}]] }}"));
        if (citation.Address is { } address)
            json.WriteString("URL", address);
        json.WriteEndObject();
    }
}
