namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>A line as broken: its cells.</summary>
/// <param name="EndsSegment">Whether the paragraph, or the author, ends it.</param>
/// <param name="IsForced">Whether a word was cut because it fits no line.</param>
internal readonly record struct BrokenLine(int Start, int End, bool IsHyphenated, bool EndsSegment, bool IsForced)
{
    /// <summary>Whether it ends inside what should be kept together.</summary>
    public bool CutsWord { get; init; }
}
