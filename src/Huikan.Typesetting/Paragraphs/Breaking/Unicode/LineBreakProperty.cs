using System.Globalization;
using System.Text;

namespace Huikan.Typesetting.Paragraphs.Breaking.Unicode;

/// <summary>The property Line_Break of every code point, read from <c>line-break.txt</c>: see the README beside it.</summary>
internal static class LineBreakProperty
{
    public const string Resource = "line-break.txt";

    private const int CodePoints = 0x110000;
    private const int BlockBits = 8;
    private const int BlockSize = 1 << BlockBits;

    private static readonly (byte[] Blocks, LineBreakClass[] Classes) Table = Load();

    public static LineBreakClass Of(Rune character)
    {
        var (blocks, classes) = Table;
        return classes[(blocks[character.Value >> BlockBits] << BlockBits) + (character.Value & (BlockSize - 1))];
    }

    /// <summary>Lays the runs out in blocks of 256 code points, each kind of block once: some 60 kinds of 4352.</summary>
    private static (byte[] Blocks, LineBreakClass[] Classes) Load()
    {
        var all = Expand();
        var blocks = new byte[CodePoints / BlockSize];
        var classes = new List<LineBreakClass>();
        var known = new Dictionary<string, byte>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = all.AsSpan(i * BlockSize, BlockSize);
            // Most of them are like the one before, which is sooner seen than looked up.
            if (i > 0 && block.SequenceEqual(all.AsSpan((i - 1) * BlockSize, BlockSize)))
            {
                blocks[i] = blocks[i - 1];
                continue;
            }

            var key = string.Create(BlockSize, block, static (characters, from) =>
            {
                for (var k = 0; k < from.Length; k++)
                    characters[k] = (char)from[k];
            });
            if (!known.TryGetValue(key, out blocks[i]))
            {
                known.Add(key, blocks[i] = checked((byte)known.Count));
                classes.AddRange(block);
            }
        }

        return (blocks, [.. classes]);
    }

    private static LineBreakClass[] Expand()
    {
        var all = new LineBreakClass[CodePoints];
        using var stream = typeof(LineBreakProperty).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var (start, of) = (0, LineBreakClass.AL);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var next = int.Parse(line.AsSpan(0, space), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            all.AsSpan(start, next - start).Fill(of);
            (start, of) = (next, Enum.Parse<LineBreakClass>(line.AsSpan(space + 1)));
        }

        all.AsSpan(start).Fill(of);
        return all;
    }
}
