using System.Collections.Immutable;

namespace Huikan.Diagnostics;

/// <summary>An author's file as it was read: its path as the author would write it, and its text.</summary>
public sealed class SourceFile
{
    private readonly ImmutableArray<int> _lineStarts;

    /// <param name="path">The path relative to the project's folder, with <c>/</c> between folders.</param>
    /// <param name="text">The whole file, front matter included; offsets and lines count from its start.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The path relative to the project's folder, with <c>/</c> between folders.</summary>
    public string Path { get; }

    /// <summary>The whole text, front matter included.</summary>
    public string Text { get; }

    /// <summary>The place of a character, counted from one; an offset past the end is the end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset of a place counted from one, for readers that report lines and columns only.</summary>
    public int OffsetOf(int line, int column)
    {
        var index = Math.Clamp(line - 1, 0, _lineStarts.Length - 1);
        return Math.Clamp(_lineStarts[index] + column - 1, 0, Text.Length);
    }

    /// <summary>A span of this file.</summary>
    public SourceSpan Span(int start, int length) => new(this, start, length);

    /// <summary>The text of a line counted from one, without its line end.</summary>
    public string LineAt(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    public override string ToString() => Path;

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts.DrainToImmutable();
    }
}
