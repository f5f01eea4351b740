using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Huikan.Writers.Archive.Search;

/// <summary>
/// A piece of the index: a script that hands one value to <c>huikanShard</c>. Scripts and not data, because a page that is
/// opened from a disk may not fetch anything else.
/// </summary>
internal static class Shard
{
    /// <summary>Where the pieces stand.</summary>
    public const string Folder = "search/s/";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="name">The piece's name, with which it is asked for: <c>p/12</c>.</param>
    /// <param name="write">Writes its value.</param>
    public static ArchiveFile Write(string name, Action<Utf8JsonWriter> write)
    {
        var script = new ArrayBufferWriter<byte>();
        script.Write("huikanShard("u8);
        WriteJson(script, json => json.WriteStringValue(name));
        script.Write(","u8);
        WriteJson(script, write);
        script.Write(");\n"u8);
        return new ArchiveFile(Folder + name + ".js", script.WrittenMemory);
    }

    private static void WriteJson(ArrayBufferWriter<byte> script, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(script, Options);
        write(json);
    }
}
