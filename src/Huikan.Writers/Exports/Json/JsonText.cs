using System.Text.Encodings.Web;
using System.Text.Json;

namespace Huikan.Writers.Exports.Json;

/// <summary>JSON files as people read them too: indented, in UTF-8, Chinese as it is, lines that end in a line feed.</summary>
internal static class JsonText
{
    /// <summary>
    /// These are files of their own, never part of a page, so quotation marks and characters of other scripts need no
    /// escapes but those of JSON itself.
    /// </summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Options))
            write(json);
        text.WriteByte((byte)'\n');
        return text.ToArray();
    }
}
