namespace Huikan.Diagnostics;

/// <summary>A stretch of an author's file. The default value is no place at all.</summary>
/// <param name="File">The file; null in the default value only.</param>
/// <param name="Start">The first character's offset in the whole file, front matter included.</param>
/// <param name="Length">The length in UTF-16 units; zero marks a point.</param>
public readonly record struct SourceSpan(SourceFile? File, int Start, int Length)
{
    /// <summary>What has no place in any author's file.</summary>
    public static SourceSpan None => default;

    /// <summary>Where the span begins; line and column are counted from one.</summary>
    public LinePosition Position => File?.PositionOf(Start) ?? default;

    /// <summary>The text that the span covers.</summary>
    public ReadOnlySpan<char> Text => File is null ? default : File.Text.AsSpan(Start, Length);

    /// <summary><c>path:line:column</c>, as terminals and editors make it a link.</summary>
    public override string ToString() => File is null ? "" : $"{File.Path}:{Position}";
}
