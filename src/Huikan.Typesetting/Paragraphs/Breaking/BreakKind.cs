namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>Whether a line may end between two characters.</summary>
internal enum BreakKind : byte
{
    Never,

    Allowed,

    /// <summary>Allowed, better not: between a number and the Chinese unit after it.</summary>
    Discouraged,

    /// <summary>Allowed where a line has nowhere else to end: between Han that <c>word-break: keep-all</c> keeps together.</summary>
    Reluctant,

    /// <summary>With a hyphen set at the line's end.</summary>
    Hyphenated,

    /// <summary>The author asked for it.</summary>
    Mandatory,
}
