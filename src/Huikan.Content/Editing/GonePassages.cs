using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Huikan.Changes;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>Passages that go from a text. Their words may stand in others now: where an editor joined them.</summary>
internal sealed class GonePassages
{
    private readonly ImmutableArray<(Block Block, int Pairs)> _passages;

    /// <summary>The passages that two words follow each other in, once for each time.</summary>
    private readonly Dictionary<(string, string), List<int>> _byPair = [];

    public GonePassages(IEnumerable<Block> gone)
    {
        var passages = ImmutableArray.CreateBuilder<(Block, int)>();
        foreach (var block in gone)
        {
            var count = 0;
            foreach (var pair in PairsOf([block]))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_byPair, pair, out _) ??= []).Add(passages.Count);
                count++;
            }

            passages.Add((block, count));
        }

        _passages = passages.DrainToImmutable();
    }

    /// <summary>Those of which more than half stands in blocks, in the order in which they stood.</summary>
    public List<Block> JoinedTo(ImmutableArray<Block> blocks)
    {
        if (_passages.IsEmpty)
            return [];
        var found = new int[_passages.Length];
        foreach (var pair in PairsOf(blocks).Distinct())
        {
            foreach (var passage in _byPair.GetValueOrDefault(pair, []))
                found[passage]++;
        }

        return [.. _passages.Where((passage, i) => found[i] * 2 > passage.Pairs).Select(passage => passage.Block)];
    }

    private static IEnumerable<(string, string)> PairsOf(ImmutableArray<Block> blocks)
    {
        var words = Words.Of(PlainText.Of(blocks)).Where(word => !string.IsNullOrWhiteSpace(word)).ToList();
        return words.Zip(words.Skip(1));
    }
}
