using System.Collections.Immutable;

namespace Huikan.Writers.Word.Reading;

/// <summary>The passages of a Word document, and in what order they begin.</summary>
internal sealed class ReadPassages
{
    private readonly Dictionary<PassageKey, (int Rank, ImmutableArray<ReadLeaf> Leaves)> _passages = [];

    public ReadPassages(ReadText text)
    {
        foreach (var passage in text.Passages)
            _passages.Add(passage.Key, (_passages.Count, [.. passage]));
    }

    /// <summary>Whether the document has a passage.</summary>
    public bool Has(PassageKey passage) => _passages.ContainsKey(passage);

    /// <summary>A passage's running texts; a default array where the document does not have it.</summary>
    public ImmutableArray<ReadLeaf> Of(PassageKey passage) => _passages.GetValueOrDefault(passage).Leaves;

    /// <summary>How many passages begin before one that the document has.</summary>
    public int RankOf(PassageKey passage) => _passages[passage].Rank;
}
