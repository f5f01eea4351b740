using System.Collections.Immutable;
using System.Text.Json;
using Huikan.Publications;

namespace Huikan.Writers.Exports.Json;

/// <summary>Writes running text as a list of objects, each with its kind.</summary>
internal static class InlineJson
{
    public static void WriteAll(Utf8JsonWriter json, string name, ImmutableArray<Inline> content)
    {
        json.WriteStartArray(name);
        foreach (var inline in content)
            Write(json, inline);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Inline inline)
    {
        // A remark is between editors; it is never published.
        if (inline is Remark)
            return;
        json.WriteStartObject();
        switch (inline)
        {
            case Text text:
                json.WriteString("kind", "text");
                json.WriteString("text", text.Characters);
                break;
            case Emphasis emphasis:
                json.WriteString("kind", "emphasis");
                WriteAll(json, "content", emphasis.Content);
                break;
            case Strong strong:
                json.WriteString("kind", "strong");
                WriteAll(json, "content", strong.Content);
                break;
            case Link link:
                json.WriteString("kind", "link");
                WriteTarget(json, link.Target);
                WriteAll(json, "content", link.Content);
                break;
            case Code code:
                json.WriteString("kind", "code");
                json.WriteString("text", code.Characters);
                break;
            case LineBreak:
                json.WriteString("kind", "lineBreak");
                break;
            case Ruby ruby:
                json.WriteString("kind", "ruby");
                WritePairs(json, ruby);
                break;
            case FootnoteReference reference:
                json.WriteString("kind", "footnote");
                json.WriteNumber("number", reference.Footnote.Number);
                BlockJson.WriteAll(json, "content", reference.Footnote.Content);
                break;
            default:
                throw new UnreachableKindException(inline);
        }

        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, LinkTarget target)
    {
        json.WriteStartObject("target");
        switch (target)
        {
            case WebTarget web:
                json.WriteString("address", web.Address);
                break;
            case PassageTarget passage:
                json.WriteString("text", passage.Text);
                if (passage.Passage is { } name)
                    json.WriteString("passage", name);
                break;
            default:
                throw new UnreachableKindException(target);
        }

        json.WriteEndObject();
    }

    private static void WritePairs(Utf8JsonWriter json, Ruby ruby)
    {
        json.WriteStartArray("pairs");
        foreach (var pair in ruby.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("base", pair.Base);
            json.WriteString("reading", pair.Reading);
            json.WriteString("language", pair.ReadingLanguage.Tag);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
