using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>The characters of a file that a passage takes up.</summary>
internal readonly record struct Extent(int Start, int End)
{
    /// <summary>A block's characters; a table's caption, which its author writes over it, is part of it.</summary>
    public static Extent Of(Block block)
    {
        var (start, end) = (block.Span.Start, block.Span.Start + block.Span.Length);
        if (block is Table { Caption: [var first, ..] })
            start = Math.Min(start, LineStart(block.Span.File!.Text, first.Span.Start));
        return new Extent(start, end);
    }

    private static int LineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is not ('\n' or '\r'))
            at--;
        return at;
    }
}
