using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Tests.Word;

/// <summary>Which kinds of content blocks hold.</summary>
internal static class Kinds
{
    public static void Collect(ImmutableArray<Block> blocks, HashSet<Type> seen)
    {
        foreach (var block in blocks)
        {
            seen.Add(block.GetType());
            switch (block)
            {
                case Paragraph paragraph:
                    Collect(paragraph.Content, seen);
                    break;
                case Heading heading:
                    Collect(heading.Content, seen);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                        Collect(item.Content, seen);
                    break;
                case Quotation quotation:
                    Collect(quotation.Content, seen);
                    break;
            }
        }
    }

    private static void Collect(ImmutableArray<Inline> content, HashSet<Type> seen)
    {
        foreach (var inline in content)
            seen.Add(inline.GetType());
    }
}
