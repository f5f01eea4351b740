namespace Huikan.Typesetting.Shaping;

/// <summary>Running text shaped once, independent of line width, to be broken at many widths.</summary>
public sealed record ShapedText;
