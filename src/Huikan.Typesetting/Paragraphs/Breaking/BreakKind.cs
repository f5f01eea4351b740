namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>Whether a line may end between two characters.</summary>
internal enum BreakKind : byte
{
    Never,

    Allowed,

    /// <summary>Allowed, better not: between a number and the Chinese unit after it.</summary>
    Discouraged,

    /// <summary>With a hyphen set at the line's end.</summary>
    Hyphenated,

    /// <summary>The author asked for it.</summary>
    Mandatory,
}
