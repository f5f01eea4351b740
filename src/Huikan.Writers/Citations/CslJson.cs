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
        json.WriteString("issue", citation.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(citation.Date.Year);
        json.WriteNumberValue(citation.Date.Month);
        json.WriteNumberValue(citation.Date.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
        if (citation.Address is { } address)
            json.WriteString("URL", address);
        json.WriteEndObject();
    }
}
