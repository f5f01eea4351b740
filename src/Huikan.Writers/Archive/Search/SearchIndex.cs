using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive.Search;

/// <summary>
/// The index of all texts, in shards of which a search loads only a few:
/// <c>t/…</c> the texts, a shard a text; <c>p/…</c> the terms with their documents; <c>w/…</c> the words as they are
/// written; and the manifest, which says what lies where. Documents are numbered from the oldest issue on, so that a new
/// issue comes last; texts are read one at a time, and only the terms' lists of documents are kept.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ShardRow _terms = new("p");
    private readonly ShardRow _words = new("w");

    /// <summary>What stands for this state of the index; it is asked for with it, so that no cache mixes two states.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>Writes the shards. When they are all enumerated, <see cref="Stamp"/> is known.</summary>
    public IEnumerable<ArchiveFile> Write(Publication publication)
    {
        var issues = Dates.OldestFirst(publication);
        var book = new TermBook(RareIn(issues));
        var parts = new List<(Issue Issue, List<int> Parts)>();
        var document = 0;
        foreach (var issue in issues)
        {
            parts.Add((issue, []));
            foreach (var leaf in SearchLeaf.Of(issue, publication.Languages))
            {
                Add(book, leaf, document);
                document += leaf.Documents;
                foreach (var file in LeafShards.Write(leaf, publication.Languages, parts[^1].Parts))
                    yield return Stamped(file);
            }
        }

        foreach (var file in _terms.Write(book.Terms()))
            yield return Stamped(file);
        foreach (var file in _words.Write(book.Words().Select(word => (word.Word, Weight(word.Documents)))))
            yield return Stamped(file);
        var manifest = Stamped(Shard.Write("manifest", json => WriteManifest(json, publication, parts)));
        Stamp = Convert.ToHexStringLower(_hash.GetHashAndReset().AsSpan(0, 8));
        yield return manifest;
    }

    public void Dispose() => _hash.Dispose();

    /// <summary>
    /// In how many documents a Han character may be to be found alone: 256, or a thirty-second of all. Those that are in more
    /// are in so many that the answer is of no use.
    /// </summary>
    private static int RareIn(IEnumerable<Issue> issues)
    {
        var documents = issues.Sum(issue => issue.Note.Length + 1 + issue.Speeches.Sum(speech => speech.Passages.Length + 1));
        return Math.Max(256, documents / 32);
    }

    private static void Add(TermBook book, SearchLeaf leaf, int document)
    {
        foreach (var text in leaf.Heads.SelectMany(head => head).Concat(leaf.Keys))
            book.Add(document, text);
        if (leaf.Speaker is not null)
            book.AddField(document, "speaker", leaf.Speaker);
        if (leaf.Place is not null)
            book.AddField(document, "place", leaf.Place);
        foreach (var (_, texts) in leaf.Passages)
        {
            document++;
            foreach (var text in texts)
            {
                if (text is not null)
                    book.Add(document, text);
            }
        }
    }

    /// <summary>How many documents a word is in, as a power of two: of many words with one beginning the frequent come first.</summary>
    private static string Weight(int documents) => ((char)('0' + int.Log2(documents) / 2)).ToString();

    private void WriteManifest(Utf8JsonWriter json, Publication publication, List<(Issue Issue, List<int> Parts)> issues)
    {
        json.WriteStartObject();
        WriteAll(json, "languages", publication.Languages.Select(language => language.Tag));
        WriteAll(json, "terms", _terms.Firsts);
        WriteAll(json, "words", _words.Firsts);
        json.WriteStartArray("issues");
        foreach (var (issue, parts) in issues)
        {
            json.WriteStartArray();
            json.WriteStringValue(issue.Id);
            json.WriteNumberValue(issue.Date.Year);
            json.WriteStartArray();
            foreach (var part in parts)
                json.WriteNumberValue(part);
            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private ArchiveFile Stamped(ArchiveFile file)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
        _hash.AppendData(file.Content.Span);
        return file;
    }
}
