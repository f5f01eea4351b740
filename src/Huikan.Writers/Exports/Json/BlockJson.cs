using System.Collections.Immutable;
using System.Text.Json;
using Huikan.Publications;

namespace Huikan.Writers.Exports.Json;

/// <summary>Writes blocks as a list of objects, each with its kind.</summary>
internal static class BlockJson
{
    public static void WriteAll(Utf8JsonWriter json, string name, ImmutableArray<Block> blocks)
    {
        json.WriteStartArray(name);
        foreach (var block in blocks)
            Write(json, block);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Block block)
    {
        json.WriteStartObject();
        switch (block)
        {
            case Paragraph paragraph:
                json.WriteString("kind", "paragraph");
                InlineJson.WriteAll(json, "content", paragraph.Content);
                break;
            case Heading heading:
                json.WriteString("kind", "heading");
                json.WriteNumber("level", heading.Level);
                InlineJson.WriteAll(json, "content", heading.Content);
                break;
            case ListBlock list:
                json.WriteString("kind", "list");
                if (list.Start is { } start)
                    json.WriteNumber("start", start);
                json.WriteStartArray("items");
                foreach (var item in list.Items)
                {
                    json.WriteStartObject();
                    WriteAll(json, "content", item.Content);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case Quotation quotation:
                json.WriteString("kind", "quotation");
                WriteAll(json, "content", quotation.Content);
                break;
            case Table table:
                json.WriteString("kind", "table");
                WriteTable(json, table);
                break;
            case Figure figure:
                json.WriteString("kind", "figure");
                WriteFigure(json, figure);
                break;
            case ThematicBreak:
                json.WriteString("kind", "break");
                break;
            default:
                throw new UnreachableKindException(block);
        }

        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, Table table)
    {
        if (table.Number is { } number)
            json.WriteNumber("number", number);
        InlineJson.WriteAll(json, "caption", table.Caption);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStringValue(column switch
            {
                ColumnAlignment.Center => "center",
                ColumnAlignment.End => "end",
                _ => "start",
            });
        }

        json.WriteEndArray();
        json.WritePropertyName("head");
        WriteRow(json, table.Head);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
            WriteRow(json, row);
        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, TableRow row)
    {
        json.WriteStartArray();
        foreach (var cell in row.Cells)
        {
            json.WriteStartObject();
            InlineJson.WriteAll(json, "content", cell.Content);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        if (figure.Number is { } number)
            json.WriteNumber("number", number);
        json.WriteStartObject("image");
        json.WriteString("path", figure.Image.Path);
        json.WriteString("mediaType", figure.Image.MediaType);
        json.WriteNumber("width", figure.Image.PixelWidth);
        json.WriteNumber("height", figure.Image.PixelHeight);
        json.WriteEndObject();
        json.WriteString("alternativeText", figure.AlternativeText);
        InlineJson.WriteAll(json, "caption", figure.Caption);
    }
}
