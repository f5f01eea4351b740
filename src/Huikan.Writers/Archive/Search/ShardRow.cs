using System.Collections.Immutable;
using System.Text.Json;

namespace Huikan.Writers.Archive.Search;

/// <summary>
/// A sorted list that is cut into shards: what a name begins is found by the first name of each shard, which the manifest
/// says. A beginning of a word lies in one or two of them.
/// </summary>
/// <param name="folder">The shards' folder: <c>p</c>.</param>
internal sealed class ShardRow(string folder)
{
    /// <summary>What a shard may weigh, in bytes, unless one entry weighs more.</summary>
    public const int Limit = 48_000;

    private readonly ImmutableArray<string>.Builder _firsts = ImmutableArray.CreateBuilder<string>();

    /// <summary>The first name of each shard written so far.</summary>
    public IReadOnlyList<string> Firsts => _firsts;

    /// <summary>Writes entries, which come in ordinal order, as shards of names and values in turn.</summary>
    public IEnumerable<ArchiveFile> Write(IEnumerable<(string Name, string Value)> entries)
    {
        var shard = new List<(string Name, string Value)>();
        var weight = 0;
        foreach (var entry in entries)
        {
            var more = System.Text.Encoding.UTF8.GetByteCount(entry.Name) + entry.Value.Length + 6;
            if (shard.Count > 0 && weight + more > Limit)
            {
                yield return Cut(shard);
                weight = 0;
            }

            shard.Add(entry);
            weight += more;
        }

        if (shard.Count > 0)
            yield return Cut(shard);
    }

    private ArchiveFile Cut(List<(string Name, string Value)> shard)
    {
        var file = Shard.Write($"{folder}/{_firsts.Count}", json => Write(json, shard));
        _firsts.Add(shard[0].Name);
        shard.Clear();
        return file;
    }

    private static void Write(Utf8JsonWriter json, List<(string Name, string Value)> shard)
    {
        json.WriteStartArray();
        foreach (var (name, value) in shard)
        {
            json.WriteStringValue(name);
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
