using Huikan.Diagnostics;

namespace Huikan.Content.Yaml;

/// <summary>The YAML between two lines of <c>---</c> at the top of a text, and where the text proper begins.</summary>
/// <param name="Map">The front matter; empty where it could not be read.</param>
/// <param name="IsReadable">False where it was reported as unreadable, so that its keys are not reported missing as well.</param>
/// <param name="BodyStart">The offset in the whole file of the first character after the front matter.</param>
internal sealed record FrontMatter(YamlMap Map, bool IsReadable, int BodyStart)
{
    private const string Fence = "---";

    public static FrontMatter Read(SourceFile file, DiagnosticBag diagnostics)
    {
        if (!LineAt(file.Text, 0, out var start).SequenceEqual(Fence))
        {
            diagnostics.Error(
                "content/missing-front-matter",
                file.Span(0, 0),
                new Wording("文件开头没有“---”之间的篇头。", "The file does not begin with front matter between lines of “---”."),
                new Wording(
                    "请在第一行写“---”，其后写篇头，再以“---”结束。",
                    "Begin the first line with “---”, write the keys, and close with “---”."));
            return new FrontMatter(new YamlMap([], file.Span(0, 0)), false, 0);
        }

        for (var lineStart = start; lineStart < file.Text.Length;)
        {
            if (LineAt(file.Text, lineStart, out var next).SequenceEqual(Fence))
            {
                var map = YamlReader.ReadMap(file, start, lineStart - start, diagnostics);
                return new FrontMatter(map ?? new YamlMap([], file.Span(start, 0)), map is not null, next);
            }

            lineStart = next;
        }

        diagnostics.Error(
            "content/unclosed-front-matter",
            file.Span(0, Fence.Length),
            new Wording("篇头没有结束的“---”。", "The front matter is not closed."),
            new Wording("请在正文之前加上一行“---”。", "Put a line “---” before the text."));
        return new FrontMatter(new YamlMap([], file.Span(0, 0)), false, file.Text.Length);
    }

    private static ReadOnlySpan<char> LineAt(string text, int start, out int next)
    {
        var rest = text.AsSpan(start);
        var length = rest.IndexOfAny('\r', '\n');
        if (length < 0)
        {
            next = text.Length;
            return rest.TrimEnd();
        }

        var isCrLf = rest[length] == '\r' && length + 1 < rest.Length && rest[length + 1] == '\n';
        next = start + length + (isCrLf ? 2 : 1);
        return rest[..length].TrimEnd();
    }
}
