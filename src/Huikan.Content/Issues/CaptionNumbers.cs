using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>
/// Numbers the figures and tables of one text that have captions. Both languages of a passage count from the same
/// number, so that Figure 2 is 图2 even where an earlier passage is not translated.
/// </summary>
internal static class CaptionNumbers
{
    public static ImmutableArray<Passage> Number(ImmutableArray<Passage> passages)
    {
        var (figures, tables) = (0, 0);
        var numbered = ImmutableArray.CreateBuilder<Passage>(passages.Length);
        foreach (var passage in passages)
        {
            var counters = passage.Renditions.Select(_ => new Counter(figures, tables)).ToList();
            numbered.Add(passage with
            {
                Renditions =
                [
                    .. passage.Renditions.Zip(
                        counters, (rendition, counter) => rendition with { Blocks = counter.Number(rendition.Blocks) }),
                ],
            });
            figures = counters.Max(counter => counter.Figures);
            tables = counters.Max(counter => counter.Tables);
        }

        return numbered.MoveToImmutable();
    }

    private sealed class Counter(int figures, int tables)
    {
        public int Figures { get; private set; } = figures;

        public int Tables { get; private set; } = tables;

        public ImmutableArray<Block> Number(ImmutableArray<Block> blocks) => [.. blocks.Select(Number)];

        private Block Number(Block block) => block switch
        {
            Figure { Caption.IsEmpty: false } figure => figure with { Number = ++Figures },
            Table { Caption.IsEmpty: false } table => table with { Number = ++Tables },
            ListBlock list => list with
            {
                Items = [.. list.Items.Select(item => item with { Content = Number(item.Content) })],
            },
            Quotation quotation => quotation with { Content = Number(quotation.Content) },
            _ => block,
        };
    }
}
