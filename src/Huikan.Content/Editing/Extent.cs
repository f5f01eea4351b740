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

        // A list that an empty line follows has that line too: it parts the list from the next passage.
        while (end > start && block.Span.File!.Text[end - 1] is '\n' or '\r' or ' ' or '\t')
            end--;
        return new Extent(start, end);
    }

    private static int LineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is not ('\n' or '\r'))
            at--;
        return at;
    }
}
