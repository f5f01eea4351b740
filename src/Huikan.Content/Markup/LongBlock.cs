using Huikan.Diagnostics;

namespace Huikan.Content.Markup;

/// <summary>
/// Bounds the stretch between two empty lines. Markdown's brackets and tables can take time that grows with the square
/// of it (80,000 characters of <c>[a](</c> take Markdig eight seconds); the longest speech is a tenth of the bound.
/// </summary>
internal static class LongBlock
{
    public const int MaximumLength = 32_768;

    /// <summary>The offset of the first stretch that is too long, or null.</summary>
    public static int? Find(string body)
    {
        var (blockStart, lineStart) = (0, 0);
        while (lineStart < body.Length)
        {
            var length = body.AsSpan(lineStart).IndexOfAny('\r', '\n');
            var lineEnd = length < 0 ? body.Length : lineStart + length;
            if (lineEnd - blockStart > MaximumLength)
                return blockStart;
            if (body.AsSpan(lineStart, lineEnd - lineStart).IsWhiteSpace())
                blockStart = lineEnd + 1;
            lineStart = lineEnd + 1;
        }

        return null;
    }

    public static void Report(TextContext context, int offset) => context.Error(
        "content/block-too-long",
        context.File.Span(context.BodyStart + offset, 0),
        new Wording(
            $"此处起超过 {MaximumLength} 个字符没有空行。",
            $"From here more than {MaximumLength} characters follow without an empty line."),
        new Wording("请用空行分段。", "Part the paragraphs with empty lines."));
}
