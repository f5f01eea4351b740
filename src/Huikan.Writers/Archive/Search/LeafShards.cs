using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive.Search;

/// <summary>
/// The texts of an issue for its results, a shard a text; a long text is cut into several, of which the first has the head.
/// They are named by their order in the issue, so that a new issue changes no shard of those before it.
/// </summary>
internal static class LeafShards
{
    /// <summary>Writes the shards of a text.</summary>
    /// <param name="leaf">The text.</param>
    /// <param name="languages">The publication's languages, in which heads and passages are.</param>
    /// <param name="parts">
    /// The parts of the issue so far, to which this text's are added: how many documents each is; less than zero where it
    /// carries on the part before.
    /// </param>
    public static IEnumerable<ArchiveFile> Write(SearchLeaf leaf, ImmutableArray<Language> languages, List<int> parts)
    {
        var from = 0;
        do
        {
            var to = EndOf(leaf, from);
            var (first, last) = (from, to);
            yield return Shard.Write($"t/{leaf.Issue.Id}/{parts.Count}", json => Write(json, leaf, languages, first, last));
            parts.Add(from == 0 ? to + 1 : from - to);
            from = to;
        }
        while (from < leaf.Passages.Length);
    }

    private static int EndOf(SearchLeaf leaf, int from)
    {
        var weight = from == 0 ? leaf.Heads.Sum(head => head.Sum(WeightOf)) + leaf.Keys.Sum(WeightOf) : 0;
        var to = from;
        while (to < leaf.Passages.Length)
        {
            weight += WeightOf(leaf.Passages[to].Fragment) + leaf.Passages[to].Texts.Sum(WeightOf);
            if (to > from && weight > ShardRow.Limit)
                break;
            to++;
        }

        return to;
    }

    /// <summary>What a text takes in a script, with its quotation marks, its comma and some of its brackets.</summary>
    private static int WeightOf(string? text) => 5 + (text is null ? 0 : Encoding.UTF8.GetByteCount(text));

    private static void Write(Utf8JsonWriter json, SearchLeaf leaf, ImmutableArray<Language> languages, int from, int to)
    {
        json.WriteStartObject();
        if (from == 0)
            WriteHead(json, leaf, languages);
        json.WriteStartArray("passages");
        foreach (var (fragment, texts) in leaf.Passages[from..to])
        {
            json.WriteStartArray();
            json.WriteStringValue(fragment);
            foreach (var text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, SearchLeaf leaf, ImmutableArray<Language> languages)
    {
        json.WriteString("folder", leaf.Folder);
        json.WriteString("keys", string.Join(' ', leaf.Keys));
        WriteAll(json, "issue", languages.Select(language => Dates.SayNumber(leaf.Issue, language)));
        json.WriteStartArray("heads");
        foreach (var head in leaf.Heads)
            WriteAll(json, null, head);
        json.WriteEndArray();
    }

    private static void WriteAll(Utf8JsonWriter json, string? name, IEnumerable<string> values)
    {
        if (name is not null)
            json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
