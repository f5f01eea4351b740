using System.Numerics;
using System.Runtime.InteropServices;

namespace Huikan.Typesetting.Paragraphs.Hyphenation;

/// <summary>Liang's patterns as a trie, packed so that it stays in a processor's cache while page after page is hyphenated.</summary>
/// <remarks>A node's children stand together, in the order of their letters; which letters they have is said by the bits of the node.</remarks>
internal sealed class PatternTrie
{
    private const int Letters = 27; // the dot, then a to z

    private readonly Node[] _nodes;

    // The values of all patterns. A pattern has as many as it has letters, and one more.
    private readonly byte[] _values;

    private PatternTrie(Node[] nodes, byte[] values) => (_nodes, _values) = (nodes, values);

    /// <summary>The trie of patterns such as <c>.hy3ph</c>.</summary>
    public static PatternTrie Of(IEnumerable<string> patterns)
    {
        var builder = new Builder();
        foreach (var pattern in patterns)
            builder.Add(pattern);
        return builder.Pack();
    }

    /// <summary>Raises the values of a word's places to those of the patterns in it.</summary>
    /// <param name="letters">The word between its edges: nought for an edge, from one for a to z.</param>
    /// <param name="values">The value before each of them, and after the last.</param>
    public void Apply(ReadOnlySpan<byte> letters, Span<byte> values)
    {
        ReadOnlySpan<Node> nodes = _nodes;
        for (var start = 0; start < letters.Length; start++)
        {
            ref readonly var node = ref nodes[0];
            for (var i = start; i < letters.Length; i++)
            {
                var letter = 1u << letters[i];
                if ((node.Children & letter) == 0)
                    break;
                node = ref nodes[node.FirstChild + BitOperations.PopCount(node.Children & (letter - 1))];
                if (node.Values < 0)
                    continue;
                var pattern = _values.AsSpan(node.Values, i - start + 2);
                for (var k = 0; k < pattern.Length; k++)
                    values[start + k] = Math.Max(values[start + k], pattern[k]);
            }
        }
    }

    /// <param name="Children">The letters of its children, a bit for each.</param>
    /// <param name="FirstChild">Where its children begin.</param>
    /// <param name="Values">Where the values of the pattern that ends here begin; less than nought where none does.</param>
    private readonly record struct Node(uint Children, int FirstChild, int Values);

    /// <summary>The trie while it grows: the children of a node have a place for every letter.</summary>
    private sealed class Builder
    {
        // Zero is no child.
        private readonly List<int> _next = [.. new int[Letters]];
        private readonly List<int> _valuesAt = [-1];
        private readonly List<byte> _values = [];

        public void Add(string pattern)
        {
            var node = 0;
            var values = new List<byte> { 0 };
            foreach (var c in pattern)
            {
                if (char.IsAsciiDigit(c))
                {
                    values[^1] = (byte)(c - '0');
                    continue;
                }

                node = ChildOf(node, c == '.' ? 0 : c - 'a' + 1);
                values.Add(0);
            }

            _valuesAt[node] = _values.Count;
            _values.AddRange(values);
        }

        /// <summary>The nodes in the order of their depth, siblings beside each other.</summary>
        public PatternTrie Pack()
        {
            var nodes = new Node[_valuesAt.Count];
            var order = new List<int>(nodes.Length) { 0 };
            for (var i = 0; i < order.Count; i++)
            {
                var (children, firstChild) = (0u, order.Count);
                var next = CollectionsMarshal.AsSpan(_next).Slice(order[i] * Letters, Letters);
                for (var letter = 0; letter < Letters; letter++)
                {
                    if (next[letter] == 0)
                        continue;
                    children |= 1u << letter;
                    order.Add(next[letter]);
                }

                nodes[i] = new Node(children, firstChild, _valuesAt[order[i]]);
            }

            return new PatternTrie(nodes, [.. _values]);
        }

        private int ChildOf(int node, int letter)
        {
            var at = node * Letters + letter;
            if (_next[at] != 0)
                return _next[at];
            var child = _valuesAt.Count;
            _valuesAt.Add(-1);
            CollectionsMarshal.SetCount(_next, _next.Count + Letters);
            CollectionsMarshal.AsSpan(_next)[^Letters..].Clear();
            return _next[at] = child;
        }
    }
}
