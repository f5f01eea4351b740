using System.Text;
using System.Text.Json;
using Huikan.Writers.Archive;
using Huikan.Writers.Archive.Search;
using Xunit;

namespace Huikan.Writers.Tests.Archive.Search;

/// <summary>Reads the shards of an index as a browser does, by what the manifest says alone.</summary>
internal sealed class IndexReader
{
    private readonly Dictionary<string, JsonElement> _shards;
    private readonly List<string> _terms;

    public IndexReader(IEnumerable<ArchiveFile> files)
    {
        Files = [.. files];
        _shards = Files.Select(Parse).ToDictionary(shard => shard.Name, shard => shard.Value);
        _terms = [.. _shards["manifest"].GetProperty("terms").EnumerateArray().Select(term => term.GetString()!)];
    }

    public IReadOnlyList<ArchiveFile> Files { get; }

    /// <summary>The texts of every document, in order; a head is one text.</summary>
    public IEnumerable<string[]> Documents()
    {
        foreach (var issue in _shards["manifest"].GetProperty("issues").EnumerateArray())
        {
            for (var n = 0; n < issue[2].GetArrayLength(); n++)
            {
                var shard = _shards[$"t/{issue[0].GetString()}/{n}"];
                if (issue[2][n].GetInt32() > 0)
                    yield return [.. shard.GetProperty("heads").EnumerateArray().SelectMany(head => head.EnumerateArray()).Select(text => text.GetString()!)];
                foreach (var passage in shard.GetProperty("passages").EnumerateArray())
                    yield return [.. passage.EnumerateArray().Skip(1).Select(text => text.GetString() ?? "")];
            }
        }
    }

    /// <summary>The documents of a term; null where they are too many to be listed.</summary>
    public List<int>? Find(string term)
    {
        var place = _terms.FindLastIndex(first => string.CompareOrdinal(first, term) <= 0);
        if (place < 0)
            return [];
        var entries = _shards[$"p/{place}"].EnumerateArray().Select(entry => entry.GetString()!).Chunk(2);
        return entries.FirstOrDefault(entry => entry[0] == term) is not [_, var list] ? []
            : list == TermBook.TooCommon ? null
            : Decode(list);
    }

    public static List<int> Decode(string list)
    {
        var bytes = Convert.FromBase64String(list[1..]);
        if (list[0] == '#')
            return [.. Enumerable.Range(0, bytes.Length * 8).Where(document => (bytes[document / 8] >> (document % 8) & 1) == 1)];
        var (documents, document, shift, difference) = (new List<int>(), -1, 0, 0);
        foreach (var part in bytes)
        {
            difference |= (part & 0x7F) << shift;
            shift += 7;
            if (part >= 0x80)
                continue;
            documents.Add(document += difference + 1);
            (shift, difference) = (0, 0);
        }

        return documents;
    }

    private static (string Name, JsonElement Value) Parse(ArchiveFile file)
    {
        var script = Encoding.UTF8.GetString(file.Content.Span);
        var name = file.Path[Shard.Folder.Length..^".js".Length];
        var start = $"huikanShard(\"{name}\",";
        Assert.StartsWith(start, script, StringComparison.Ordinal);
        Assert.EndsWith(");\n", script, StringComparison.Ordinal);
        return (name, JsonDocument.Parse(script[start.Length..^3]).RootElement);
    }
}
